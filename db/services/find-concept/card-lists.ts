/** The cards that answer to something, list by list, the best list first. */
import { setImmediate as turn } from 'node:timers/promises'
import type { ReadDb } from '../../connection.ts'
import { titleOf } from '../../domain/find/names.ts'
import { hasAll, inPart, type Pieces } from '../../domain/find/wanted.ts'
import type { CardId } from '../../domain/ids.ts'
import { charactersOf, fold } from '../../domain/search/fold.ts'
import { print } from '../../domain/search/print.ts'
import { joined, type SearchTree } from '../../domain/search/tree.ts'
import * as concepts from '../../repositories/concepts.ts'
import { byIds } from '../../repositories/found-cards.ts'
import * as search from '../../repositories/search.ts'
import { bareText } from '../browse/note-words.ts'
import { beginningsOf } from '../find.ts'
import type { Open } from '../open.ts'
import type { Carrier } from './names.ts'
import type { Wanted } from './wanted.ts'

const BEST = { by: 'match', descending: false } as const
/** The most of one list; and the first of it, among which those stand first whose title answers. */
const MOST = 400
const FIRST = 40

export interface CardList {
  readonly cards: readonly CardId[]
  /** These are all of them. */
  readonly all: boolean
}

/** By call number, by name, by the words of the front, of all that is said, and by those of other names. */
export async function listsOf(open: Open, wanted: Wanted, carriers: readonly Carrier[]): Promise<readonly CardList[]> {
  const { read } = open.store
  const numbered = beginningsOf(wanted.typed).flatMap(beginning => concepts.numbered(read, beginning, MOST))
  const named = concepts.cardsOf(
    read,
    carriers.map(({ note }) => note),
  )
  const known = [numbered, named].map((cards): CardList => ({ cards, all: cards.length < MOST }))
  if (wanted.pieces.length === 0 || (numbered.length > 0 && /\d/.test(wanted.typed))) return known
  const front = inIndex(read, inPart(wanted.pieces, 'front'))
  const said = inIndex(read, inPart(wanted.pieces, 'said'))
  const inside = said.all ? await insideWords(open, wanted.pieces) : said
  const others = wanted.others.map(pieces => inIndex(read, inPart(pieces, 'said')))
  return [...known, titlesFirst(open, front, wanted.pieces), said, inside, ...others]
}

/** Cards by a question to the index of words, the best first; by their age where there are too many to be weighed. */
function inIndex(read: ReadDb, words: string | null): CardList {
  if (words === null) return { cards: [], all: true }
  const numbers = search.numbers(read, { grams: null, words, beginnings: [] }, MOST)
  const found = search.idsWhere(read, search.among({ sql: '1', params: [] }, numbers))
  if (numbers.count >= MOST) return { cards: found, all: false }
  const ranks = search.ranks(read, words, numbers)
  const notes = search.notesOf(read, found)
  const rank = (card: CardId) => ranks.get(notes.get(card) ?? '') ?? 0
  return { cards: found.toSorted((a, b) => rank(a) - rank(b)), all: true }
}

/**
 * Cards that have the pieces inside of words, as many as are known at once. A single character is a word by itself, and
 * what a card cites is not what it says.
 */
async function insideWords({ results }: Open, pieces: Pieces): Promise<CardList> {
  if (pieces.some(piece => charactersOf(piece).length === 1)) return { cards: [], all: true }
  const text = print(joined('and', pieces.map(saidLeaf)))
  const first = await results.first({ text, sort: BEST }, FIRST)
  const all = first.all ? first.cards : await Promise.race([results.all({ text, sort: BEST }), turn(null)])
  return { cards: all ?? first.cards, all: all !== null }
}

function saidLeaf(piece: string): SearchTree {
  const leaf = { kind: 'text', pieces: [piece], whole: false } as const
  return joined('or', [
    { ...leaf, in: 'front' },
    { ...leaf, in: 'back' },
  ])
}

/** The first of a list with those in front whose title has all of the pieces. */
function titlesFirst({ store: { read } }: Open, { cards: list, all }: CardList, pieces: Pieces): CardList {
  const titled = byIds(read, list.slice(0, FIRST))
    .filter(({ front, markup }) => hasAll(fold(titleOf(bareText(front, markup))), pieces))
    .map(({ card }) => card)
  return { cards: [...titled, ...list], all }
}
