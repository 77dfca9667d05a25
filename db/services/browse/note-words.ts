/** The words of a note as a search reads them: without markup, folded. */
import { fold } from '../../domain/search/fold.ts'
import { readEntities } from '../../render/entities.ts'

/** Parts of `note_words.words`; neither sign survives folding. */
export const FRONT_ENDS = '\u001e'
export const BACK_ENDS = '\u001d'

/** Changes when the same note would get other words, so that all of them are written again. */
export const RULES = 1

export interface WordedNote {
  readonly fields: readonly string[]
  /** Names of the fields. */
  readonly names: readonly string[]
  readonly markup: 'markdown' | 'html'
}

/** A note's words: its first field, the others but the source, and the source. */
export function wordsOf({ fields, names, markup }: WordedNote): string {
  const source = names.findIndex((name, at) => at > 0 && name.toLowerCase() === 'source')
  const [front = '', ...rest] = fields.map(text => fold(markup === 'html' ? bareHtml(text) : bareMarkdown(text)))
  const others = rest.filter((text, at) => at + 1 !== source && text !== '')
  return `${front}${FRONT_ENDS}${others.join('\n')}${BACK_ENDS}${fields[source] === undefined ? '' : (rest[source - 1] ?? '')}`
}

/** A field without its markup, as it is written, on one line. */
export function bareText(text: string, markup: WordedNote['markup']): string {
  return (markup === 'html' ? bareHtml(text) : bareMarkdown(text)).replaceAll(/\s+/g, ' ').trim()
}

const GAP = /\{\{c\d{1,3}(?:,\d{1,3}){0,9}::/g
const HINT = /::([^:{}]{0,300})\}\}/g
const SOUND = /\[sound:[^\]\n]{0,500}\]/g

function withoutGaps(text: string): string {
  if (!text.includes('{{c')) return text
  return text.replaceAll(GAP, '').replaceAll(HINT, ' $1').replaceAll('}}', '')
}

const MARKS = /\*+|`+|==|~~|\$\$/g
const RULED = /(?:^|(?<=[\s|])):?-{2,}:?(?=[\s|]|$)/gm
const STARTS = /^[ \t]{0,8}(?:#{1,6}|>|[-+])[ \t]+/gm
const UNDERLINED = /(?<![\p{L}\p{N}_])(_{1,3})([^_\n]{1,300})\1(?![\p{L}\p{N}_])/gu
const LINKED = /!?\[([^[\]\n]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ \t]"[^"\n]{0,300}")?\)/g

/** A Markdown text without its signs; formulas and code stay as they are written. */
function bareMarkdown(text: string): string {
  let bare = withoutTags(withoutGaps(text), SEEN_IN_MARKDOWN)
  // Most texts have few of these signs, and there are many texts.
  if (bare.includes('](')) bare = bare.replaceAll(LINKED, '$1')
  if (BEGINS.test(bare)) bare = bare.replaceAll(STARTS, '')
  if (SIGNS.test(bare)) bare = bare.replaceAll(MARKS, '')
  if (bare.includes('_')) bare = bare.replaceAll(UNDERLINED, '$2')
  if (bare.includes('--')) bare = bare.replaceAll(RULED, ' ')
  return bare.replaceAll('|', ' ')
}

const BEGINS = /^[ \t]*[#>+-]|\n[ \t]*[#>+-]/
const SIGNS = /[*`=~$]/

/** An HTML text without tags and what is never seen, entities read. */
function bareHtml(text: string): string {
  const bare = withoutTags(withoutGaps(text).replaceAll(SOUND, ' '), null)
  return readEntities(bare)
}

/** Tags that stand inside a word without dividing it. */
const INLINE = /^(?:b|i|u|em|strong|sub|sup|span|mark|font|a|code|kbd|s|small|del|ins)$/
/** What counts as a tag in Markdown, where `<T>` may be code. */
const SEEN_IN_MARKDOWN =
  /^(?:b|i|u|em|strong|sub|sup|span|mark|font|a|code|kbd|s|small|del|ins|br|p|div|ul|ol|li|table|tr|td|th|thead|tbody|hr|img|h[1-6]|pre|blockquote|script|style)$/
/** What stands in these is never seen. */
const UNSEEN = /^(?:script|style)$/
const NAME = /^\/?([a-z][a-z0-9-]{0,20})/i

/** Goes through a text once, however many brackets stand open in it. */
function withoutTags(text: string, known: RegExp | null): string {
  let from = text.indexOf('<')
  if (from < 0) return text
  const parts: string[] = []
  const unclosed = new Set<string>()
  let kept = 0
  while (from >= 0) {
    const isComment = text.startsWith('<!--', from)
    const to = isComment ? endOf(text, '-->', from) : text.indexOf('>', from)
    if (to < 0) break
    const [, named = ''] = NAME.exec(text.slice(from + 1, from + 24)) ?? []
    const name = named.toLowerCase()
    if (isComment || (name !== '' && known?.test(name) !== false)) {
      parts.push(text.slice(kept, from), INLINE.test(name) ? '' : ' ')
      kept = to + 1
      if (UNSEEN.test(name) && text[from + 1] !== '/' && !unclosed.has(name)) {
        const end = endOf(text, `</${name}>`, to)
        if (end < 0) unclosed.add(name)
        else kept = end + 1
      }
    }
    from = text.indexOf('<', Math.max(from + 1, kept))
  }
  parts.push(text.slice(kept))
  return parts.join('')
}

/** Index of the last character of a mark, or -1. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length - 1
}
