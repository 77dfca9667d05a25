/** The diagrams of the shipped content, as they are drawn. */
import { fileURLToPath } from 'node:url'
import type { Root, RootContent } from 'hast'
import { expect, test } from 'vitest'
import { loadLibrary } from '../../content/load.ts'
import { rendered } from '../../db/render/markdown.ts'

const { blocks } = await loadLibrary(fileURLToPath(new URL('../../content', import.meta.url)))

/** Names in words of the diagrams of a tree, and how many code blocks were left as code. */
function drawnIn(node: Root | RootContent): { words: string[]; left: number } {
  if (!('children' in node)) return { words: [], left: 0 }
  const own = node.type === 'element' ? node : null
  const below = node.children.map(drawnIn)
  return {
    words: [
      ...(own?.properties['role'] === 'img' ? [String(own.properties['ariaLabel'])] : []),
      ...below.flatMap(({ words }) => words),
    ],
    left:
      Number(JSON.stringify(own?.properties['className'] ?? '').includes('mermaid')) +
      below.reduce((sum, { left }) => sum + left, 0),
  }
}

test.each(blocks.map(block => [block.code, block] as const))(
  'the summary of %s has a diagram, and every diagram of the block is drawn',
  async (_, { summary, cards }) => {
    const fronts = cards.flatMap(({ front, back }) => [front, back]).filter(text => text.includes('```mermaid'))
    const [first, ...others] = await Promise.all(
      [summary, ...fronts].map(async text => drawnIn((await rendered(text)).tree)),
    )
    expect(first?.words).toHaveLength(1)
    expect(first?.words[0]).toMatch(/^Diagram: .+ to .+/)
    expect(others.map(({ words }) => words.length)).toEqual(fronts.map(() => 1))
    expect([first, ...others].map(drawn => drawn?.left)).toEqual([0, ...fronts.map(() => 0)])
  },
)
