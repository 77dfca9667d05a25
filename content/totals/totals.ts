import type { Library, LoadedBlock } from '../schema.ts'

/** What a block holds. `core` counts the cards that come first: essential and core ones. */
export interface BlockTotals {
  readonly cards: number
  readonly core: number
  readonly questions: number
  readonly sources: number
}

/** What there is to study, counted from the files. */
export interface Totals {
  readonly blocks: Readonly<Record<string, BlockTotals>>
  readonly cases: Readonly<Record<string, BlockTotals>>
  readonly cards: number
  readonly questions: number
  readonly templates: number
  readonly mocks: number
}

export function totalsOf({ blocks, templates }: Pick<Library, 'blocks' | 'templates'>): Totals {
  return {
    blocks: Object.fromEntries(blocks.map(block => [block.code, totalsOfBlock(block)])),
    cases: {},
    cards: sum(blocks, block => block.cards.length),
    questions: sum(blocks, block => block.questions.length),
    templates: templates.length,
    mocks: 0,
  }
}

export function totalsOfBlock({ cards, questions, sources }: LoadedBlock): BlockTotals {
  const core = cards.filter(({ tier }) => tier === 'essential' || tier === 'core').length
  return { cards: cards.length, core, questions: questions.length, sources: sources.length }
}

function sum(blocks: readonly LoadedBlock[], of: (block: LoadedBlock) => number): number {
  return blocks.reduce((total, block) => total + of(block), 0)
}
