/** Counting words in Markdown. */

/** Without code blocks, tables and marks; a formula or a piece of code is one word. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/^\s*\|.*$/gm, '')
    .replaceAll(/\$\$[\s\S]*?\$\$/g, ' x ')
    .replaceAll(/\$[^$]*\$/g, ' x ')
    .replaceAll(/`[^`]*`/g, ' x ')
    .replaceAll(/==|\*\*/g, '')
}

export function words(markdown: string): number {
  return plain(markdown)
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

/** A full stop, question mark or line that stands alone ends a sentence; so does a list item. */
export function sentences(markdown: string): string[] {
  return plain(markdown)
    .split(/(?<=[.?!:]["”’')]?)\s+(?=[\p{Lu}\p{N}“"(*-])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
}

/** Letters of the text as it is read. */
export function letters(markdown: string): number {
  return plain(markdown).trim().length
}
