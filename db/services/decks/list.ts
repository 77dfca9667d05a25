/** The Decks screen: what lies where, with its numbers. */
import type { DeckGroup, DeckRow } from '../../api/decks.ts'
import { archivedAmong, treeOf } from '../../domain/deck-tree.ts'
import type { DeckId } from '../../domain/ids.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as deckCounts from '../../repositories/deck-counts.ts'
import * as decks from '../../repositories/decks.ts'
import type { Open } from '../open.ts'
import { headingsAmong } from './curriculum.ts'

const NO_CARDS = { total: 0, due: 0, unseen: 0, mature: 0, young: 0, known: 0, suspended: 0, leeches: 0 }

/** A row before it has its place among others. */
type Placeless = Omit<DeckRow, 'parent' | 'depth'>

/**
 * All decks as people think of them: the curriculum's groups, then the learner's own in each other, then what was put
 * away. A deck that only holds the curriculum's is the heading of a group, and no row.
 */
export function list({ store, day }: Open): DeckGroup[] {
  const { read } = store
  const all = decks.all(read)
  const installed = blocks.all(read)
  const now = store.now()
  const rowOf = rows({
    counted: new Map(deckCounts.countsByDeck(read, now.day).map(row => [row.deck, row])),
    newToday: newByDeck(day.queue({ kind: 'today' }, now).fresh),
    archived: archivedAmong(all),
    blocks: new Map(installed.map(block => [block.deck, block])),
  })
  const headings = headingsAmong(all, new Set(installed.map(({ deck }) => deck)))
  const inTree = treeOf(all)
    .all()
    .map(rowOf)
    .filter(row => row.total > 0 || !headings.has(row.id))
  const own = inTree.filter(({ block, archived }) => block === null && !archived)
  const away = inTree.filter(({ archived }) => archived)
  return [
    ...ofCurriculum(installed, inTree),
    ...(own.length === 0 ? [] : [{ name: 'My decks', kind: 'own' as const, decks: placed(own, all) }]),
    ...(away.length === 0 ? [] : [{ name: 'Archived', kind: 'archived' as const, decks: placed(away, all) }]),
  ]
}

interface Facts {
  readonly counted: ReadonlyMap<DeckId, deckCounts.DeckCounts>
  readonly newToday: ReadonlyMap<DeckId, number>
  readonly archived: ReadonlySet<DeckId>
  readonly blocks: ReadonlyMap<DeckId, blocks.InstalledBlock>
}

function rows({ counted, newToday, archived, blocks: installed }: Facts): (deck: decks.Deck) => Placeless {
  return ({ id, name, keptOut }) => {
    const block = installed.get(id) ?? null
    const { deck: _, ...numbers } = { deck: id, ...NO_CARDS, ...counted.get(id) }
    const isAway = archived.has(id)
    return {
      ...numbers,
      id,
      name,
      block: block === null ? null : { code: block.code, state: block.state, needs: [...block.needs] },
      due: isAway ? 0 : numbers.due,
      new: newToday.get(id) ?? 0,
      archived: isAway,
      keptOut,
    }
  }
}

/** By group, in the order of learning. */
function ofCurriculum(installed: readonly blocks.InstalledBlock[], inTree: readonly Placeless[]): DeckGroup[] {
  const byId = new Map(inTree.map(row => [row.id, row]))
  const groups = new Map<string, DeckRow[]>()
  for (const { deck, grouping } of installed) {
    const row = byId.get(deck)
    if (row === undefined || row.archived) continue
    groups.set(grouping, [...(groups.get(grouping) ?? []), { ...row, parent: null, depth: 0 }])
  }
  return [...groups].map(([name, ofGroup]) => ({ name, kind: 'blocks', decks: ofGroup }))
}

/** Rows of one group, each in the next one out that is of the group, too. */
function placed(group: readonly Placeless[], all: readonly decks.Deck[]): DeckRow[] {
  const parents = new Map(all.map(({ id, parent }) => [id, parent]))
  const depths = new Map<DeckId, number>()
  return group.map(row => {
    let parent = parents.get(row.id) ?? null
    while (parent !== null && !depths.has(parent)) parent = parents.get(parent) ?? null
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(row.id, depth)
    return { ...row, parent, depth }
  })
}

function newByDeck(fresh: readonly { readonly deck: DeckId }[]): ReadonlyMap<DeckId, number> {
  const byDeck = new Map<DeckId, number>()
  for (const { deck } of fresh) byDeck.set(deck, (byDeck.get(deck) ?? 0) + 1)
  return byDeck
}
