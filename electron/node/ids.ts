import { v7 } from 'uuid'
import { idOf, type Ids } from '../../db/domain/ids.ts'

/** UUIDs of version 7: ordered by the time they were made, also within a millisecond of one process. */
export const systemIds: Ids = {
  next: () => idOf(v7()),
}
