/** `docs/CONTENT.md`: what there is to study, block by block, written from the files. */
import type { Library, LoadedBlock } from '../schema.ts'
import { totalsOf, totalsOfBlock } from './totals.ts'

/** The whole page. */
export function contentsPage(library: Library): string {
  const { cards, questions, templates } = totalsOf(library)
  return `# Content

Written from the files by \`npm run content:page\`. ${cards} cards, ${questions} questions and ${templates} estimation templates in
${library.blocks.length} blocks, in the order in which each follows what it needs.

| block | needs | cards | core | questions | sources |
| --- | --- | --- | --- | --- | --- |
${library.blocks.map(line).join('\n')}

${library.blocks.map(section).join('\n\n')}
`
}

function line(block: LoadedBlock): string {
  const { cards, core, questions, sources } = totalsOfBlock(block)
  const needs = block.needs.join(', ') || '–'
  return `| ${block.code} ${block.name} | ${needs} | ${cards} | ${core} | ${questions} | ${sources} |`
}

function section(block: LoadedBlock): string {
  const types = Map.groupBy(block.questions, ({ item }) => item.type)
  const counted = [...types]
    .map(([type, own]) => `${type} ${own.length}`)
    .toSorted()
    .join(', ')
  return `## ${block.code} ${block.name}

${block.group}. Subtopics: ${block.subtopics.map(({ name }) => name).join('; ')}.

Questions: ${counted || 'none yet'}.

${block.sources.map(({ authors, title, where }) => `- ${authors}: _${title}_. ${where}.`).join('\n')}`
}
