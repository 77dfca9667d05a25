/** Files that the page hands over to be imported, for a host that gets their bytes and not their paths. */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Collection } from '../../db/collection.ts'
import { AppError } from '../../db/domain/errors.ts'
import { asFileError } from '../../db/files.ts'
import type { Answer } from './answer.ts'
import { JSON_HEADERS } from './headers.ts'

/** The largest file that is taken, in bytes; never more than half of what is free on the disk. */
const LARGEST = 8 * 1024 ** 3
/** Between two pieces of a file. */
const PATIENCE_MS = 30_000

/** Keeps an offered file beside the collection and answers with its offer, or with why it is not taken. */
export async function answerOffer(
  request: IncomingMessage,
  name: string,
  collection: Pick<Collection, 'offer' | 'inbox'>,
): Promise<Answer> {
  try {
    const path = await received(request, collection.inbox())
    return json(200, { offer: collection.offer(path, name) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return json(422, { code: error.code, facts: error.facts })
  }
}

/**
 * Writes what a request carries to a new file in a folder. What was not received whole is not left there.
 * @throws AppError `file-refused` when it is too large; `disk-full`, `read-only` and the like when it cannot be kept
 */
export async function received(request: IncomingMessage, folder: string, largest = LARGEST): Promise<string> {
  const path = join(folder, randomBytes(16).toString('base64url'))
  request.setTimeout(PATIENCE_MS, () => request.destroy())
  try {
    await mkdir(folder, { recursive: true })
    const most = Math.min(largest, (await freeIn(folder)) / 2)
    if (Number(request.headers['content-length'] ?? 0) > most) throw new AppError('file-refused', { why: 'too-large' })
    // The request outlives a file that cannot be kept: it still has to be answered.
    const bytes = counted(request.iterator({ destroyOnReturn: false }), most)
    await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw request.destroyed ? new AppError('connection-lost', {}, error) : asFileError(error, folder)
  }
}

/** What is really sent counts, not what was declared. */
async function* counted(bytes: NodeJS.AsyncIterator<Buffer>, most: number): AsyncGenerator<Buffer> {
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > most) throw new AppError('file-refused', { why: 'too-large' })
    yield piece
  }
}

/** Bytes that this person may still write there. */
async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function json(status: number, value: object): Answer {
  return { status, headers: JSON_HEADERS, body: JSON.stringify(value) }
}
