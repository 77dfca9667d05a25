/** Values as YAML that people can read: texts of several lines as blocks, what is only for programs on one line. */

/** Said without quotes: words that are no number, no date and mean nothing else. */
const WORDS = /^\p{L}[\p{L}\p{N} ,.()'?!%/+–—-]*[\p{L}\p{N}.)?!%]$/u
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i
/** What a block would lose or could not hold. */
const NO_BLOCK = /^\s|\s$|\n[ \t]+\n|(?![\n\t])[\p{Cc}\u2028\u2029\ufeff]/u
const UNUSUAL = /[\x7f-\x9f\u2028\u2029\ufeff]/g
const KEY = /^[A-Za-z_][A-Za-z0-9_ ]*$/
/** Keys whose values are for programs. */
const ON_ONE_LINE: ReadonlySet<string> = new Set(['cards', 'details', 'origin'])

/** A value that begins after `key:` or `-`, with its line end. */
export function yamlOf(value: unknown, indent: string, key = ''): string {
  if (typeof value === 'string') return ` ${textOf(value, indent)}\n`
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}\n`
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    if (items.every(item => typeof item !== 'object')) return ` ${jsonOf(items)}\n`
    return `\n${items.map(item => `${indent}-${itemOf(item, `${indent}  `, key)}`).join('')}`
  }
  const entries = Object.entries(value)
  if (entries.length === 0 || ON_ONE_LINE.has(key)) return ` ${jsonOf(value)}\n`
  return `\n${mapping(entries, indent)}`
}

/** JSON with every character visible; it is YAML, too. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value).replaceAll(UNUSUAL, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function itemOf(item: unknown, indent: string, key: string): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || ON_ONE_LINE.has(key)) {
    return ` ${typeof item === 'string' ? textOf(item, indent) : jsonOf(item)}\n`
  }
  const entries = Object.entries(item)
  return entries.length === 0 ? ' {}\n' : ` ${mapping(entries, indent).slice(indent.length)}`
}

function mapping(entries: readonly (readonly [string, unknown])[], indent: string): string {
  return entries.map(([key, value]) => `${indent}${keyOf(key)}:${yamlOf(value, `${indent}  `, key)}`).join('')
}

function keyOf(key: string): string {
  return KEY.test(key) && !RESERVED.test(key) && !key.endsWith(' ') ? key : jsonOf(key)
}

function textOf(text: string, indent: string): string {
  if (!text.includes('\n')) return WORDS.test(text) && !RESERVED.test(text) ? text : jsonOf(text)
  if (NO_BLOCK.test(text) || !text.isWellFormed()) return jsonOf(text)
  return `|-\n${text
    .split('\n')
    .map(line => (line === '' ? '' : indent + line))
    .join('\n')}`
}
