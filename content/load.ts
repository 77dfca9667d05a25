/** The only module that reads the content folder: YAML files → a validated library, or everything wrong with its place. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { faultsOfTemplate } from '../db/domain/quiz/estimation/template-faults.ts'
import { evaluate } from '../db/expressions/evaluate.ts'
import { type Problem, readYaml, sentenceOf } from './file.ts'
import { readQuestions } from './questions.ts'
import { Block, CardsFile, TemplatesFile, type Library, type LoadedBlock } from './schema.ts'

type Templates = Library['templates']

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
  const { library, problems } = await readLibrary(folder)
  if (problems.length > 0) throw new ContentError(problems.map(sentenceOf))
  return library
}

/** As much as can be read, and every problem; blocks and question files that cannot be used are left out. */
export async function readLibrary(folder: string): Promise<{ library: Library; problems: Problem[] }> {
  const root = join(folder, 'blocks')
  const codes = (await readdir(root, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  const { templates, problems } = await readTemplates(join(folder, 'templates'))
  const read = await Promise.all(codes.toSorted().map(code => readBlock(join(root, code), templates)))
  const blocks = inPrerequisiteOrder(read.flatMap(({ block }) => block ?? []))
  const cards = new Set(blocks.flatMap(block => block.cards.map(({ id }) => id)))
  const ofBlocks = blocks.flatMap(block => problemsOf(block, cards, root))
  const found = [...problems, ...read.flatMap(one => one.problems), ...ofBlocks]
  const hash = createHash('sha256')
    .update(JSON.stringify([blocks, templates]))
    .digest('hex')
  return { library: { hash, blocks, templates }, problems: found }
}

/** All files of the folder, in the order of their ids. No folder: no templates. */
async function readTemplates(folder: string): Promise<{ templates: Templates; problems: Problem[] }> {
  const names = existsSync(folder) ? (await readdir(folder)).filter(name => name.endsWith('.yaml')) : []
  const files = await Promise.all(names.toSorted().map(name => readYaml(join(folder, name), TemplatesFile)))
  const problems = files.flatMap(({ data, problems: own, at }) => [
    ...own,
    ...(data?.templates ?? []).flatMap((template, index) =>
      faultsOfTemplate(template, evaluate).map(fault => at(['templates', index], `${template.id}: ${fault}`)),
    ),
  ])
  const templates = files.flatMap(({ data }) => data?.templates ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const twice = templates.filter(({ id }, at) => templates[at - 1]?.id === id)
  return {
    templates,
    problems: [...problems, ...twice.map(({ id }) => ({ file: folder, line: null, message: `${id} is there twice` }))],
  }
}

async function readBlock(
  folder: string,
  templates: Templates,
): Promise<{ block: LoadedBlock | null; problems: readonly Problem[] }> {
  const block = await readYaml(join(folder, 'block.yaml'), Block)
  const cards = await readYaml(join(folder, 'cards.yaml'), CardsFile)
  const problems = [...block.problems, ...cards.problems]
  if (block.data === null || cards.data === null) return { block: null, problems }
  const { questions, misconceptions, problems: own } = await readQuestions(join(folder, 'questions.yaml'), templates)
  return {
    block: { ...block.data, cards: cards.data.cards, misconceptions, questions },
    problems: [...problems, ...own],
  }
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

/** `cards`: the call numbers of all blocks, since a card may depend on one of another block. */
function problemsOf(block: LoadedBlock, cards: ReadonlySet<string>, root: string): Problem[] {
  const subtopics = new Set(block.subtopics.map(subtopic => subtopic.key))
  const sources = new Set(block.sources.map(source => source.key))
  const ids = new Set(block.cards.map(card => card.id))
  const problems = ids.size === block.cards.length ? [] : [`${block.code}: a call number is used twice`]
  for (const card of block.cards) {
    if (!card.id.startsWith(`${block.code}-`)) problems.push(`${card.id} is not a call number of ${block.code}`)
    if (!subtopics.has(card.subtopic)) problems.push(`${card.id}: no subtopic ${card.subtopic}`)
    if (!sources.has(card.source.key)) problems.push(`${card.id}: no source ${card.source.key}`)
    for (const id of card.depends_on)
      if (!cards.has(id)) problems.push(`${card.id} depends on ${id}, which is not there`)
  }
  const file = join(root, block.code, 'cards.yaml')
  return problems.map(message => ({ file, line: null, message }))
}
