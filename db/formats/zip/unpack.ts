/** A member of a zip as bytes: unpacked as they are asked for, counted as they come, checked at their end. */
import { readSync } from 'node:fs'
import { pipeline, Readable, type Transform } from 'node:stream'
import { constants, crc32, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { asRefusal, refused } from '../refused.ts'
import { HEADER, isOutOfProportion, type Member, type Zip } from './directory.ts'
import type { Limits } from './limits.ts'

/** How a member is packed inside of the zip's own packing. */
export type Packing = 'plain' | 'zstd'

const STORED = 0
const DEFLATED = 8
const SIGNATURE = 0x04034b50
const CHUNK = 256 * 1024

/** Counts what a whole package unpacks to. */
export interface Meter {
  bytes: number
}

/**
 * The bytes of a member, unpacked. At their end its size and checksum are compared with what the zip says.
 * @throws AppError `file-refused`: damaged, bomb, too large, overlapping
 */
export async function* unpack(zip: Zip, member: Member, packing: Packing, meter: Meter): AsyncGenerator<Buffer> {
  try {
    const inZip = checked(member, inflated(zip, member), zip.limits)
    const outside = packing === 'plain' ? inZip : counted(member, through(inZip, unzstd(zip.limits)), zip.limits)
    for await (const chunk of outside) {
      meter.bytes += chunk.length
      if (meter.bytes > zip.limits.total) throw refused('too-large')
      yield chunk
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

/** All bytes of a member that has to be small. @throws AppError `file-refused` above `most` bytes, too */
export async function unpackWhole(
  zip: Zip,
  member: Member,
  packing: Packing,
  meter: Meter,
  most: number,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of unpack(zip, member, packing, meter)) {
    bytes += chunk.length
    if (bytes > most) throw refused('bomb')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Unpacks a member for nothing but its checks. */
export async function drain(zip: Zip, member: Member, packing: Packing, meter: Meter): Promise<void> {
  for await (const _ of unpack(zip, member, packing, meter));
}

/** The first bytes of a member, at most `most`; whatever follows is not looked at. */
export async function peek(zip: Zip, member: Member, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of inflated(zip, member)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}

function unzstd({ windowLog }: Limits): Transform {
  return createZstdDecompress({ chunkSize: CHUNK, params: { [constants.ZSTD_d_windowLogMax]: windowLog } })
}

function inflated(zip: Zip, member: Member): AsyncIterable<Buffer> {
  const packed = packedBytes(zip, member)
  if (member.method === STORED) return packed
  if (member.method === DEFLATED) return through(packed, createInflateRaw({ chunkSize: CHUNK }))
  throw refused('damaged')
}

/** Read by hand: a stream that is left early closes the zip for everybody. */
async function* packedBytes({ file }: Zip, member: Member): AsyncGenerator<Buffer> {
  const start = startOf(file, member)
  const end = start + member.packed
  if (end > member.until) throw refused('overlapping')
  for (let at = start; at < end;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, end - at))
    const got = readSync(file, chunk, 0, chunk.length, at)
    if (got === 0) throw refused('damaged')
    at += got
    yield chunk.subarray(0, got)
  }
}

/** Where the bytes begin: after a header of its own, whose name may be longer than in the list. */
function startOf(file: number, { offset }: Member): number {
  const header = Buffer.alloc(HEADER)
  const got = readSync(file, header, 0, HEADER, offset)
  if (got < HEADER || header.readUInt32LE(0) !== SIGNATURE) throw refused('damaged')
  return offset + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** Left early, both streams end with it. */
async function* through(source: AsyncIterable<Buffer>, transform: Transform): AsyncGenerator<Buffer> {
  const unpacked: AsyncIterable<Buffer> = pipeline(Readable.from(source), transform, () => {
    // The loop below is told of every error.
  })
  yield* unpacked
}

async function* checked(member: Member, chunks: AsyncIterable<Buffer>, limits: Limits): AsyncGenerator<Buffer> {
  let [bytes, sum] = [0, 0]
  for await (const chunk of counted(member, chunks, limits)) {
    bytes += chunk.length
    if (bytes > member.declared) throw refused('damaged')
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (bytes !== member.declared || sum !== member.crc) throw refused('damaged')
}

async function* counted(member: Member, chunks: AsyncIterable<Buffer>, limits: Limits): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > limits.member || isOutOfProportion(bytes, member.packed, limits)) throw refused('bomb')
    yield chunk
  }
}
