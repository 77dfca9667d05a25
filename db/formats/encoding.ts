/** The bytes of a text file as text: which encoding they are in, and how they are read by it. */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import chardet from 'chardet'
import { refused } from './refused.ts'

/** So much of a file is looked at to guess what it is. */
export const HEAD_BYTES = 1 << 20
/** Read at a time. */
const CHUNK_BYTES = 1 << 20
/** Below this, statistics of bytes say nothing: the guess is the most common of the old encodings. */
const FEWEST_FOR_STATISTICS = 64
/** A text in UTF-16 has its line ends, spaces and digits as zero bytes on one side. */
const LEAST_ZEROS = 0.02

/** What is offered when a guess was wrong, the most common first; WHATWG labels. */
const COMMON = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'koi8-r',
  'iso-8859-2',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
] as const

/** What the bytes of a text seem to be. */
export interface Encoding {
  /** WHATWG label. */
  readonly label: string
  /** All that may be chosen instead, the likeliest first, this one included. */
  readonly others: readonly string[]
}

/** The first bytes of a file, and its size. */
export async function headOf(path: string): Promise<{ readonly head: Buffer; readonly size: number }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(size, HEAD_BYTES))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}

/**
 * Guesses the encoding of a text: by its byte order mark, else by where its zero bytes are, else UTF-8 if all of it is
 * that, else by statistics.
 * @param head its first bytes
 */
export async function encodingOf(path: string, head: Buffer): Promise<Encoding> {
  return marked(head) ?? ((await isAllUtf8(bytesOf(path))) ? chosen(['utf-8']) : byStatistics(head))
}

function marked(head: Buffer): Encoding | null {
  const label = markOf(head) ?? wideOf(head)
  return label === null ? null : chosen([label])
}

function byStatistics(head: Buffer): Encoding {
  const guesses = head.length < FEWEST_FOR_STATISTICS ? [] : chardet.analyse(head).map(({ name }) => labelOf(name))
  const usable = guesses.filter(label => label !== null && label !== 'utf-8' && !label.startsWith('utf-16'))
  return chosen([...usable.filter(label => label !== null), 'windows-1252'])
}

function chosen(guesses: readonly string[]): Encoding {
  return { label: guesses[0] ?? 'utf-8', others: [...new Set([...guesses, ...COMMON])] }
}

function markOf(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: zero bytes on one side only, and no half of a pair alone. */
function wideOf(head: Buffer): string | null {
  const zeros = [0, 0]
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < head.length * LEAST_ZEROS || Math.min(even, odd) * 20 > Math.max(even, odd)) return null
  const label = odd > even ? 'utf-16le' : 'utf-16be'
  try {
    new TextDecoder(label, { fatal: true }).decode(head, { stream: true })
    return label
  } catch {
    return null
  }
}

async function isAllUtf8(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk])
    const whole = all.length - unfinished(all)
    if (!isUtf8(all.subarray(0, whole))) return false
    rest = all.subarray(whole)
  }
  return rest.length === 0
}

/** Bytes at the end that begin a character and do not finish it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** As browsers call it; null for one that cannot be read here. */
function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/**
 * The text of a file piece by piece, without its byte order mark.
 * @param progress bytes read so far
 * @throws `file-refused` where the bytes are no text in this encoding
 */
export function decoded(path: string, encoding: string, progress?: (done: number) => void): AsyncGenerator<string> {
  return decodedBytes(bytesOf(path), encoding, progress)
}

/** The same of bytes from anywhere. */
export async function* decodedBytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  progress?: (done: number) => void,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  let done = 0
  for await (const chunk of bytes) {
    done += chunk.length
    const text = orUnreadable(() => decoder.decode(chunk, { stream: true }))
    progress?.(done)
    if (text !== '') yield text
  }
  const end = orUnreadable(() => decoder.decode())
  if (end !== '') yield end
}

/** As much of the text as its first bytes hold, whatever they leave unfinished. */
export function headText(head: Buffer, encoding: string): string {
  return new TextDecoder(encoding).decode(head, { stream: true })
}

/**
 * A whole text of at most so many bytes.
 * @param encoding null: as guessed from all of it
 * @throws `file-refused` where it is longer, or no text in this encoding
 */
export async function wholeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
  most: number,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > most) throw refused('too-long')
    chunks.push(chunk)
  }
  const whole = Buffer.concat(chunks)
  const guessed = encoding ?? (marked(whole) ?? (isUtf8(whole) ? chosen(['utf-8']) : byStatistics(whole))).label
  const decoder = decoderFor(guessed)
  return orUnreadable(() => decoder.decode(whole))
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  yield* stream
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  return orUnreadable(() => new TextDecoder(encoding, { fatal: true }))
}

function orUnreadable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw refused('unreadable', error)
  }
}
