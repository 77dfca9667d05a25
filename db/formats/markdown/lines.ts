/** What a line of a deck in Markdown is. Inside of a code fence everything is text. */

export type Line =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'blank' }
  | { readonly is: 'heading'; readonly level: number; readonly text: string; readonly id: string | null }
  | { readonly is: 'question'; readonly text: string; readonly id: string | null }
  | { readonly is: 'answer'; readonly text: string }
  | { readonly is: 'source'; readonly text: string }
  | { readonly is: 'separator' }
  /** `<!-- id: x -->`, `<!-- deck: A::B -->`, `<!-- tags: a, b -->`: of the notes below. */
  | { readonly is: 'remark'; readonly of: 'id' | 'deck' | 'tags'; readonly text: string }
  /** `<!-- note: Basic -->`, `<!-- html note x: Vocabulary -->`: fields follow as they are. */
  | { readonly is: 'verbatim'; readonly mark: string; readonly html: boolean; readonly type: string }
  /** A comment on lines of its own; `ends` when it does on this one. */
  | { readonly is: 'comment'; readonly ends: boolean }

const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/
const SEPARATOR = /^-{3,}[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/
const REMARK = /^<!--[ \t]*(id|deck|tags):[ \t]*(.*?)[ \t]*-->[ \t]*$/
const VERBATIM = /^<!--[ \t]*(html )?note(?: ([a-z0-9]+))?:[ \t]*(.*?)[ \t]*-->[ \t]*$/
const TRAILING_ID = /^(.*?)[ \t]*<!--[ \t]*id:[ \t]*(.*?)[ \t]*-->[ \t]*$/
const LABEL = /^(Q|A|Source):(?:[ \t](.*)|())$/

/** An open code fence: what it is made of. */
export type Fence = string | null

/** Reads a line that is in no fence and no comment. */
export function lineOf(text: string): Line {
  if (text.trim() === '') return { is: 'blank' }
  const first = text.charAt(0)
  if (first === '#') return headingOf(text)
  if (first === '-' && SEPARATOR.test(text)) return { is: 'separator' }
  if (first === '<' && text.startsWith('<!--')) return commentOf(text)
  const [, label, said = ''] = LABEL.exec(text) ?? []
  if (label === 'Q') return { is: 'question', ...withId(said) }
  if (label !== undefined) return { is: label === 'A' ? 'answer' : 'source', text: said }
  return { is: 'text', text }
}

/** The fence that is open after a line: a fence closes by at least as many of its own marks and nothing else. */
export function fenceAfter(open: Fence, text: string): Fence {
  const [, marks = '', info = ''] = FENCE.exec(text) ?? []
  if (marks === '') return open
  if (open === null) return marks.startsWith('`') && info.includes('`') ? null : marks
  return marks.startsWith(open) && info.trim() === '' ? null : open
}

/** What stands between and after the fields of a note that is written as it is. */
export function comment(word: 'field' | 'end', mark: string): string {
  return `<!-- ${mark === '' ? word : `${word} ${mark}`} -->`
}

/** Ids, names of decks and of types as they stand in a comment, which a `>` could end. */
export function inComment(text: string): string {
  return text.replaceAll(/[%>\p{Cc}]|^[ \t]|[ \t]$/gu, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function fromComment(text: string): string {
  return text.replaceAll(/%(25|3e|20|7f|[0189][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function headingOf(text: string): Line {
  const [, marks, said = ''] = HEADING.exec(text) ?? []
  if (marks === undefined) return { is: 'text', text }
  return { is: 'heading', level: marks.length, ...withId(said) }
}

function commentOf(text: string): Line {
  const [, html, mark = '', type] = VERBATIM.exec(text) ?? []
  if (type !== undefined) return { is: 'verbatim', mark, html: html !== undefined, type: fromComment(type) }
  const [, of, said = ''] = REMARK.exec(text) ?? []
  if (of === 'id' || of === 'deck') return { is: 'remark', of, text: fromComment(said) }
  if (of === 'tags') return { is: 'remark', of, text: said }
  const end = text.indexOf('-->')
  if (end === -1) return { is: 'comment', ends: false }
  return text.slice(end + 3).trim() === '' ? { is: 'comment', ends: true } : { is: 'text', text }
}

/** A heading or a question, and the id behind it. */
export function withId(text: string): { readonly text: string; readonly id: string | null } {
  const [, before, id] = TRAILING_ID.exec(text) ?? []
  return id === undefined ? { text, id: null } : { text: before ?? '', id: fromComment(id) }
}
