/** A file as an answer: streamed, all of it or a stretch. */
import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Answer } from './answer.ts'
import { TEXT_HEADERS, type Headers } from './headers.ts'
import { stretchOf } from './range.ts'

/** What the system says where there is no such file. */
const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'])

/**
 * Answers with a file, or with the stretch of it that was asked for; null where there is none.
 * @param range the `Range` header
 */
export async function fileAnswer(path: string, headers: Headers, range?: string | null): Promise<Answer | null> {
  const file = await opened(path)
  if (file === null) return null
  const stat = await file.stat()
  const answer = stat.isFile() ? answerOf(file, stat.size, headers, range) : null
  if (!(answer?.body instanceof Readable)) await file.close()
  return answer
}

function answerOf(file: FileHandle, size: number, headers: Headers, range?: string | null): Answer {
  const wanted = stretchOf(range, size)
  if (wanted === 'beyond')
    return { status: 416, headers: { ...TEXT_HEADERS, 'content-range': `bytes */${size}` }, body: '' }
  const { start, end } = wanted ?? { start: 0, end: size - 1 }
  const all = { ...headers, 'accept-ranges': 'bytes', 'content-length': String(end - start + 1) }
  if (size === 0) return { status: 200, headers: all, body: '' }
  const body = file.createReadStream({ start, end })
  if (wanted === null) return { status: 200, headers: all, body }
  return { status: 206, headers: { ...all, 'content-range': `bytes ${start}-${end}/${size}` }, body }
}

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

/** Whether the system says that there is no such file. */
export function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code))
}
