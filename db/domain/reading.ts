/** Words a minute of someone who reads to learn. */
const WORDS_PER_MINUTE = 200

const FENCED = /```[\s\S]*?```/g

/** Minutes that a Markdown text takes to read, without its diagrams and code: full ones, at least 1. */
export function minutesToRead(markdown: string): number {
  const words = markdown
    .replaceAll(FENCED, ' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
  return Math.max(1, Math.ceil(words.length / WORDS_PER_MINUTE))
}
