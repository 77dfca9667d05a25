/** What every format is turned into before anything is written, the shipped content first of all. */
import type { Template } from '../domain/quiz/estimation/template.ts'
import type { Item } from '../domain/quiz/types/index.ts'

export interface BatchDeck {
  /** How notes of the batch name it. */
  readonly key: string
  readonly name: string
  /** Name of the deck above it, or null. */
  readonly under: string | null
  readonly block: {
    readonly code: string
    readonly ordinal: number
    readonly needs: readonly string[]
    readonly summary: string
    /** In the order in which they are learned. */
    readonly subtopics: readonly { readonly key: string; readonly name: string }[]
    readonly sources: readonly {
      readonly authors: string
      readonly title: string
      readonly where: string
      readonly id: string | null
    }[]
  } | null
}

export interface BatchNote {
  readonly deck: string
  /** Texts in the order of the note type's fields. */
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  readonly position: number
  /** Where it comes from, so that a later batch updates it. */
  readonly origin: {
    readonly callNumber: string
    readonly tier: string
    readonly ordinal: number
    readonly dependsOn: readonly string[]
    readonly details: Readonly<Record<string, unknown>>
  }
}

/** A question of the bank. */
export interface BatchQuestion {
  readonly deck: string
  readonly callNumber: string
  readonly tier: string
  readonly level: string
  readonly seconds: number
  /** Call numbers of the cards whose idea it asks for. */
  readonly cards: readonly string[]
  readonly item: Item
  /** What the misconceptions of its options say, by their keys. */
  readonly misconceptions: Readonly<Record<string, string>>
  readonly remember: string
  readonly source: string
}

export interface Batch {
  readonly decks: readonly BatchDeck[]
  readonly notes: readonly BatchNote[]
  readonly questions: readonly BatchQuestion[]
  readonly templates: readonly Template[]
}
