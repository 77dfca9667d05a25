import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Answer, Asked } from '../../../../../db/domain/quiz/types/cloze/schema.ts'
import { Hint } from '../../parts/Hint.tsx'
import { useFocusedField } from '../../parts/use-focused-field.ts'
import { Text } from '../../Text.tsx'
import { STEM_ID } from '../../text.ts'
import type { AskProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Cloze.module.css'

type Piece = Asked['pieces'][number]
type Blank = Extract<Piece, { readonly kind: 'blank' }>

/** The sentence with its gaps open. Enter goes to the next empty one; after the last it confirms. */
export function Gaps({ asked, answer, onAnswer }: AskProps<Asked, Answer>) {
  const box = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLInputElement>(null)
  useFocusedField(first)
  const gaps = asked.pieces.filter(piece => piece.kind === 'blank')
  const typedIn = (key: string) => answer?.blanks.find(blank => blank.key === key)?.text ?? ''
  const change = (key: string, typed: string) => {
    const blanks = gaps.map(gap => ({ key: gap.key, text: gap.key === key ? typed : typedIn(gap.key) }))
    onAnswer(blanks.every(blank => blank.text === '') ? null : { type: 'cloze', blanks })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // With Mod it confirms, as everywhere.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])]
    const next = inputs.find(input => input.value === '' && input !== event.target)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    next.focus()
  }
  const field = (blank: Blank, index: number) => (
    <input
      ref={index === 0 ? first : undefined}
      type="text"
      aria-label={text.gap(index + 1, gaps.length)}
      aria-describedby={STEM_ID}
      autoComplete="off"
      spellCheck={false}
      placeholder={blank.hint ?? undefined}
      value={typedIn(blank.key)}
      onChange={event => change(blank.key, event.target.value)}
      style={{ width: `${Math.max(blank.width, blank.hint?.length ?? 0) + 3}ch` }}
      className={styles.gap}
    />
  )
  return (
    <div ref={box} onKeyDown={onKeyDown} className={styles.cloze}>
      <Sentence asked={asked}>{blank => field(blank, gaps.indexOf(blank))}</Sentence>
      <Hint>
        <span>{text.forgiving}</span>
      </Hint>
    </div>
  )
}

interface SentenceProps {
  readonly asked: Asked
  readonly children: (blank: Blank) => ReactNode
}

function Sentence({ asked: { code, pieces }, children }: SentenceProps) {
  return (
    <div className={code ? styles.code : styles.sentence}>
      {pieces.map((piece, index) => {
        if (piece.kind === 'blank') return <span key={piece.key}>{children(piece)}</span>
        const { md } = piece.text
        // oxlint-disable-next-line react/no-array-index-key -- pieces never move, and two may hold the same words
        const key = `text ${index}`
        return code ? <span key={key}>{md}</span> : <Words key={key} of={piece.text} />
      })}
    </div>
  )
}

/** Part of a sentence; rendering drops the spaces at its ends. */
function Words({ of }: { readonly of: Extract<Piece, { readonly kind: 'text' }>['text'] }) {
  return (
    <span className={styles.words}>
      {/^\s/.test(of.md) && ' '}
      <Text of={of} />
      {/\s$/.test(of.md) && ' '}
    </span>
  )
}
