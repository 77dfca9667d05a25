/** What a type of question looks like: a folder here that makes a face, and a line in `index.ts`. */
import type { ComponentType } from 'react'
import type { TypeName } from '../../../../db/domain/quiz/quiz-choice.ts'
import type { Answer, Asked, Item, Revealed } from '../../../../db/domain/quiz/types/index.ts'

type Of<Value extends { readonly type: TypeName }, T extends TypeName> = Extract<Value, { readonly type: T }>

/** While it is answered. */
export interface AskProps<Q extends Asked, A extends Answer> {
  readonly asked: Q
  /** As it stands on screen, stored or not; null while nothing was touched. */
  readonly answer: A | null
  readonly onAnswer: (answer: A | null) => void
}

/** Once the answer is out. */
export interface RevealProps<Q extends Asked, A extends Answer, R extends Revealed> {
  readonly asked: Q
  /** Null for a blank. */
  readonly answer: A | null
  readonly revealed: R
  /** Takes the marks of a self-scored answer; null where they cannot be given any more. */
  readonly onMark: ((answer: A) => void) | null
}

/** While it is written. What stands in the fields is an item of the type that need not be sound. */
export interface FormProps<I extends Item> {
  readonly item: I
  readonly onChange: (item: I) => void
}

interface WritingParts<T extends TypeName> {
  /** Nothing written yet but what is asked. */
  readonly blank: (stem: string) => Of<Item, T>
  readonly Form: ComponentType<FormProps<Of<Item, T>>>
}

interface FaceParts<T extends TypeName> {
  readonly type: T
  readonly name: string
  readonly Ask: ComponentType<AskProps<Of<Asked, T>, Of<Answer, T>>>
  readonly Reveal: ComponentType<RevealProps<Of<Asked, T>, Of<Answer, T>, Of<Revealed, T>>>
  /** What confirming says while nothing was touched; left out where that says nothing. */
  readonly untouched?: (asked: Of<Asked, T>) => Of<Answer, T>
  /** How it is written in the app; left out where it is not. */
  readonly writing?: WritingParts<T>
}

/** Writing a type, whichever it is. */
interface Writing {
  readonly blank: (stem: string) => Item
  readonly Form: ComponentType<FormProps<Item>>
}

/** One type on screen, whichever it is. */
export interface Face {
  readonly name: string
  readonly Ask: ComponentType<AskProps<Asked, Answer>>
  readonly Reveal: ComponentType<RevealProps<Asked, Answer, Revealed>>
  readonly untouched: (asked: Asked) => Answer | null
  readonly writing: Writing | null
}

/** A face that is handed only what is of its type. */
export function faceOf<T extends TypeName>({ type, name, Ask, Reveal, untouched, writing }: FaceParts<T>): Face {
  return {
    name,
    Ask: ({ asked, answer, onAnswer }) =>
      is(type, asked) ? <Ask asked={asked} answer={only(type, answer)} onAnswer={onAnswer} /> : null,
    Reveal: ({ asked, answer, revealed, onMark }) =>
      is(type, asked) && is(type, revealed) ? (
        <Reveal asked={asked} answer={only(type, answer)} revealed={revealed} onMark={onMark} />
      ) : null,
    untouched: asked => (is(type, asked) ? (untouched?.(asked) ?? null) : null),
    writing: writing === undefined ? null : writingOf(type, writing),
  }
}

function writingOf<T extends TypeName>(type: T, { blank, Form }: WritingParts<T>): Writing {
  return { blank, Form: ({ item, onChange }) => (is(type, item) ? <Form item={item} onChange={onChange} /> : null) }
}

function is<T extends TypeName, Value extends { readonly type: TypeName }>(
  type: T,
  value: Value,
): value is Of<Value, T> {
  return value.type === type
}

function only<T extends TypeName, Value extends { readonly type: TypeName }>(
  type: T,
  value: Value | null,
): Of<Value, T> | null {
  return value !== null && is(type, value) ? value : null
}
