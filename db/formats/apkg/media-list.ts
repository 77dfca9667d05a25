/** The list of a package's media: which member is which file. */
import { leavesFolder, plainName } from '../../domain/transfer/anki-names.ts'
import { refused } from '../refused.ts'
import type { Skipped } from '../batch.ts'
import type { Member, Zip } from '../zip/directory.ts'
import { unpackWhole, type Meter } from '../zip/unpack.ts'
import type { Container } from './container.ts'
import { MEDIA_ENTRIES, MEDIA_ENTRY, readMessage } from './messages.ts'
import { objectOf } from './read-json.ts'

/** A file of a package. */
export interface PackageFile {
  /** As Anki keeps it: plain, NFC. */
  readonly name: string
  readonly member: Member
  /** SHA-1 of its bytes in hexadecimal; null where the list does not say. */
  readonly sha1: string | null
}

export interface MediaList {
  readonly files: readonly PackageFile[]
  readonly skipped: readonly Skipped[]
}

interface Listed {
  readonly name: string
  readonly member: string
  readonly sha1: string | null
}

/** Bytes of a list of 200,000 files with the longest names. */
const MOST_LIST = 64 * 1024 * 1024

/** Reads the list. @throws AppError `file-refused`: damaged, unsafe name, bomb */
export async function readMediaList(zip: Zip, { media, packing }: Container, meter: Meter): Promise<MediaList> {
  if (media === null) return { files: [], skipped: [] }
  const bytes = await unpackWhole(zip, media, packing, meter, MOST_LIST)
  const { listed, skipped } = packing === 'zstd' ? inProtobuf(bytes, zip) : inJson(bytes)
  return found(zip, listed, skipped)
}

/** Names outside of the folder are refused; other names that Anki would not write come from older versions of it. */
function inJson(bytes: Buffer): { readonly listed: readonly Listed[]; readonly skipped: Skipped[] } {
  const text = bytes.toString('utf8').trim()
  const skipped: Skipped[] = []
  const listed = Object.entries(text === '' ? {} : objectOf(text)).flatMap(([key, name]) => {
    if (typeof name !== 'string' || !/^\d{1,9}$/.test(key)) {
      skipped.push({ what: `file ${key.slice(0, 100)}`, why: 'the list of media does not say what it is' })
      return []
    }
    if (leavesFolder(name)) throw refused('unsafe-name')
    return [{ name: plainName(name), member: String(Number(key)), sha1: null }]
  })
  return { listed, skipped }
}

/** The latest generation is written by Anki alone, which writes plain names only. */
function inProtobuf(
  bytes: Buffer,
  { limits }: Zip,
): { readonly listed: readonly Listed[]; readonly skipped: Skipped[] } {
  const listed = messagesIn(bytes).map((entry, index) => {
    const message = readMessage(entry)
    const name = message.text(MEDIA_ENTRY.name)
    if (leavesFolder(name) || plainName(name) !== name) throw refused('unsafe-name')
    if (message.long(MEDIA_ENTRY.size) > limits.member) throw refused('bomb')
    const sha1 = Buffer.from(message.bytes(MEDIA_ENTRY.sha1)).toString('hex')
    const member = message.has(MEDIA_ENTRY.legacyZipFilename) ? message.long(MEDIA_ENTRY.legacyZipFilename) : index
    return { name, member: String(member), sha1: sha1 === '' ? null : sha1 }
  })
  return { listed, skipped: [] }
}

function messagesIn(bytes: Buffer): readonly Uint8Array[] {
  try {
    return readMessage(bytes).messages(MEDIA_ENTRIES.entries)
  } catch (error) {
    throw refused('damaged', error)
  }
}

function found(zip: Zip, listed: readonly Listed[], skipped: Skipped[]): MediaList {
  const names = new Set<string>()
  const files = listed.flatMap(({ name, member: key, sha1 }) => {
    const member = zip.members.get(key)
    if (member === undefined || names.has(name)) {
      const why = member === undefined ? 'it is listed but not in the package' : 'another file has the same name'
      skipped.push({ what: name, why })
      return []
    }
    names.add(name)
    return [{ name, member, sha1 }]
  })
  return { files: files.toSorted((a, b) => a.member.offset - b.member.offset), skipped }
}
