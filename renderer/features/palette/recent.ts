import { MOST_RECENT } from '../../../db/domain/recent.ts'
import { api, query } from '../../api/client.ts'
import { queries } from '../../state/queries.ts'
import { FIND_ROW, type Row } from './row.ts'

/** Puts a line in front of those used last. Cards and concepts are found by what they say. */
export function remember({ id }: Row): void {
  if (id.startsWith('card:') || id === FIND_ROW) return
  const queryKey = query.collection.recent.queryKey({ input: {} })
  const before = queries.getQueryData(queryKey)?.recent ?? []
  const recent = [id, ...before.filter(one => one !== id)].slice(0, MOST_RECENT)
  queries.setQueryData(queryKey, { recent })
  // Nobody is told where this fails: the next window begins without it, and that is all.
  api.collection.keepRecent({ recent }).catch(() => undefined)
}
