import { use, useEffect, useRef, type KeyboardEvent } from 'react'
import type { Compared } from '../../../db/api/review.ts'
import { text } from './text.ts'
import { TypingContext, type Typing } from './typing.ts'

/** The field on the front; on the back what was typed beside what was expected. */
export function TypedAnswer() {
  const typing = use(TypingContext)
  if (typing === null) return null
  return typing.side === 'front' ? <Field typing={typing} /> : <Comparison {...typing} />
}

function Field({ typing: { value, onType, onDone } }: { readonly typing: Extract<Typing, { side: 'front' }> }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  return (
    <input
      ref={field}
      data-typed=""
      id="typeans"
      className="card-field"
      type="text"
      aria-label={text.typed}
      placeholder={text.typeIt}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={1_000}
      value={value}
      onChange={event => onType(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

const CLASSES = { same: 'typeGood', wrong: 'typeBad', missed: 'typeMissed' } as const

function Comparison({ value, compared }: { readonly value: string; readonly compared: Compared }) {
  const { right, yours, expected } = compared
  const typed = value.trim() !== ''
  return (
    <div className="card-compared" id="typeans">
      <p className="card-verdict" data-right={right || undefined}>
        {right ? text.right : typed ? text.notRight : text.nothingTyped}
      </p>
      {typed && <Letters label={text.yours} parts={yours} />}
      {!right && <Letters label={text.expected} parts={expected} />}
    </div>
  )
}

function Letters({ label, parts }: { readonly label: string; readonly parts: Compared['yours'] }) {
  return (
    <p className="card-letters">
      <span className="card-caption">{label}</span>
      <span>
        {parts.map(({ is, text: letters }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- stretches of a text have no other name than their place
          <span key={index} className={CLASSES[is]} {...spoken(is, letters)}>
            {letters}
          </span>
        ))}
      </span>
    </p>
  )
}

/** What is wrong is underlined and what is missing dotted; listeners are told. */
function spoken(is: 'same' | 'wrong' | 'missed', letters: string) {
  if (is === 'same') return {}
  return {
    role: 'mark',
    'aria-label': is === 'wrong' ? text.wrongLetters(letters) : text.missedLetters(letters),
  } as const
}
