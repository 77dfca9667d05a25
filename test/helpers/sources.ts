/** The sources as Vite's parser reads them: imports, and functions by their lines. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = ['content', 'db', 'electron', 'renderer', 'test']

export interface SourceFunction {
  readonly file: string
  readonly line: number
  /** From its first line to its last. */
  readonly lines: number
}

export interface Source {
  /** From the root of the repository, with `/`. */
  readonly file: string
  readonly lines: number
  /** Files of ours, by path from the root. */
  readonly imports: readonly string[]
  /** Packages and Node's own modules, by name. */
  readonly packages: readonly string[]
  readonly functions: readonly SourceFunction[]
}

/** Every TypeScript source of the repository. */
export function sources(): readonly Source[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map(file => sourceOf(join(folder, file).replaceAll('\\', '/'))),
  )
}

function sourceOf(file: string): Source {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`)
  const lineAt = lineCounter(text)
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ]
  return {
    file,
    lines: text.trimEnd().split('\n').length,
    imports: [...new Set(named)].filter(isRelative).map(name => ours(file, name)),
    packages: [...new Set(named)].filter(name => !isRelative(name)),
    functions: functionsIn(program).map(({ start, end }) => {
      const line = lineAt(start)
      return { file, line, lines: lineAt(end - 1) - line + 1 }
    }),
  }
}

function isRelative(name: string): boolean {
  return name.startsWith('.')
}

function ours(file: string, name: string): string {
  return relative(ROOT, resolve(ROOT, dirname(file), name)).replaceAll('\\', '/')
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return offset => starts.filter(start => start <= offset).length
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Functions that have a block for a body. */
function functionsIn(node: unknown): { start: number; end: number }[] {
  if (Array.isArray(node)) return node.flatMap(functionsIn)
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(functionsIn)
  return isFunction(node) ? [{ start: node.start, end: node.end }, ...inside] : inside
}

function isFunction(node: object): node is { start: number; end: number } {
  if (!('type' in node) || typeof node.type !== 'string' || !FUNCTIONS.has(node.type)) return false
  return (
    'body' in node &&
    typeof node.body === 'object' &&
    node.body !== null &&
    'type' in node.body &&
    node.body.type === 'BlockStatement'
  )
}
