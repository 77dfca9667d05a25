import type { Library } from '../../content/schema.ts'
import { batchOfLibrary } from '../formats/library.ts'
import * as settings from '../repositories/settings.ts'
import { applyBatch, type Applied } from './apply-batch.ts'
import { transact, type Store } from './transact.ts'

/** Whether this content is what the collection has installed. */
export function isInstalled({ read }: Store, hash: string): boolean {
  return settings.fact(read, 'contentHash') === hash
}

/** Installs or updates the shipped content: by id, keeping what the learner changed. Cannot be undone. */
export function install(store: Store, library: Library): Applied {
  return transact(store, { name: 'install-content', barrier: true }, operation => {
    const applied = applyBatch(store, operation, batchOfLibrary(library))
    settings.setFact(operation.db, 'contentHash', library.hash)
    return applied
  })
}
