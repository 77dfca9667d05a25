/**
 * Cells of plain text. They are kept byte for byte; where Markdown would show something else than what they say, their
 * note type shows them by the filter `plain` (`{{plain:Front}}`), which is this file's `htmlOfPlain`.
 */

/** One of these stands in whatever INLINE finds; most texts have none. */
const MARKS = /[\\*_`~$<&\]=^\t\n\r]| {2}/
/** Inside of a line: escapes, emphasis, code, struck out, math, tags, entities, links, highlights, runs of spaces. */
const INLINE =
  /\\[!-/:-@[-`{-~]|\*\S|\S\*|(?<![\p{L}\p{N}])_\S|\S_(?![\p{L}\p{N}])|`|~|\$[^$]*\$|<[a-z/!?]|&#?\w+;|\]\(|\]\[|==|\^\[| {2}|\t/iu
/** What begins a heading, a quote, a list, code, a table's or heading's rule, a definition. */
const BLOCK = /^\s|^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|[-=_*]{2,}\s*$|:?-+:?\s*\||\[[^\]]+\]:|\|)/
/** Nobody writes these without meaning Markdown. */
const MEANT =
  /\*\*[^\s*][^*\n]*\*\*|`[^`\n]+`|^```|\$\$|\$[^$\s][^$\n]*[\\^_{}][^$\n]*\$|\]\([^)\s]+\)|==[^\s=][^=\n]*==|^#{1,6} \S|^[-*] \S/m

/** Whether a text shown as Markdown says exactly what it says as it is. False where that is not certain. */
export function readsTheSame(text: string): boolean {
  if (BLOCK.test(text) || /\s$/.test(text)) return false
  return !MARKS.test(text) || (!/[\n\r]/.test(text) && !INLINE.test(text))
}

/** Whether a text was surely written in Markdown. */
export function isMeantAsMarkdown(text: string): boolean {
  return (MARKS.test(text) || BLOCK.test(text)) && MEANT.test(text)
}

/** What means something in HTML, or in the text of an Anki note: a formula, a sound. */
const SIGNS = /[&<>"\\]|\[/g

/** A plain text as HTML that shows the same characters, line ends and spaces (under `white-space: pre-wrap`). */
export function htmlOfPlain(text: string): string {
  // A sound is looked for in the words themselves; with a tag between them there is none.
  return text.replaceAll(SIGNS, sign => (sign === '[' ? '&#91;<wbr>' : `&#${sign.charCodeAt(0)};`))
}
