/** Tags at the end of a card in Markdown: `Tags: a, b`, or a line of `#a #b`. */

const LISTED = /^Tags:[ \t]*(.*)$/
const WORDS = /^#[^\s#]*\p{L}[^\s#]*(?:[ \t]+#[^\s#]*\p{L}[^\s#]*)*[ \t]*$/u

/** Lines without those of tags at their end. */
export function withoutTags(lines: readonly string[]): {
  readonly lines: readonly string[]
  readonly tags: readonly string[]
} {
  const kept = lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1)
  const last = kept.at(-1) ?? ''
  const listed = LISTED.exec(last)?.[1]
  if (listed !== undefined) return { lines: kept.slice(0, -1), tags: tagsIn(listed) }
  if (!WORDS.test(last)) return { lines: kept, tags: [] }
  return { lines: kept.slice(0, -1), tags: tagsIn(last.replaceAll('#', ' ')) }
}

/** Tags between commas or spaces. */
export function tagsIn(text: string): readonly string[] {
  return text.split(/[\s,\u3000]+/).filter(tag => tag !== '')
}

/** A tag that may have spaces or commas in it as one word. */
export function joined(tag: string): string {
  return tag.trim().replaceAll(/[\s,\u3000]+/g, '_')
}
