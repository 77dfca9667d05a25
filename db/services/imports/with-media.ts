/** Media move before what refers to them is written, and back when it is not. */
import type { ReadDb } from '../../connection.ts'
import type { BatchMedia } from '../../formats/batch.ts'
import * as media from '../../repositories/media.ts'
import * as staged from '../../repositories/staged.ts'
import { moveIn, moveOut, type Moved } from '../media/move-in.ts'
import type { Store } from '../transact.ts'
import { factsOf } from './held.ts'

/** Does work with what it refers to in its place. Files that nothing refers to in the end go back. */
export async function withMedia<T>(
  store: Store,
  file: ReadDb,
  { from, to }: { readonly from: string; readonly to: string },
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly media: number }> {
  const shown = new Set(factsOf(file).shown)
  const files = staged.all<BatchMedia>(file, 'media').filter(({ name }) => shown.has(name))
  const once = new Map(files.map(one => [one.hash, one]))
  const moved: Moved[] = []
  try {
    await moveIn([...once.values()], from, to, moved, signal)
    const done = await work()
    return { done, media: [...once.keys()].filter(hash => media.has(store.read, hash)).length }
  } finally {
    moveOut(
      moved.filter(({ hash }) => !media.has(store.read, hash)),
      to,
    )
  }
}
