import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import { idOf, type Ids } from '../../db/domain/ids.ts'

/** Chance is asked for so many ids at once: asking takes longer than making the id. */
const AT_ONCE = 256
const BYTES = 16

const pool = new Uint8Array(AT_ONCE * BYTES)
let used = pool.length
let msecs = 0
let seq = 0

/** UUIDs of version 7: ordered by the time they were made, also within a millisecond of one process. */
export const systemIds: Ids = {
  next: () => {
    const random = chance()
    const now = Date.now()
    // A clock that stands still, or goes back, is counted on from.
    if (now > msecs) {
      msecs = now
      seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1
    } else seq += 1
    return idOf(v7({ msecs, seq, random }))
  },
}

function chance(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += BYTES
  return pool.subarray(used - BYTES, used)
}
