/** Tags as they are written on one line: spaces between, and quotes around one that has a space itself. */

const NEEDS_QUOTES = /[\s\u3000]|^"/u
const TAG = /"((?:\\.|[^"\\])*)"?|[^\s\u3000]+/gsu

/** The line that `tagsIn` reads as these tags. */
export function tagsLine(tags: readonly string[]): string {
  return tags.map(tag => (NEEDS_QUOTES.test(tag) ? `"${tag.replaceAll(/["\\]/g, String.raw`\$&`)}"` : tag)).join(' ')
}

/** The tags of a line, each once. */
export function tagsIn(line: string): string[] {
  const found = [...line.matchAll(TAG)].map(([tag, quoted]) => quoted?.replaceAll(/\\(.)/gsu, '$1') ?? tag)
  return [...new Set(found.filter(tag => tag.trim() !== ''))]
}
