import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { NotWritten, SampleKind } from '../../../db/api/samples.ts'
import { report } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { writeSample } from './samples.ts'
import { text } from './text.ts'
import styles from './Samples.module.css'

interface SamplePlaceProps {
  readonly kind: SampleKind
  /** To begin with. */
  readonly path: string
  readonly onCancel: () => void
}

/** Where a sample goes. */
export function SamplePlace({ kind, path: first, onCancel }: SamplePlaceProps) {
  const [path, setPath] = useState(first)
  const [why, setWhy] = useState<NotWritten | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    writeSample(kind, path.trim())
      .then(refused => {
        setWhy(refused)
        if (refused !== null) field.current?.focus()
      })
      .catch(report)
  }
  return (
    <form onSubmit={submit} className={styles.place}>
      <p aria-hidden className={styles.kind}>
        {text.samplePath}
      </p>
      <TextField
        ref={field}
        label={text.samplePath}
        value={path}
        error={why === null ? undefined : text.notWritten[why]}
        onChange={changed => {
          setPath(changed)
          setWhy(null)
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit">{text.writeIt}</Button>
        <Button kind="ghost" onClick={onCancel}>
          {shared.cancel}
        </Button>
      </div>
    </form>
  )
}
