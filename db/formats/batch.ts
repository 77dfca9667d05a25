/** What every format is turned into before anything is written, the shipped content first of all. */

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

export interface Batch {
  readonly decks: readonly BatchDeck[]
  readonly notes: readonly BatchNote[]
}
