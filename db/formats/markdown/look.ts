import { hasCloze } from '../../domain/note/cloze.ts'

/** Whether a text is a deck in Markdown: by its questions or front matter, or only by headings or clozes. */
export function looksLikeMarkdown(text: string): 'surely' | 'maybe' | 'no' {
  if (/^---\r?\n(?:[^\n]*\n){0,200}?---\s*$/m.test(text.slice(0, 20_000)) && text.startsWith('---')) return 'surely'
  if (/^Q:\s*\S/m.test(text) && /^A:/m.test(text)) return 'surely'
  if (/^<!-- (?:note|id|deck)\b/m.test(text)) return 'surely'
  if (/^#{1,6} +\S.*\n(?:\s*\n)*(?!#{1,6} )\s*\S/m.test(text)) return 'maybe'
  if (/^\S.*\n={3,}[ \t]*\n(?:\s*\n)*\s*\S/m.test(text)) return 'maybe'
  return hasCloze(text) ? 'maybe' : 'no'
}
