import { useState } from 'react'
import { copyText } from '../copy-text.ts'
import { text } from './text.ts'

/** An address to read and to copy, never to follow. */
export function Address({ address }: { readonly address: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const label = copied === null ? text.copy : copied ? text.copied : text.notCopied
  return (
    <span className="card-address">
      <code>{address}</code>
      <button type="button" className="card-button" onClick={() => setCopied(copyText(address))}>
        {label}
      </button>
    </span>
  )
}
