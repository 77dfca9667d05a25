/** Small libraries made in a test: `libraryOf({ AA: 3, BB: { needs: ['AA'], cards: ['front'] } })`. */
import type { Card, Library, LoadedBlock } from '../../content/schema.ts'

/** A card; whatever is left out is made up. */
export type GivenCard = Partial<Pick<Card, 'front' | 'back' | 'tier' | 'depends_on'>>

/** A block: so many cards, or these, or these with what is particular to the block. */
export type GivenBlock =
  | number
  | readonly (string | GivenCard)[]
  | { readonly needs?: string[]; readonly cards: readonly (string | GivenCard)[] }

export function libraryOf(blocks: Readonly<Record<string, GivenBlock>>, hash = JSON.stringify(blocks)): Library {
  return { hash, blocks: Object.entries(blocks).map(([code, given]) => blockOf(code, given)) }
}

/** AA-001 … AA-004, of which the third depends on the first, and BB-001 … BB-003, which needs AA. */
export function smallLibrary(hash = 'small'): Library {
  const first = [{ tier: 'essential' }, {}, { depends_on: ['AA-001'] }, { tier: 'deep' }] as const
  const second = [{ tier: 'essential' }, {}, { tier: 'stretch' }] as const
  return libraryOf({ AA: first.map(card => ({ ...card })), BB: { needs: ['AA'], cards: second } }, hash)
}

function blockOf(code: string, given: GivenBlock): LoadedBlock {
  const { needs = [], cards } = typeof given === 'object' && 'cards' in given ? given : { cards: given }
  const list = typeof cards === 'number' ? Array.from({ length: cards }, () => ({})) : cards
  return {
    code,
    name: `Block ${code}`,
    group: 'Group',
    needs,
    summary: `About ${code}.`,
    subtopics: [{ key: 'all', name: 'All' }],
    sources: [{ key: 'book', title: 'The book', authors: 'A. Writer', where: 'Press 2020', checked_on: '2026-11-21' }],
    cards: list.map((card, index) => cardOf(`${code}-${String(index + 1).padStart(3, '0')}`, card)),
  }
}

function cardOf(id: string, given: string | GivenCard): Card {
  const card = typeof given === 'string' ? { front: given } : given
  return {
    id,
    subtopic: 'all',
    kind: 'why',
    tier: 'core',
    level: 'recall',
    front: `Question ${id}`,
    back: `Answer ${id}`,
    source: { key: 'book' },
    status: 'V',
    checked_on: '2026-11-21',
    depends_on: [],
    aliases: [],
    ...card,
  }
}
