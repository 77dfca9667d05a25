import { v7 } from 'uuid'
import type { Ids } from '../../db/domain/ids.ts'

/** UUIDs of version 7: ordered by the time they were made, also within a millisecond of one process. */
export const systemIds: Ids = {
  next<Id extends string>(): Id {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- where a string becomes an id
    return v7() as Id
  },
}
