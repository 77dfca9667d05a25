/**
 * The protobuf messages inside of packages: field numbers (proto/anki/{import_export,notetypes,deck_config}.proto) and
 * how they are read. Fields that are not named here are passed over.
 */
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire'

export const PACKAGE_METADATA = { version: 1 } as const
export const MEDIA_ENTRIES = { entries: 1 } as const
export const MEDIA_ENTRY = { name: 1, size: 2, sha1: 3, legacyZipFilename: 255 } as const

export const NOTETYPE_CONFIG = {
  kind: 1,
  sortField: 2,
  css: 3,
  latexPre: 5,
  latexPost: 6,
  latexSvg: 7,
  requirements: 8,
  originalStockKind: 9,
  originalId: 10,
  other: 255,
} as const
export const CARD_REQUIREMENT = { template: 1, kind: 2, fields: 3 } as const

export const FIELD_CONFIG = {
  sticky: 1,
  rightToLeft: 2,
  font: 3,
  size: 4,
  description: 5,
  plainText: 6,
  collapsed: 7,
  excludeFromSearch: 8,
  id: 9,
  tag: 10,
  preventDeletion: 11,
  other: 255,
} as const

export const TEMPLATE_CONFIG = {
  front: 1,
  back: 2,
  browserFront: 3,
  browserBack: 4,
  deck: 5,
  browserFont: 6,
  browserSize: 7,
  id: 8,
  other: 255,
} as const

/** Where presets keep weights of FSRS, by its versions 4, 5 and 6. */
export const DECK_CONFIG = { fsrs: [3, 5, 6] } as const

/** What a field of a message held, in the order in which it came; the last one counts where there is to be one. */
export interface Message {
  whole(field: number): number
  /** Ids of 64 bits, exact up to 2^53. */
  long(field: number): number
  /** The same in digits, always exact. */
  longText(field: number): string
  flag(field: number): boolean
  text(field: number): string
  bytes(field: number): Uint8Array
  /** Whether it stands in the message at all. */
  has(field: number): boolean
  messages(field: number): readonly Uint8Array[]
  /** Numbers, packed or one by one. */
  wholes(field: number): readonly number[]
}

/** Reads a message; throws for bytes that are none. */
export function readMessage(bytes: Uint8Array): Message {
  const numbers = new Map<number, bigint[]>()
  const blocks = new Map<number, Uint8Array[]>()
  const reader = new BinaryReader(bytes)
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag()
    if (wire === WireType.Varint) push(numbers, field, BigInt(reader.int64()))
    else if (wire === WireType.LengthDelimited) push(blocks, field, reader.bytes())
    else reader.skip(wire, field)
  }
  const last = (field: number) => blocks.get(field)?.at(-1) ?? new Uint8Array()
  const long = (field: number) => Number(numbers.get(field)?.at(-1) ?? 0n)
  return {
    whole: field => Number(BigInt.asIntN(32, numbers.get(field)?.at(-1) ?? 0n)),
    long,
    longText: field => String(numbers.get(field)?.at(-1) ?? 0n),
    flag: field => long(field) !== 0,
    text: field => Buffer.from(last(field)).toString('utf8'),
    bytes: last,
    has: field => numbers.has(field) || blocks.has(field),
    messages: field => blocks.get(field) ?? [],
    wholes: field => [...(numbers.get(field) ?? []).map(Number), ...(blocks.get(field) ?? []).flatMap(packed)],
  }
}

/** The version of a package by its `meta`. 0 when it does not say. */
export function readVersion(meta: Uint8Array): number {
  return readMessage(meta).whole(PACKAGE_METADATA.version)
}

function packed(bytes: Uint8Array): number[] {
  const reader = new BinaryReader(bytes)
  const found: number[] = []
  while (reader.pos < reader.len) found.push(reader.uint32())
  return found
}

function push<Value>(into: Map<number, Value[]>, field: number, value: Value): void {
  const known = into.get(field)
  if (known === undefined) into.set(field, [value])
  else known.push(value)
}
