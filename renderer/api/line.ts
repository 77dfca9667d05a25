import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { AppError } from '../../db/domain/errors.ts'
import { toAppError } from './errors.ts'

/** One line to the collection, for as long as it lasts. */
export interface Line {
  readonly closed: AbortSignal
  call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown>
}

/** Nothing the collection does takes longer, not even the backup of a large one; but for what says how far it is. */
const LONGEST_CALL_MS = 60_000
/** What lasts as long as a file is large. */
const AS_LONG_AS_IT_TAKES = /^(?:imports|exports)\.|^backups\.restoreArchive$/

/**
 * Makes every call on a link settle: one made after the line closed, still waiting when it closes, or never answered,
 * rejects with `connection-lost`. oRPC by itself would leave it hanging for ever.
 */
export function guarded(link: ClientLink<ClientContext>, closed: AbortSignal, longestMs = LONGEST_CALL_MS): Line {
  return {
    closed,
    call: async (path, input, options) => {
      if (closed.aborted) throw new AppError('connection-lost')
      const loss = lossOf(closed, AS_LONG_AS_IT_TAKES.test(path.join('.')) ? null : longestMs)
      try {
        return await Promise.race([link.call(path, input, options), loss.promise])
      } catch (error) {
        if (closed.aborted) throw new AppError('connection-lost', {}, error)
        if (options.signal?.aborted === true) throw new AppError('aborted', {}, error)
        throw toAppError(error)
      } finally {
        loss.forget()
      }
    },
  }
}

/** Rejects when the line closes, or when nothing was heard for too long. */
function lossOf(closed: AbortSignal, longestMs: number | null) {
  const { promise, reject } = Promise.withResolvers<never>()
  const lose = () => reject(new AppError('connection-lost'))
  const patience = longestMs === null ? undefined : setTimeout(lose, longestMs)
  closed.addEventListener('abort', lose)
  const forget = () => {
    clearTimeout(patience)
    closed.removeEventListener('abort', lose)
  }
  return { promise, forget }
}
