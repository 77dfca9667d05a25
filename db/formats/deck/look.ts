/** What holds a deck of ours; one of these stands at its top. */
const KEYS = ['recall_at_k', 'decks', 'note_types', 'cards', 'notes', 'questions', 'templates'] as const
const KEY = new RegExp(String.raw`^(?:${KEYS.join('|')})[ \t]*:(?:\s|$)`)
const JSON_KEY = new RegExp(String.raw`"(?:${KEYS.join('|')})"\s*:`)
/** Of a line at the left edge of a YAML file; a question in Markdown looks like one, too. */
const MAPPING = /^(?!Q:|A:)(?:[A-Za-z_$][\w $-]*|"[^"]*")[ \t]*:(?:\s|$)/
/** A part of a YAML file may be JSON: long notes are written so. */
const LEFT_EDGE = /^(?:#|---(?:\s|$)|\.\.\.|%YAML|- |\{"|[}\]]|$)/

/**
 * Whether a text is a deck of ours in YAML or JSON: one of its keys stands at the left edge, and nothing else does there
 * but keys, comments and lists. The last line may be cut off.
 */
export function looksLikeDeck(text: string): boolean {
  if (isJson(text)) return JSON_KEY.test(text)
  const lines = text.split(/\r\n|\n|\r/)
  const isYaml = lines.every((line, at) => {
    return /^\s/.test(line) || LEFT_EDGE.test(line) || MAPPING.test(line) || at === lines.length - 1
  })
  return isYaml && lines.some(line => KEY.test(line))
}

/** Whether a text is an object in JSON. */
export function isJson(text: string): boolean {
  return /^\s*\{\s*["}]/.test(text)
}
