/** The only module that reads the content folder: YAML files → a validated library, or the errors with their files. */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { Block, CardsFile, type Library, type LoadedBlock } from './schema.ts'

/** Everything wrong with the content, one line per problem: `file:line: what`. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** Reads `<folder>/blocks/<CODE>/…` and returns the library in prerequisite order. @throws ContentError */
export async function loadLibrary(folder: string): Promise<Library> {
  const root = join(folder, 'blocks')
  const codes = (await readdir(root, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  const blocks = await Promise.all(codes.toSorted().map(code => loadBlock(join(root, code))))
  const ordered = inPrerequisiteOrder(blocks)
  const problems = ordered.flatMap(problemsOf)
  if (problems.length > 0) throw new ContentError(problems)
  const hash = createHash('sha256').update(JSON.stringify(ordered)).digest('hex')
  return { hash, blocks: ordered }
}

async function loadBlock(folder: string): Promise<LoadedBlock> {
  const block = await parse(join(folder, 'block.yaml'), Block)
  const { cards } = await parse(join(folder, 'cards.yaml'), CardsFile)
  return { ...block, cards }
}

async function parse<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, version: '1.2' })
  if (document.errors.length > 0) throw new ContentError(document.errors.map(error => `${file}: ${error.message}`))
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (result.success) return result.data
  throw new ContentError(
    result.error.issues.map(issue => {
      const node = document.getIn(
        issue.path.filter(part => typeof part !== 'symbol'),
        true,
      )
      const start = isNode(node) ? node.range?.[0] : undefined
      const line = start === undefined ? '' : `:${lines.linePos(start).line}`
      return `${file}${line}: ${issue.path.join('.')}: ${issue.message}`
    }),
  )
}

/** Topological over `needs`, ties by code; blocks that are not there count as met. */
function inPrerequisiteOrder(blocks: readonly LoadedBlock[]): LoadedBlock[] {
  const left = new Map(blocks.map(block => [block.code, block]))
  const ordered: LoadedBlock[] = []
  while (left.size > 0) {
    const ready = [...left.values()].find(block => block.needs.every(code => !left.has(code)))
    if (ready === undefined)
      throw new ContentError([`blocks need each other in a circle: ${[...left.keys()].join(', ')}`])
    left.delete(ready.code)
    ordered.push(ready)
  }
  return ordered
}

function problemsOf(block: LoadedBlock): string[] {
  const subtopics = new Set(block.subtopics.map(subtopic => subtopic.key))
  const sources = new Set(block.sources.map(source => source.key))
  const ids = new Set(block.cards.map(card => card.id))
  const problems = ids.size === block.cards.length ? [] : [`${block.code}: a call number is used twice`]
  for (const card of block.cards) {
    if (!card.id.startsWith(`${block.code}-`)) problems.push(`${card.id} is not a call number of ${block.code}`)
    if (!subtopics.has(card.subtopic)) problems.push(`${card.id}: no subtopic ${card.subtopic}`)
    if (!sources.has(card.source.key)) problems.push(`${card.id}: no source ${card.source.key}`)
    for (const id of card.depends_on)
      if (!ids.has(id)) problems.push(`${card.id} depends on ${id}, which is not in the block`)
  }
  if (block.cards.filter(card => card.tier === 'essential').length > 8)
    problems.push(`${block.code}: more than eight essential cards`)
  return problems
}
