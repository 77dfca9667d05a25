/** The list of what a zip holds, read by yauzl and judged before anything is unpacked. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl'
import { asRefusal, refused } from '../refused.ts'
import type { Limits } from './limits.ts'

/** A file in a zip. */
export interface Member {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** Bytes it takes in the zip. */
  readonly packed: number
  /** Bytes it says it unpacks to; only ever compared with the real ones. */
  readonly declared: number
  readonly crc: number
  /** Where its header begins in the zip. */
  readonly offset: number
  /** Where the next one's header begins: its bytes end before. */
  readonly until: number
}

/** An open zip. */
export interface Zip {
  readonly file: number
  /** By name, in the order in which they lie in the zip; of two with one name the later one. */
  readonly members: ReadonlyMap<string, Member>
  readonly limits: Limits
  close(): void
}

/** A member as the list has it. */
interface Listed extends Omit<Member, 'until'> {
  /** Where its bytes end at the earliest. */
  readonly least: number
}

/** Fixed length of a file's header in a zip, before its name. */
export const HEADER = 30
const ENCRYPTED = 0x1

/**
 * Opens a zip and judges its list of files.
 * @throws AppError `file-refused`: damaged, encrypted, too many entries, unsafe names, overlapping files, declared sizes
 * beyond the limits
 */
export async function openZip(path: string, limits: Limits): Promise<Zip> {
  const file = openSync(path, 'r')
  try {
    const members = await membersOf(file, limits)
    return {
      file,
      members: new Map(members.map(member => [member.name, member])),
      limits,
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw asRefusal(error)
  }
}

async function membersOf(file: number, limits: Limits): Promise<readonly Member[]> {
  const { size } = fstatSync(file)
  const zip = await fromRandomAccessReaderPromise(new Window(file, size), size, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  })
  if (zip.entryCount > limits.entries) throw refused('too-many-entries')
  // Read before the first entry, the cursor says where the list begins and the files end.
  const end = Number(zip.readEntryCursor)
  const found = await entriesOf(zip)
  return apart(found, Math.min(end, size), limits)
}

async function entriesOf(zip: ZipFile): Promise<readonly Listed[]> {
  const found: Listed[] = []
  try {
    for await (const entry of zip.eachEntry()) found.push(memberOf(entry))
  } catch (error) {
    throw error instanceof Error && error.message.startsWith('strong encryption') ? refused('encrypted', error) : error
  }
  return found
}

function memberOf(entry: Entry): Listed {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw refused('encrypted')
  const name = entry.fileNameRaw.toString('utf8')
  if (leavesItsFolder(name)) throw refused('unsafe-name')
  return {
    name,
    method: entry.compressionMethod,
    packed: entry.compressedSize,
    declared: entry.uncompressedSize,
    crc: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
    least: entry.relativeOffsetOfLocalHeader + HEADER + entry.fileNameLength + entry.compressedSize,
  }
}

function leavesItsFolder(name: string): boolean {
  return /^([a-z]:|[\\/])|\0/i.test(name) || name.split(/[\\/]/).includes('..')
}

/** Members in the order of their bytes, none of which may belong to two. */
function apart(found: readonly Listed[], end: number, limits: Limits): readonly Member[] {
  const ordered = found.toSorted((a, b) => a.offset - b.offset)
  let total = 0
  return ordered.map(({ least, ...member }, index) => {
    const until = ordered[index + 1]?.offset ?? end
    if (least > until) throw refused(index + 1 < ordered.length ? 'overlapping' : 'damaged')
    total += member.declared
    if (member.declared > limits.member || isOutOfProportion(member.declared, member.packed, limits)) {
      throw refused('bomb')
    }
    if (total > limits.total) throw refused('too-large')
    return { ...member, until }
  })
}

/** Whether so many bytes are more than an honest file of that packed size becomes. */
export function isOutOfProportion(bytes: number, packed: number, { ratio, ratioFrom }: Limits): boolean {
  return bytes > ratioFrom && bytes > ratio * packed
}

const WINDOW = 256 * 1024

/** Reads a list of 200,000 entries in large pieces instead of two small reads for each. */
class Window extends RandomAccessReader {
  private readonly file: number
  private readonly size: number
  private held = Buffer.alloc(0)
  private from = 0

  constructor(file: number, size: number) {
    super()
    this.file = file
    this.size = size
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (position < 0 || position + length > this.size) return callback(new Error('unexpected end of file'))
    try {
      const begin = position - this.from
      const isHeld = begin >= 0 && begin + length <= this.held.length
      if (!isHeld) this.hold(position, length)
      this.held.copy(buffer, offset, position - this.from, position - this.from + length)
    } catch (error) {
      return callback(error instanceof Error ? error : new Error(String(error)))
    }
    callback(null)
  }

  private hold(position: number, length: number): void {
    const wanted = Buffer.alloc(Math.min(Math.max(length, WINDOW), this.size - position))
    const got = readSync(this.file, wanted, 0, wanted.length, position)
    if (got < length) throw new Error('unexpected end of file')
    this.held = wanted.subarray(0, got)
    this.from = position
  }
}
