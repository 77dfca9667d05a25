/** Pictures on their way into the collection: chosen, pasted or dropped. Their bytes are sent, for many have no path. */
import type { Picture } from '../../../db/api/values.ts'
import { PICTURE_ENDINGS } from '../../../db/domain/note/picture-name.ts'
import { AppError } from '../../../db/domain/errors.ts'
import { LARGEST_PICTURE } from '../../../db/domain/note/picture-name.ts'
import { api } from '../../api/client.ts'

/** Bytes of one piece, a multiple of three so that its base64 has no end in the middle. */
const PIECE = 510_000

/** What the system's dialog offers; what a file is, its bytes say. */
const ACCEPTED = Object.keys(PICTURE_ENDINGS).join(',')

/** The pictures of a paste or a drop; none where words were meant, which Office copies with a picture of them. */
export function picturesOf(data: DataTransfer): readonly File[] {
  const files = [...data.files].filter(({ type }) => type.startsWith('image/'))
  const isText = data.types.includes('text/html') && data.getData('text/plain').trim() !== ''
  return isText ? [] : files
}

/** Whether what hangs over the window is pictures, as far as can be said before it is dropped. */
export function hasPictures({ items }: DataTransfer): boolean {
  return [...items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
}

/** Asks the system for pictures. Browsers open its dialog only while a key or a click is fresh. */
export function choosePictures(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPTED
  input.multiple = true
  input.addEventListener('change', () => take([...(input.files ?? [])]))
  input.click()
}

/**
 * Sends a picture and returns what the note calls it.
 * @param taken names that the note has given already
 * @throws AppError why it is not taken
 */
export async function keepPicture(file: File, taken: readonly string[]): Promise<Picture> {
  if (file.size > LARGEST_PICTURE) throw new AppError('file-refused', { why: 'picture-too-large' })
  let of: string | null = null
  for (let at = 0; at < Math.max(1, file.size); at += PIECE) {
    const bytes = await bytesOf(file.slice(at, at + PIECE))
    ;({ of } = await api.media.send({ of, bytes: base64(bytes) }))
  }
  return api.media.keep({ of: of ?? '', name: nameOf(file), taken: [...taken] })
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch (error) {
    throw new AppError('file-refused', { why: 'gone' }, error)
  }
}

/** Browsers call every picture of the clipboard the same, which says nothing. */
function nameOf({ name }: File): string | null {
  return /^image\.\w+$/i.test(name) || name === '' ? null : name.slice(-500)
}

/** Letters of one turn: more arguments than a call takes break it. */
const TURN = 8_190

function base64(bytes: Uint8Array): string {
  const turns: string[] = []
  for (let at = 0; at < bytes.length; at += TURN)
    turns.push(btoa(String.fromCodePoint(...bytes.subarray(at, at + TURN))))
  return turns.join('')
}
