/** A part of a deck file as values, with the lines they stand on. */
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { Part } from './parts.ts'

/** Values of a file that may stand in several places by an alias. */
const MOST_ALIASES = 100
/** JSON that is shorter is looked at once more for its lines when something in it is wrong. */
const LONGEST_WITH_LINES = 1 << 20

type Path = readonly (string | number)[]

export type Read =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: Path) => number | null }
  | { readonly ok: false; readonly line: number; readonly why: string }

/** Reads a part. Nothing in it is code; what is too deep or multiplies itself is no deck. */
export function readPart({ text, firstLine, isJson }: Part): Read {
  if (isJson) return readJson(text)
  if (!text.startsWith('{')) return readYaml(text, firstLine)
  const read = readJson(text)
  if (read.ok || text.length > LONGEST_WITH_LINES) return read
  return readYaml(text, firstLine)
}

function readJson(text: string): Read {
  try {
    const value: unknown = JSON.parse(text)
    let lines: ((path: Path) => number | null) | null = null
    const lineOf = (path: Path) => (lines ??= linesOfJson(text))(path)
    return { ok: true, value, lineOf }
  } catch (error) {
    return { ok: false, ...faultOfJson(text, error) }
  }
}

function linesOfJson(text: string): (path: Path) => number | null {
  if (text.length > LONGEST_WITH_LINES) return () => null
  const lines = new LineCounter()
  const document = parsed(text, { lineCounter: lines, uniqueKeys: false })
  return path => lineIn(document, path, lines)
}

function faultOfJson(text: string, error: unknown): { readonly line: number; readonly why: string } {
  const said = error instanceof Error ? error.message : ''
  const position = Number(/position (\d+)/.exec(said)?.[1] ?? text.length)
  const line = text.slice(0, position).split('\n').length
  return {
    line,
    why: `it is no JSON: ${said.replace(/ in JSON at position.*|, ?"[^]*$/, '').toLowerCase() || 'it is cut off'}`,
  }
}

function readYaml(text: string, firstLine: number): Read {
  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  try {
    const document = parsed(text, { lineCounter: lines })
    const [fault] = document.errors
    if (fault !== undefined) return { ok: false, line: lineAt(fault.pos[0]), why: `it is no YAML: ${fault.message}` }
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return {
      ok: true,
      value,
      lineOf: path => {
        const line = lineIn(document, path, lines)
        return line === null ? null : line + firstLine - 1
      },
    }
  } catch {
    return { ok: false, line: firstLine, why: 'it repeats or nests itself too often' }
  }
}

/** A text may have an error for every character of it: each is made without its stack, which would take most of the time. */
function parsed(text: string, options: { readonly lineCounter: LineCounter; readonly uniqueKeys?: boolean }): Document {
  const depth = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, { ...options, version: '1.2', prettyErrors: false })
  } finally {
    Error.stackTraceLimit = depth
  }
}

/** The line of what a path leads to; where it is missing, of what should hold it. */
function lineIn(document: Document, path: Path, lines: LineCounter): number | null {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const start = isNode(node) ? node.range?.[0] : undefined
    if (start !== undefined) return lines.linePos(start).line
  }
  return null
}
