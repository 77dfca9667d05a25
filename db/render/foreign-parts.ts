/** What foreign HTML refers to, as parts that the page draws itself: pictures, sounds, links, hints, what is to be typed. */
import type { Element, ElementContent, Properties } from 'hast'

/** A file that a name in a note's text stands for. */
export interface NamedFile {
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  /** As it is served; null: of no kind that is served. */
  readonly type: string | null
}

/** The files of a note and its note type, by their names in NFC. */
export type NamedFiles = ReadonlyMap<string, NamedFile>

const SOUND = /\[sound:([^\]]{1,1000})\]/g
const FILM = /\.(?:mp4|m4v|mov|mkv|avi|webm|ogv|mpe?g|flv|wmv|3gp)$/i
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i

/** A picture by its name; one from elsewhere or that is not there is named instead. */
export function picture(src: string, properties: Properties, files: NamedFiles): Element {
  if (ELSEWHERE.test(src.trim())) return remote(src, 'picture')
  const found = fileOf(src, files)
  if (found === null) return part('card-missing', { name: decoded(src) })
  if (found.type?.startsWith('image/') !== true) return part('card-missing', { name: decoded(src) })
  const { alt, width, height, className, id, style, title } = properties
  const kept = { width, height, className, id, style, title }
  return part('img', { ...kept, src: addressOf(found), alt: typeof alt === 'string' ? alt : '' })
}

/** A sound or a film by its name. */
export function player(src: string, files: NamedFiles, film = FILM.test(src)): Element {
  if (ELSEWHERE.test(src.trim())) return remote(src, 'sound')
  const found = fileOf(src, files)
  if (found === null || !/^(?:audio|video|application\/ogg)/.test(found.type ?? '')) {
    return part('card-missing', { name: decoded(src) })
  }
  return part('card-sound', { src: addressOf(found), name: decoded(src), kind: film ? 'video' : 'audio' })
}

/** Something that lies outside of the collection: its address, never itself. */
export function remote(address: string, kind: 'picture' | 'sound' | 'page'): Element {
  return part('card-remote', { address: address.trim().slice(0, 2_000), kind })
}

/** A text with its sounds as players. */
export function withSounds(text: string, files: NamedFiles): ElementContent[] {
  if (!text.includes('[sound:')) return [{ type: 'text', value: text }]
  const out: ElementContent[] = []
  let done = 0
  for (const found of text.matchAll(SOUND)) {
    out.push(...textNode(text.slice(done, found.index)), player(found[1] ?? '', files))
    done = found.index + found[0].length
  }
  out.push(...textNode(text.slice(done)))
  return out
}

/** An element of ours. */
export function part(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null)
  return { type: 'element', tagName, properties: Object.fromEntries(given), children: [...children] }
}

function fileOf(src: string, files: NamedFiles): NamedFile | null {
  const trimmed = src.trim()
  return files.get(trimmed.normalize('NFC')) ?? files.get(decoded(trimmed)) ?? null
}

function addressOf({ hash }: NamedFile): string {
  return `/media/${hash}`
}

/** A name as the file is called: percent signs in it are written out, unless they stand for nothing. */
function decoded(src: string): string {
  const name = src.trim().slice(0, 500)
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name.normalize('NFC')
  }
}

function textNode(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
