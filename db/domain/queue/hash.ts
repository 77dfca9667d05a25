import type { CardId } from '../ids.ts'
import type { StudyDay } from '../time.ts'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * A card's place among equals on one study day: 32 bits, the same on every machine and after every restart, another
 * order each day. FNV-1a over the day and the id (isthe.com/chongo/tech/comp/fnv), then MurmurHash3's finaliser,
 * because the high bits of FNV-1a alone hardly differ between ids that were made one after the other.
 */
export function dayHash(card: CardId, day: StudyDay): number {
  let hash = Math.imul(FNV_OFFSET ^ day, FNV_PRIME)
  for (let at = 0; at < card.length; at++) hash = Math.imul(hash ^ card.charCodeAt(at), FNV_PRIME)
  return finalised(hash)
}

/** Orders two cards by the hash of the day; by id should even that be equal. */
export function byDayHash(a: CardId, b: CardId, day: StudyDay): number {
  const difference = dayHash(a, day) - dayHash(b, day)
  if (difference !== 0) return difference
  return a < b ? -1 : Number(a > b)
}

/** MurmurHash3's fmix32: every bit of the input reaches every bit of the result. */
function finalised(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
