import { homeOf, type AnkiCard } from '../../domain/transfer/anki-card.ts'
import { deckPath } from '../../domain/transfer/anki-note.ts'
import type { BatchDeck } from '../batch.ts'
import { WITH_TABLES, type AnkiFile } from './read-collection.ts'
import { isObject, textOf, wholeOf } from './read-json.ts'
import { jsonColumn } from './read-settings.ts'

/** The decks of a package that hold cards, filtered ones' cards counted where they are at home. */
export interface AnkiDecks {
  readonly decks: readonly BatchDeck[]
  /** Key of a card's deck; null when that deck is not in the file. */
  keyOf(card: Whereabouts): string | null
  /** Key of the deck for such cards. */
  readonly otherwise: string
}

type Whereabouts = Pick<AnkiCard, 'did' | 'odid'>

/** Anki's own first deck, which takes in whatever has no other. */
const DEFAULT = { id: 1, name: 'Default' } as const

export function readDecks(file: AnkiFile): AnkiDecks {
  const names = file.version < WITH_TABLES ? namesInJson(file) : namesInTable(file)
  const home = (card: Whereabouts) => homeOf(card, deck => names.has(deck))
  const homes = new Set(whereabouts(file).map(card => home(card) ?? DEFAULT.id))
  return {
    decks: [...homes].map(id => deckOf(id, names.get(id) ?? DEFAULT.name)),
    keyOf: card => {
      const deck = home(card)
      return deck === null ? null : keyOf(deck)
    },
    otherwise: keyOf(DEFAULT.id),
  }
}

function deckOf(id: number, path: string): BatchDeck {
  const levels = deckPath(path)
  return { key: keyOf(id), name: levels.at(-1) ?? DEFAULT.name, under: levels.slice(0, -1), block: null }
}

function keyOf(id: number): string {
  return `anki:${id}`
}

function namesInJson(file: AnkiFile): ReadonlyMap<number, string> {
  const entries = Object.entries(jsonColumn(file, 'decks')).flatMap(([key, deck]) => {
    const id = wholeOf(key)
    return id === null || !isObject(deck) ? [] : [[id, textOf(deck['name'])] as const]
  })
  return new Map(entries)
}

function namesInTable({ db }: AnkiFile): ReadonlyMap<number, string> {
  const rows = db
    .prepare<[], { id: number; name: string | null }>(
      'select cast(id as integer) as id, cast(name as text) as name from decks where octet_length(name) < 10000',
    )
    .all()
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}

/** In which decks cards lie and are at home, each pair once. */
function whereabouts({ db }: AnkiFile): readonly Whereabouts[] {
  return db
    .prepare<[], Whereabouts>(
      `select distinct coalesce(cast(did as integer), 0) as did, coalesce(cast(odid as integer), 0) as odid
       from cards order by 1, 2`,
    )
    .all()
}
