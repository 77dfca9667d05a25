import type { Components } from 'hast-util-to-jsx-runtime'
import { useId, useState, type ReactNode } from 'react'
import { Address } from './Address.tsx'
import { text } from './text.ts'
import { TypedAnswer } from './TypedAnswer.tsx'

interface LinkProps {
  readonly address?: string
  readonly children?: ReactNode
}

/** The words of a link. They open nothing; its address comes out beside them, to be copied. */
function Link({ address = '', children }: LinkProps) {
  const [open, setOpen] = useState(false)
  return (
    <span className="card-link">
      <button type="button" className="card-words" aria-expanded={open} onClick={() => setOpen(!open)}>
        {children}
      </button>
      {open && <Address address={address} />}
    </span>
  )
}

interface HintProps {
  readonly label?: string
  readonly children?: ReactNode
}

/** A hint, asked for by its name. */
function Hint({ label = '', children }: HintProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="card-hint">
      <button
        type="button"
        className="card-button hint"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className="hint" hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}

interface RemoteProps {
  readonly address?: string
  readonly kind?: keyof typeof text.remote
}

/** Stands for what would have to be fetched from elsewhere. */
function Remote({ address = '', kind = 'picture' }: RemoteProps) {
  return (
    <span className="card-placeholder">
      <span>{text.remote[kind]}</span>
      <Address address={address} />
    </span>
  )
}

/** Stands for a file that is not there. */
function Missing({ name = '' }: { readonly name?: string }) {
  return <span className="card-placeholder">{text.missing(name)}</span>
}

interface SoundProps {
  readonly src?: string
  readonly name?: string
  readonly kind?: 'audio' | 'video'
}

/** A sound or a film, played when it is asked for. */
function Sound({ src, name = '', kind = 'audio' }: SoundProps) {
  if (kind === 'video') {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- whose card it is has given no captions
    return <video className="card-film" controls preload="metadata" src={src} aria-label={text.film(name)} />
  }
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- whose card it is has given no captions
  return <audio className="card-sound" controls preload="metadata" src={src} aria-label={text.sound(name)} />
}

/** What the parts of a tree become. Their names are no elements of HTML, so nothing else has a look for them. */
export const PARTS: Components = {
  'card-hint': Hint,
  'card-link': Link,
  'card-missing': Missing,
  'card-remote': Remote,
  'card-sound': Sound,
  'card-typed': TypedAnswer,
}
