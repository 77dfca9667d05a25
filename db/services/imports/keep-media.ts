/** Bytes of an incoming file into a folder, under their hash. */
import { createHash, randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../domain/errors.ts'
import type { BatchMedia } from '../../formats/batch.ts'
import { HEAD_BYTES, sniff } from '../media/sniff.ts'

/** Bytes that all files of an import may come to, and one of them. */
export interface Room {
  readonly file: number
  left: number
}

/**
 * Writes a file under its hash, counting its real bytes.
 * @throws AppError `file-refused` when it is more than there is room for
 */
export async function keepMedia(
  folder: string,
  room: Room,
  name: string,
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<BatchMedia> {
  const beside = join(folder, `${randomBytes(8).toString('hex')}.part`)
  const file = await open(beside, 'wx')
  try {
    const { hash, size, head } = await write(file, room, bytes)
    await file.close()
    await rename(beside, join(folder, hash))
    return { name, hash, size, type: await sniff(head) }
  } catch (error) {
    await file.close()
    await rm(beside, { force: true })
    throw error
  }
}

async function write(file: FileHandle, room: Room, bytes: AsyncIterable<Uint8Array> | Uint8Array) {
  const hash = createHash('sha256')
  const heads: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    if (size < HEAD_BYTES) heads.push(piece.slice(0, HEAD_BYTES - size))
    size += piece.length
    room.left -= piece.length
    if (size > room.file || room.left < 0) throw new AppError('file-refused', { why: 'too-large' })
    hash.update(piece)
    await file.writeFile(piece)
  }
  return { hash: hash.digest('hex'), size, head: Buffer.concat(heads) }
}
