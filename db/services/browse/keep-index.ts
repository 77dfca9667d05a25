/** Keeps what is searched like what was written: the words with every operation, the index of their parts soon after. */
import type { Connection, WriteDb } from '../../connection.ts'
import type { NoteId } from '../../domain/ids.ts'
import * as index from '../../repositories/search-index.ts'
import { RULES, wordsOf } from './note-words.ts'

/** Starts on an open connection, once, after migration; writes the words of all notes where they are missing. */
export function keepIndex(connection: Connection): void {
  index.watch(connection)
  if (index.rules(connection.read) === RULES) return
  connection.transaction(db => {
    index.clear(db, RULES)
    indexChanged(db)
  })
}

/** Writes the words of the notes that changed since the last call; to be called before a transaction ends. */
export function indexChanged(db: WriteDb): void {
  if (!index.isBehind(db)) return
  index.forgetChanged(db)
  const before = index.lastNumber(db)
  for (const note of index.changed(db)) index.add(db, note.id, wordsOf(note))
  index.indexWords(db, before)
  index.noteChanges(db)
}

/** Many notes that are added with their words, which were made elsewhere. */
export interface AddingWords {
  add(note: NoteId, words: string): void
  /** From now on added notes are noted again. */
  end(): void
}

/** Added notes that are indexed together, in about 50 ms: the more, the less each takes. */
const ADDED_AT_ONCE = 3_000

/** To be used where every note that is added is told with its words. */
export function addWords(db: WriteDb): AddingWords {
  index.leaveAdded(db)
  let before = index.lastNumber(db)
  const waiting: [NoteId, string][] = []
  const write = (): void => {
    if (waiting.length === 0) return
    index.addMany(db, waiting.splice(0))
    index.indexWords(db, before)
    before = index.lastNumber(db)
  }
  return {
    add: (note, words) => {
      waiting.push([note, words])
      if (waiting.length === ADDED_AT_ONCE) write()
    },
    end: () => {
      write()
      index.watchAdded(db)
    },
  }
}

/** Notes that are put into the second index at once, about 5 ms. */
const AT_ONCE = 250

/** The more pieces the first index is in, the longer a search takes; putting them together takes longer still. */
const MOST_PIECES = 16
/** Pages of the first index that are written at once, about 5 ms. */
const PAGES_AT_ONCE = 32

/** Puts some notes into the second index, or some of the first one's pieces together. Returns whether there are more. */
export function indexSome(connection: Connection): boolean {
  const { notes, last } = index.withoutGrams(connection.read, AT_ONCE)
  if (last !== null) connection.transaction(db => index.indexGrams(db, last))
  return notes === AT_ONCE || mergeSome(connection)
}

function mergeSome(connection: Connection): boolean {
  if (index.pieces(connection.read) <= MOST_PIECES) return false
  return connection.transaction(db => index.merge(db, PAGES_AT_ONCE))
}
