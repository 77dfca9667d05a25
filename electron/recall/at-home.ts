/** The learner's collection for the length of one command, while no app has it open. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server'
import { ErrorData } from '../../db/api/base.ts'
import { openCollection, type Collection } from '../../db/collection.ts'
import { AppError } from '../../db/domain/errors.ts'
import { filesOf } from '../../db/files.ts'
import type { CollectionRouter } from '../../db/router.ts'
import { DIST, ROOT } from '../build/bundles.ts'
import { hasSources, staleTargets } from '../build/stale.ts'
import { systemClock } from '../node/clock.ts'
import { bundledContent } from '../node/content.ts'
import { dataFolder, openHome } from '../node/home.ts'
import { systemIds } from '../node/ids.ts'

/** An open collection with its calls. */
export interface AtHome {
  readonly collection: Collection
  readonly api: RouterClient<CollectionRouter>
}

/**
 * Runs work on the collection and closes it.
 * @param where whether there has to be one already
 * @throws AppError `collection-in-use` while the app is open, and whatever else keeps it from being opened; an error with
 * its sentence where there is no collection
 */
export async function atHome<T>(where: 'there' | 'there or new', work: (home: AtHome) => Promise<T>): Promise<T> {
  if (where === 'there' && !existsSync(filesOf(dataFolder()).collection)) {
    throw new Error(
      `There is no collection in ${dataFolder()} yet: open the app once, or name its folder in RECALL_AT_K_HOME.`,
    )
  }
  const content = await contentHere()
  const collection = await openCollection({ home: openHome(), clock: systemClock, ids: systemIds, content })
  try {
    const failure = collection.failure()
    if (failure !== null) throw failure
    return await work({ collection, api: createRouterClient(collection.router) })
  } catch (error) {
    throw asAppError(error)
  } finally {
    await collection.close()
  }
}

async function contentHere() {
  if (!hasSources() || !staleTargets().includes('content')) return bundledContent(join(DIST, 'content'))
  const { loadLibrary } = await import('../../content/load.ts')
  const library = await loadLibrary(join(ROOT, 'content'))
  return { hash: library.hash, load: async () => library }
}

/** What a call refused with, as it was thrown. */
export function asAppError(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error
  const refusal = ErrorData.safeParse(error.data)
  return refusal.success ? new AppError(refusal.data.code, refusal.data.facts, error) : error
}
