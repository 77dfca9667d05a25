/** How Anki reads a field without its markup: for sorting, and for finding notes that begin alike. */
import { createHash } from 'node:crypto'

const MEDIA = /<(?:img|audio|video|object|source)\b[^>]*?\b(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/gi
const UNSEEN = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const LAST_CODE_POINT = 0x10ffff
/** Hexadecimal digits of four bytes. */
const CHECKSUM_DIGITS = 8

/** A field's text, with the names of its pictures in their places. */
export function sortText(html: string): string {
  const named = html.replaceAll(MEDIA, (_, doubly?: string, singly?: string, bare?: string) => {
    return ` ${doubly ?? singly ?? bare ?? ''} `
  })
  return named.replaceAll(UNSEEN, '').replaceAll(ENTITY, read)
}

/** The first four bytes of the SHA-1 of a text, as Anki keeps them to find duplicates. */
export function checksum(text: string): number {
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, CHECKSUM_DIGITS), 16)
}

/** ` a b `, or nothing. */
export function tagText(tags: readonly string[]): string {
  const words = tags.map(tag => tag.normalize('NFC').replaceAll(/[\s\u3000]+/g, '_')).filter(tag => tag !== '')
  return words.length === 0 ? '' : ` ${[...new Set(words)].join(' ')} `
}

function read(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity
}
