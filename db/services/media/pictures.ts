/**
 * Pictures for notes that are being written: received in pieces, because a picture from the clipboard has no path, and
 * kept by their hash before a note refers to them. A row that says so is written with the note; until then the next
 * opening sweeps away what no draft names.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../domain/errors.ts'
import { LARGEST_PICTURE, PICTURE_ENDINGS, pictureName } from '../../domain/note/picture-name.ts'
import * as media from '../../repositories/media.ts'
import { keepMedia } from '../imports/keep-media.ts'
import type { Store } from '../transact.ts'
import { pathOf } from './folder.ts'
import { moveIn } from './move-in.ts'
import { HEAD_BYTES, sniff } from './sniff.ts'

/** Pictures that may be on their way at once; the oldest gives way. */
const MOST_AT_ONCE = 4

/** The folders of pictures: where they lie, and where they are written first. */
interface Folders {
  readonly media: string
  readonly beside: string
}

interface Incoming {
  readonly pieces: Uint8Array[]
  size: number
}

/** The name and the hash of a picture that was kept. */
export interface KeptPicture {
  readonly name: string
  readonly hash: string
}

export class Pictures {
  private readonly folders: Folders
  private readonly asError: (error: unknown) => unknown
  private readonly incoming = new Map<string, Incoming>()
  /** Types of those that no row tells of. */
  private readonly types = new Map<string, string>()

  /** @param asError the error of ours that a failed system call stands for */
  constructor(folders: Folders, asError: (error: unknown) => unknown) {
    this.folders = folders
    this.asError = asError
  }

  /**
   * Takes a piece of a picture. @returns what the picture is called on its way
   * @throws AppError `file-refused` when it grows too large, `not-found` when it was given up
   */
  send(of: string | null, bytes: Uint8Array): string {
    const id = of ?? this.begin()
    const one = this.incoming.get(id)
    if (one === undefined) throw new AppError('not-found', { what: 'picture' })
    one.size += bytes.length
    if (one.size > LARGEST_PICTURE) {
      this.incoming.delete(id)
      throw new AppError('file-refused', { why: 'picture-too-large' })
    }
    one.pieces.push(bytes)
    return id
  }

  /**
   * Keeps what was sent, if it is a picture by its bytes, and names it.
   * @throws AppError `file-refused`; `disk-full`, `read-only` and the like when it cannot be kept
   */
  async keep(id: string, wanted: string, taken: readonly string[]): Promise<KeptPicture> {
    const one = this.incoming.get(id)
    if (one === undefined) throw new AppError('not-found', { what: 'picture' })
    this.incoming.delete(id)
    const bytes = Buffer.concat(one.pieces)
    const type = await sniff(bytes.subarray(0, HEAD_BYTES))
    if (type === null || PICTURE_ENDINGS[type] === undefined) {
      throw new AppError('file-refused', { why: 'not-a-picture' })
    }
    const hash = await this.written(wanted, bytes).catch((error: unknown) => {
      throw this.asError(error)
    })
    this.types.set(hash, type)
    return { name: pictureName(wanted, type, taken), hash }
  }

  /** A picture that no row tells of, or null. */
  media(hash: string): { readonly path: string; readonly type: string } | null {
    const type = this.types.get(hash)
    const path = type === undefined ? null : pathOf(this.folders.media, hash)
    return type === undefined || path === null ? null : { path, type }
  }

  /** Those that are there, as the collection keeps them; the others are left out. */
  async found({ read }: Pick<Store, 'read'>, pictures: readonly KeptPicture[]): Promise<readonly media.MediaFile[]> {
    const all = await Promise.all(
      pictures.map(async ({ name, hash }) => {
        const path = pathOf(this.folders.media, hash)
        const type = path === null ? null : (media.typeOf(read, hash) ?? (await this.typeAt(path, hash)))
        const size = path === null ? undefined : statSync(path, { throwIfNoEntry: false })?.size
        return type === null || size === undefined ? [] : [{ name, hash, type, size }]
      }),
    )
    return all.flat()
  }

  /** Writes it beside the media first, and moves it among them whole. Returns its hash. */
  private async written(name: string, bytes: Uint8Array): Promise<string> {
    const { media: folder, beside } = this.folders
    await mkdir(beside, { recursive: true })
    const { hash, size } = await keepMedia(beside, { file: LARGEST_PICTURE, left: LARGEST_PICTURE }, name, bytes)
    // One that was thrown out comes back as it was.
    pathOf(folder, hash)
    await moveIn([{ hash, size }], beside, folder, [], undefined)
    await rm(join(beside, hash), { force: true })
    return hash
  }

  private begin(): string {
    const [oldest] = this.incoming.keys()
    if (this.incoming.size >= MOST_AT_ONCE && oldest !== undefined) this.incoming.delete(oldest)
    const id = randomBytes(16).toString('base64url')
    this.incoming.set(id, { pieces: [], size: 0 })
    return id
  }

  private async typeAt(path: string, hash: string): Promise<string | null> {
    const known = this.types.get(hash)
    if (known !== undefined) return known
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const type = await sniff(buffer.subarray(0, bytesRead))
      if (type === null || PICTURE_ENDINGS[type] === undefined) return null
      this.types.set(hash, type)
      return type
    } finally {
      await file.close()
    }
  }
}
