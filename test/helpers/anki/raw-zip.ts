/** Zips byte by byte, also such as no program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A file as it is to stand in a zip. What is not given is right. */
export interface RawEntry {
  readonly name: string | Buffer
  /** As it lies in the zip. */
  readonly packed: Buffer
  readonly method?: number
  /** Bytes it is said to unpack to. */
  readonly declared?: number
  readonly crc?: number
  readonly flags?: number
  /** Said to begin where another one does, instead of lying there itself. */
  readonly at?: number
}

export interface RawOptions {
  /** Said to hold so many files. */
  readonly count?: number
}

const STORED = 0
const DEFLATED = 8
const MOST_16 = 0xffff
const MOST_32 = 0xffffffff

/** A file that is not packed. */
export function stored(name: string, bytes: Buffer): RawEntry {
  return { name, packed: bytes, method: STORED, declared: bytes.length, crc: crc32(bytes) }
}

/** A file that is packed as zips usually are. */
export function deflated(name: string, bytes: Buffer): RawEntry {
  return { name, packed: deflateRawSync(bytes), method: DEFLATED, declared: bytes.length, crc: crc32(bytes) }
}

/** A zip of these files. */
export function rawZip(entries: readonly RawEntry[], { count = entries.length }: RawOptions = {}): Buffer {
  const bodies: Buffer[] = []
  const records: Buffer[] = []
  let length = 0
  for (const entry of entries) {
    const offset = entry.at ?? length
    records.push(central(entry, offset))
    if (entry.at !== undefined) continue
    const body = Buffer.concat([local(entry), entry.packed])
    bodies.push(body)
    length += body.length
  }
  const list = Buffer.concat(records)
  return Buffer.concat([
    ...bodies,
    list,
    ...(count > MOST_16 ? [end64(count, list.length, length)] : []),
    end(count, list.length, length),
  ])
}

function local({ name, packed, method = STORED, declared = packed.length, crc = 0, flags = 0 }: RawEntry): Buffer {
  const bytes = Buffer.from(name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(Math.min(declared, MOST_32), 22)
  header.writeUInt16LE(bytes.length, 26)
  return Buffer.concat([header, bytes])
}

function central(
  { name, packed, method = STORED, declared = packed.length, crc = 0, flags = 0 }: RawEntry,
  offset: number,
): Buffer {
  const bytes = Buffer.from(name)
  const extra = declared > MOST_32 ? size64(declared) : Buffer.alloc(0)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(20, 4)
  record.writeUInt16LE(20, 6)
  record.writeUInt16LE(flags, 8)
  record.writeUInt16LE(method, 10)
  record.writeUInt32LE(crc, 16)
  record.writeUInt32LE(packed.length, 20)
  record.writeUInt32LE(Math.min(declared, MOST_32), 24)
  record.writeUInt16LE(bytes.length, 28)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(offset, 42)
  return Buffer.concat([record, bytes, extra])
}

function size64(declared: number): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(declared), 4)
  return extra
}

/** What tells of more than 65,535 files, and where to find it. */
function end64(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(offset + size), 64)
  record.writeUInt32LE(1, 72)
  return record
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(Math.min(count, MOST_16), 8)
  record.writeUInt16LE(Math.min(count, MOST_16), 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
