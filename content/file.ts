/** A YAML file with its lines, so that what is wrong can be said with its place. */
import { readFile } from 'node:fs/promises'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** Something wrong with a file. */
export interface Problem {
  readonly file: string
  /** Null: the file as a whole. */
  readonly line: number | null
  readonly message: string
}

/** What a file holds: null when it cannot be used. `at` says where something in it went wrong. */
export interface Filed<Data> {
  readonly data: Data | null
  readonly problems: readonly Problem[]
  readonly at: (path: readonly (string | number)[], message: string) => Problem
}

/** `file:line: what`. */
export function sentenceOf({ file, line, message }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}`
}

export async function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<Filed<z.output<Schema>>> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, version: '1.2' })
  const at = (path: readonly (string | number)[], message: string): Problem => {
    const line = lineOf(path, part => document.getIn(part, true), lines)
    return { file, line, message: path.length === 0 ? message : `${path.join('.')}: ${message}` }
  }
  if (document.errors.length > 0)
    return { data: null, at, problems: document.errors.map(error => at([], error.message)) }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (result.success) return { data: result.data, problems: [], at }
  const problems = result.error.issues.map(({ path, message }) => at(path.filter(isPart), message))
  return { data: null, problems, at }
}

function isPart(part: PropertyKey): part is string | number {
  return typeof part !== 'symbol'
}

/** The line of what the path leads to; where it is missing, of what should hold it. */
function lineOf(
  path: readonly (string | number)[],
  find: (path: readonly (string | number)[]) => unknown,
  lines: LineCounter,
): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = find(path.slice(0, length))
    const start = isNode(node) ? node.range?.[0] : undefined
    if (start !== undefined) return lines.linePos(start).line
  }
  return null
}
