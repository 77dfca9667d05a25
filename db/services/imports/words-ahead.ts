/** The words of the notes that are added next, made in the thread while the ones before them are written. */
import type { Worker } from 'node:worker_threads'
import type { ReadDb } from '../../connection.ts'
import type { PlannedType } from './note-types.ts'
import { wordsIn, type WordedType } from './staged-words.ts'
import { keepThread, takeThread } from './thread.ts'
import type { FromThread, ToThread } from './worker.ts'

/** From so many notes on the thread is worth asking. */
const FEWEST = 2_000

export class WordsAhead {
  private readonly read: ReadDb
  private readonly file: string
  private readonly limit: number
  private readonly types: ReadonlyMap<string, WordedType>
  private thread: Worker | null
  /** What was asked for, and after which note. */
  private asked: { readonly after: number; readonly words: Promise<readonly string[] | null> } | null = null

  /**
   * @param read the scratch file, open, at `file`
   * @param notes how many there are
   * @param limit how many are asked for at a time
   */
  constructor(
    { read, path }: { readonly read: ReadDb; readonly path: string },
    types: ReadonlyMap<string, PlannedType>,
    notes: number,
    limit: number,
  ) {
    this.read = read
    this.file = path
    this.limit = limit
    this.types = new Map([...types].map(([key, type]) => [key, worded(type)]))
    this.thread = notes < FEWEST ? null : takeThread()
    this.ask(0)
  }

  /** The words of the notes after one. @param last the last of them, after which comes what is asked for next */
  async after(id: number, last: number): Promise<readonly string[]> {
    const words = this.asked?.after === id ? await this.asked.words : null
    this.ask(last)
    return words ?? wordsIn(this.read, id, this.limit, this.types)
  }

  /** Gives the thread back once it has answered: whoever has it next must not hear what it was asked here. */
  async end(): Promise<void> {
    await this.asked?.words
    if (this.thread !== null) keepThread(this.thread)
    this.thread = null
  }

  private ask(after: number): void {
    const { thread, file, limit, types } = this
    this.asked = thread === null ? null : { after, words: this.answer(thread) }
    thread?.postMessage({ kind: 'words', job: { file, after, limit, types } } satisfies ToThread)
  }

  /** What the thread says; null when it fell over, and whoever asked has to do without it. */
  private async answer(thread: Worker): Promise<readonly string[] | null> {
    const { promise, resolve } = Promise.withResolvers<readonly string[] | null>()
    const hear = (message: FromThread) => resolve(message.kind === 'words' ? message.words : null)
    const fall = () => {
      this.thread = null
      resolve(null)
    }
    thread.once('message', hear).once('error', fall).once('exit', fall)
    const words = await promise
    thread.off('message', hear).off('error', fall).off('exit', fall)
    return words
  }
}

function worded({ batch, shape, fields }: PlannedType): WordedType {
  return { names: shape.fields, order: fields, markup: batch.markup }
}
