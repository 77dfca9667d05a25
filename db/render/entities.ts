/** What HTML writes for signs, as far as texts that are searched and compared have it. */

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  times: '×',
  hellip: '…',
  rarr: '→',
  le: '≤',
  ge: '≥',
}
const LAST_CODE_POINT = 0x10_ff_ff

/** The text with the signs that its entities stand for; one that nobody knows stays as it is. */
export function readEntities(text: string): string {
  return text.includes('&') ? text.replaceAll(ENTITY, read) : text
}

function read(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity
}
