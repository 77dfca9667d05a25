import { connectScratch, type ReadDb } from '../../connection.ts'
import * as staged from '../../repositories/staged.ts'
import { wordsOf } from '../browse/note-words.ts'
import { inOrder } from './note-types.ts'

/** A note type as far as the words of its notes depend on it. */
export interface WordedType {
  /** Names of the fields, in the order they get in the collection. */
  readonly names: readonly string[]
  /** For each of them its place in the file, if it has one there; null where they are the same. */
  readonly order: readonly number[] | null
  readonly markup: 'markdown' | 'html'
}

/** Which words are asked for: those of the notes that follow one, in the order of the file. */
export interface WordsJob {
  /** The scratch file. */
  readonly file: string
  readonly after: number
  readonly limit: number
  /** By their keys in the file. */
  readonly types: ReadonlyMap<string, WordedType>
}

/** @returns for each note its words, as a search reads them */
export function wordsFor({ file, after, limit, types }: WordsJob): readonly string[] {
  const connection = connectScratch(file)
  try {
    return wordsIn(connection.read, after, limit, types)
  } finally {
    connection.close()
  }
}

/** The same of a scratch file that is open. */
export function wordsIn(
  file: ReadDb,
  after: number,
  limit: number,
  types: ReadonlyMap<string, WordedType>,
): readonly string[] {
  return staged.notesAfter(file, after, limit).map(({ type, fields }) => {
    const { names = [], order = null, markup = 'html' } = types.get(type) ?? {}
    const texts: readonly string[] = JSON.parse(fields)
    return wordsOf({ fields: inOrder({ fields: order }, texts), names, markup })
  })
}
