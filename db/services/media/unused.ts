/** Media that nothing shows: found, and taken out so that it can be undone. */
import type { UnusedMedia } from '../../api/media.ts'
import * as media from '../../repositories/media.ts'
import { historyView } from '../history-view.ts'
import { transact, type Store } from '../transact.ts'
import { throwOut } from './folder.ts'

/** So many are named. */
const MOST_NAMES = 20

export function unused({ read }: Store): UnusedMedia {
  const files = media.unused(read)
  return { files: files.length, bytes: bytesOf(files), names: files.slice(0, MOST_NAMES).map(({ name }) => name) }
}

/**
 * Takes out what nothing shows. The rows go at once, the files into the trash of the media folder: undo brings both back.
 * @param folder where the bytes of media lie
 */
export function clean(store: Store, folder: string) {
  const files = media.unused(store.read)
  if (files.length > 0) {
    transact(store, { name: 'clean-media', facts: { files: files.length } }, ({ db }) => {
      for (const { hash } of files) media.remove(db, hash)
    })
    throwOut(
      folder,
      files.map(({ hash }) => hash),
      store.now().ms,
    )
  }
  return { files: files.length, bytes: bytesOf(files), history: historyView(store) }
}

function bytesOf(files: readonly { readonly size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}
