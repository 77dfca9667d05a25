/** The parts of a deck file: those of a YAML file between lines of `---`, or the one of a JSON file. */
import { refused } from '../refused.ts'
import { isJson } from './look.ts'

/** Longest file or part in JSON and longest part in YAML, in characters: broken YAML takes some µs a character. */
const LONGEST_JSON = 256 << 20
const LONGEST_PART = 1 << 20
const DIVIDER = /^---[ \t]*$/

/** A part of a YAML file that begins with a brace may be JSON as well, which is read faster. */
export interface Part {
  readonly text: string
  /** Number of its first line in the file. */
  readonly firstLine: number
  readonly isJson: boolean
}

/** Divides a text that comes in pieces. A part that is too long is told with an empty text. */
export async function* partsOf(pieces: AsyncIterable<string>): AsyncGenerator<Part | { readonly tooLong: number }> {
  let held = ''
  let isStart = true
  let firstLine = 1
  for await (const piece of pieces) {
    held += piece
    if (isStart && held.trim() !== '') {
      isStart = false
      if (isJson(held)) return yield { text: await whole(held, pieces), firstLine: 1, isJson: true }
    }
    // The last line may go on in the next piece.
    const end = held.lastIndexOf('\n') + 1
    const { parts, rest, restLine } = divided(held.slice(0, end), firstLine)
    for (const part of parts) yield sized(part)
    held = rest + held.slice(end)
    firstLine = restLine
    if (held.length > limitOf(held)) return yield { tooLong: firstLine }
  }
  const { parts, rest, restLine } = divided(held, firstLine)
  for (const part of [...parts, { text: rest, firstLine: restLine, isJson: false }]) yield sized(part)
}

async function whole(start: string, pieces: AsyncIterable<string>): Promise<string> {
  const all = [start]
  let length = start.length
  for await (const piece of pieces) {
    length += piece.length
    if (length > LONGEST_JSON) throw refused('too-long')
    all.push(piece)
  }
  return all.join('')
}

function sized(part: Part): Part | { readonly tooLong: number } {
  return part.text.length > limitOf(part.text) ? { tooLong: part.firstLine } : part
}

function limitOf(text: string): number {
  return text.startsWith('{') ? LONGEST_JSON : LONGEST_PART
}

/** Whole parts, and what follows the last divider. */
function divided(text: string, firstLine: number): { parts: readonly Part[]; rest: string; restLine: number } {
  if (!text.includes('---')) return { parts: [], rest: text, restLine: firstLine }
  const lines = text.split('\n')
  const parts: Part[] = []
  let from = 0
  for (const [at, line] of lines.entries()) {
    if (!DIVIDER.test(line.replace(/\r$/, ''))) continue
    parts.push({ text: lines.slice(from, at).join('\n'), firstLine: firstLine + from, isJson: false })
    from = at + 1
  }
  return { parts, rest: lines.slice(from).join('\n'), restLine: firstLine + from }
}
