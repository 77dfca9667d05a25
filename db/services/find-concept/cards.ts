/** Cards in which a concept is found. */
import { MOST_HITS, type CardHit, type Concept } from '../../api/find.ts'
import { excerpt, marked } from '../../domain/find/marked.ts'
import { withoutDiagrams } from '../../domain/find/sections.ts'
import { hasAll, wordsOf } from '../../domain/find/wanted.ts'
import type { CardId, NoteId } from '../../domain/ids.ts'
import { fold } from '../../domain/search/fold.ts'
import * as cards from '../../repositories/cards.ts'
import * as concepts from '../../repositories/concepts.ts'
import { bareText } from '../browse/note-words.ts'
import type { Open } from '../open.ts'
import { listsOf } from './card-lists.ts'
import type { Names } from './names.ts'
import { answeredBy, type Wanted } from './wanted.ts'

const SOURCE = /^source$/i

/** The cards that answer, the best first; without those of the note of `asked`. */
export async function cardsFor(
  open: Open,
  wanted: Wanted,
  names: Names,
  asked: CardId | null,
): Promise<Concept['cards']> {
  const { read } = open.store
  const carriers = names.carriers(wordsOf(wanted.typed))
  const lists = await listsOf(open, wanted, carriers)
  const found = new Set(lists.flatMap(list => list.cards))
  const note = asked === null ? undefined : cards.byId(read, asked)?.note
  const hidden = note === undefined ? [] : cards.ofNote(read, note).filter(({ id }) => found.delete(id))
  const also = new Map(carriers.map(carrier => [carrier.note, carrier.also]))
  const best = [...found].slice(0, MOST_HITS)
  return {
    hits: concepts.rowsOf(read, best).map(row => hitOf(row, wanted, also)),
    found: lists.every(list => list.all) ? found.size : null,
    leftOut: hidden.length > 0,
  }
}

function hitOf(row: concepts.ConceptRow, wanted: Wanted, names: ReadonlyMap<NoteId, string | null>): CardHit {
  const { card, callNumber, deckName, fields, names: fieldNames, markup } = row
  const [front = '', ...rest] = fields.map(text => bareText(withoutDiagrams(text), markup))
  const also = names.get(row.note) ?? null
  const others = rest.filter((text, at) => text !== '' && !SOURCE.test(fieldNames[at + 1] ?? '')).join(' · ')
  const by = answeredBy(wanted, fold(`${front} ${others}`)) ?? wanted.pieces
  const isWhole = also !== null || hasAll(fold(front), by)
  const more = isWhole ? null : excerpt(others, by)
  return {
    card,
    callNumber,
    deck: deckName,
    front: excerpt(front, by),
    also: also === null ? null : marked(also, wanted.pieces),
    more: more === null || more.ranges.length === 0 ? null : more,
  }
}
