import type { BatchDeck } from '../batch.ts'
import { deckId } from './write-ids.ts'

/** Every Anki collection has it, under this id. */
export const DEFAULT_DECK = { id: 1, name: 'Default' } as const

/** A deck as Anki names it. */
export interface PackageDeck {
  readonly id: number
  /** Of the decks above it and its own. */
  readonly path: readonly string[]
}

/** The decks of a package, those above them included, and where each of the batch is among them. */
export interface PackageDecks {
  readonly decks: readonly PackageDeck[]
  readonly idOf: (key: string) => number
}

/** Anki tells decks apart by their whole name, letter case aside, so two of a name are one there. */
export function packageDecks(batch: readonly BatchDeck[]): PackageDecks {
  const decks = new Map<string, PackageDeck>([['default', { id: DEFAULT_DECK.id, path: [DEFAULT_DECK.name] }]])
  const ids = new Map<string, number>()
  for (const { key, name, under } of batch) {
    const path = [...under, name].map(asName)
    path.forEach((_, index) => {
      const part = path.slice(0, index + 1)
      const whole = part.join('::')
      if (!decks.has(whole.toLowerCase())) decks.set(whole.toLowerCase(), { id: deckId(whole), path: part })
    })
    ids.set(key, decks.get(path.join('::').toLowerCase())?.id ?? DEFAULT_DECK.id)
  }
  return { decks: [...decks.values()], idOf: key => ids.get(key) ?? DEFAULT_DECK.id }
}

/** `::` stands between levels, so it cannot stand in a name. */
function asName(name: string): string {
  return name.normalize('NFC').replaceAll(/::+/g, ':').replaceAll(/\s+/g, ' ').trim() || 'deck'
}
