/** Found cards as the table of the browser shows them. */
import type { BrowseRow } from '../../api/browse.ts'
import { idOf, type CardId, type DeckId } from '../../domain/ids.ts'
import { dateLabel } from '../../domain/scheduler/label.ts'
import { studyDayAt, studyDayOf, type StudyDay } from '../../domain/time.ts'
import * as browse from '../../repositories/browse.ts'
import { MATURE_DAYS } from '../../repositories/deck-counts.ts'
import type { Open } from '../open.ts'
import type { Now } from '../transact.ts'
import { bareText } from './note-words.ts'
import { namesOf } from './context.ts'
import type { Asked } from './results.ts'

/** The most of a front that a row shows. */
const LONGEST = 240

export interface Page {
  readonly rows: BrowseRow[]
  readonly total: number | null
}

/** The cards from one place on. The first ones may come before it is known how many there are. */
export async function pageOf({ store, results }: Open, asked: Asked, from: number, count: number): Promise<Page> {
  const first = from === 0 ? await results.first(asked, count) : null
  const known = first === null || first.all ? await results.all(asked) : null
  const cards = first?.cards ?? known?.slice(from, from + count) ?? []
  const now = store.now()
  const days = daysOf(now, store.settings().rolloverHour)
  const rows = browse.rowsOf(store.read, cards).map(row => toRow(row, now.day, days))
  return { rows, total: known?.length ?? null }
}

/** How many a search finds, and how many there are. */
export async function countOf({ store, results }: Open, asked: Asked): Promise<{ found: number; cards: number }> {
  const found = (await results.all(asked)).length
  return { found, cards: browse.count(store.read) }
}

/** Where a card stands among what is found. */
export async function placeOf({ results }: Open, asked: Asked, card: CardId): Promise<{ at: number | null }> {
  const at = (await results.all(asked)).indexOf(card)
  return { at: at < 0 ? null : at }
}

/** What a search, or a move, can name. */
export function namesIn({ store }: Open) {
  const { decks, tags, blocks, types } = namesOf(store)
  return {
    decks: decks
      .map(({ id, path }) => ({ id: idOf<DeckId>(id), path }))
      .toSorted((a, b) => a.path.localeCompare(b.path)),
    tags: tags.map(({ name }) => name),
    blocks: blocks.map(({ code, name }) => ({ code, name })),
    types: [...new Set(types.map(({ name }) => name))],
  }
}

/** The label of the study day an instant belongs to. */
function daysOf({ zone, day }: Now, rolloverHour: number): (ms: number) => string {
  return ms => dateLabel(studyDayAt({ ms, zone }, rolloverHour), day)
}

function toRow(row: browse.BrowsedRow, today: StudyDay, dayOf: (ms: number) => string): BrowseRow {
  const template = row.templates[row.template]
  return {
    card: row.card,
    callNumber: row.callNumber,
    question: bareText(row.front, row.markup).slice(0, LONGEST),
    deck: { id: row.deck, name: row.deckName },
    tags: [...row.tags],
    tier: row.tier,
    type: row.templates.length > 1 && template !== undefined ? `${row.typeName}, ${template}` : row.typeName,
    state: stateOf(row, today),
    due: dueOf(row, today),
    interval: row.interval,
    ease: row.due === null ? null : row.ease,
    lapses: row.lapses,
    reps: row.reps,
    flag: row.flag,
    leech: row.failures >= row.leechThreshold,
    added: dayOf(row.createdAt),
    edited: dayOf(row.changedAt),
  }
}

function stateOf(row: browse.BrowsedRow, today: StudyDay): BrowseRow['state'] {
  if (row.suspended === 1) return 'suspended'
  if (row.known === 1) return 'known'
  if (row.buriedUntil !== null && row.buriedUntil > today) return 'buried'
  if (row.due === null) return 'new'
  if (row.due <= today) return 'due'
  return row.interval >= MATURE_DAYS ? 'mature' : 'young'
}

function dueOf({ due }: browse.BrowsedRow, today: StudyDay): string {
  if (due === null) return ''
  if (due === today) return 'today'
  return due === today + 1 ? 'tomorrow' : dateLabel(studyDayOf(due), today)
}
