/** What a package says of its collection: settings, the one preset, and decks; in JSON (schema 11) and protobuf (18). */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import type { PackageDeck } from './write-decks.ts'

/** How days are counted where the package was made. */
export interface PackageSettings {
  /** Minutes west of UTC. */
  readonly creationOffset: number
  readonly rollover: number
  /** The place the next new card gets. */
  readonly nextPos: number
}

/** `col.conf`, or the rows of `config`. */
export function settingsOf({ creationOffset, rollover, nextPos }: PackageSettings): Readonly<Record<string, unknown>> {
  return {
    activeDecks: [1],
    addToCur: true,
    collapseTime: 1200,
    creationOffset,
    curDeck: 1,
    dayLearnFirst: false,
    dueCounts: true,
    estTimes: true,
    newSpread: 0,
    nextPos,
    rollover,
    sched2021: true,
    schedVer: 2,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  }
}

/** As `col.decks` has it. */
export function deckJson({ id, path }: PackageDeck, seconds: number): object {
  const nothingToday = { lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0] }
  const folded = { collapsed: false, browserCollapsed: false }
  const more = { desc: '', dyn: 0, conf: 1, extendNew: 0, extendRev: 0 }
  return { id, mod: seconds, name: path.join('::'), usn: -1, ...nothingToday, ...folded, ...more }
}

/** `Deck.Common`: nothing folded, nothing studied. */
export const DECK_COMMON = new Uint8Array()

/** `Deck.KindContainer` of a normal deck with preset 1. */
export const DECK_KIND = new BinaryWriter()
  .tag(1, WireType.LengthDelimited)
  .fork()
  .tag(1, WireType.Varint)
  .int64(1)
  .join()
  .finish()

/** As `col.dconf` has it: the preset every Anki begins with. */
export function presetJson(seconds: number): object {
  return {
    id: 1,
    mod: seconds,
    name: 'Default',
    usn: -1,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    dyn: false,
  }
}

/** `DeckConfig.Config` with the same numbers. */
export function presetConfig(): Uint8Array {
  const writer = new BinaryWriter()
  const floats = (field: number, values: readonly number[]) => {
    writer.tag(field, WireType.LengthDelimited).fork()
    for (const value of values) writer.float(value)
    writer.join()
  }
  floats(1, [1, 10])
  floats(2, [10])
  floats(
    4,
    Array.from({ length: 7 }, () => 1),
  )
  const counts = { 9: 20, 10: 200, 16: 36_500, 17: 1, 18: 1, 19: 4, 21: 1, 22: 8, 24: 60, 44: 1 }
  for (const [field, value] of Object.entries(counts)) writer.tag(Number(field), WireType.Varint).uint32(value)
  const shares = { 11: 2.5, 12: 1.3, 13: 1.2, 15: 1, 37: 0.9, 40: 0.9 }
  for (const [field, value] of Object.entries(shares)) writer.tag(Number(field), WireType.Bit32).float(value)
  return writer.finish()
}
