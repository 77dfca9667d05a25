/** Packages of ours, imported by the real Anki: it has to hold what we hold. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BatchCard, BatchNote } from '../../db/formats/batch.ts'
import { turns } from '../../db/formats/turns.ts'
import { choose } from '../../db/services/exports/choose.ts'
import { collect } from '../../db/services/exports/collect.ts'
import { ankiType } from '../../db/services/exports/anki-types.ts'
import type { Collection } from '../../db/collection.ts'
import { by, Checks } from './check.ts'
import type { Held, HeldCard } from './held.ts'

/** What our collection holds, by the names it has in Anki. */
export interface Expected {
  readonly notes: readonly { readonly guid: string; readonly note: BatchNote; readonly fields: readonly string[] }[]
  readonly cards: readonly { readonly name: string; readonly card: BatchCard }[]
  readonly decks: ReadonlyMap<string, string>
  readonly media: ReadonlyMap<string, string>
  readonly types: number
}

/** Reads all of a collection, by the door that exports go through. */
export async function expectedOf(collection: Collection): Promise<Expected> {
  const { store } = collection.open()
  const folder = join(store.home, 'media')
  const options = { scheduling: true, media: true, folder, log: 'revlog' } as const
  const batch = await collect(
    store.read,
    choose(store.read, { kind: 'all' }, () => []),
    options,
    turns(),
  )
  const types = new Map(batch.noteTypes.map(type => [type.key, ankiType(type)]))
  const notes = [...batch.notes].map(note => {
    const guid = note.origin === null ? (note.key ?? '').replace(/^\w+:/, '') : `recall-at-k:${note.origin.callNumber}`
    return { guid, note, fields: types.get(note.type)?.fields(note.fields) ?? [] }
  })
  return {
    notes,
    cards: notes.flatMap(({ guid, note }) => note.cards.map(card => ({ name: `${guid} ${card.template}`, card }))),
    decks: new Map(batch.decks.map(({ key, name, under }) => [key, [...under, name].join('::')])),
    media: new Map(batch.media.map(({ name, hash }) => [name, sha1(join(folder, hash))])),
    types: new Set(notes.map(({ note }) => note.type)).size,
  }
}

/** What Anki says on a card whose templates or fields it cannot make sense of. */
const FAULT = /has a problem|no field called|Found '|card is blank|No cloze/i

export function checkOurs(title: string, held: Held, expected: Expected): Checks {
  const checks = new Checks(title)
  checks.counted('notes', expected.notes.length)
  checks.counted('note types', expected.types)
  checks.counted(
    'log rows',
    expected.cards.reduce((sum, { card }) => sum + card.reviews.length, 0),
  )
  checkNotes(checks, held, expected)
  checkCards(checks, held, expected)
  const log = expected.cards.flatMap(({ name, card }) =>
    card.reviews.map(({ button, interval, lastInterval, factor, ms, type }) => {
      return `${name} ${[button, interval, lastInterval, factor, ms, type].join(' ')}`
    }),
  )
  checks.same('log rows', tallied(held.log.map(({ card, row }) => `${card} ${row.slice(1).join(' ')}`)), tallied(log))
  checks.same('media', new Map(Object.entries(held.media)), expected.media)
  const faults = Object.entries(held.faces).filter(([, sides]) => sides.some(side => FAULT.test(side)))
  checks.none(
    'cards Anki cannot show',
    faults.map(([name, sides]) => `${name}: ${sides.join(' | ')}`),
  )
  checks.none('problems Anki’s own check finds', problemsIn(held))
  checks.none('notes added twice', held.newAgain === 0 ? [] : [String(held.newAgain)])
  return checks
}

function checkNotes(checks: Checks, held: Held, { notes }: Expected): void {
  checks.same(
    'notes’ fields',
    by(
      held.notes,
      ({ guid }) => guid,
      ({ fields }) => fields,
    ),
    by(
      notes,
      ({ guid }) => guid,
      ({ fields }) => fields,
    ),
  )
  const derived = by(
    held.notes,
    ({ guid }) => guid,
    ({ csum, sfld }): readonly [number, string] => [csum, sfld],
  )
  checks.same('checksums and sort fields', derived, new Map(Object.entries(held.derived)))
  const tags = (list: readonly string[]) => list.map(tag => tag.replaceAll(' ', '_')).toSorted()
  checks.same(
    'notes’ tags',
    by(
      held.notes,
      ({ guid }) => guid,
      note => tags(note.tags),
    ),
    by(
      notes,
      ({ guid }) => guid,
      ({ note }) => tags(note.tags),
    ),
  )
}

function checkCards(checks: Checks, held: Held, { cards, decks }: Expected): void {
  const inAnki = <T>(value: (card: HeldCard) => T) => by(held.cards, ({ card }) => card, value)
  const ours = <T>(value: (card: BatchCard) => T) =>
    by(
      cards,
      ({ name }) => name,
      ({ card }) => value(card),
    )
  const seen = ({ state }: BatchCard) => (state?.schedule.kind === 'seen' ? { ...state, ...state.schedule } : null)
  checks.same(
    'cards’ decks',
    inAnki(({ deck }) => deck),
    ours(({ deck }) => decks.get(deck) ?? ''),
  )
  checks.same(
    'due days',
    inAnki(({ day }) => day),
    ours(card => seen(card)?.scheduledDue ?? null),
  )
  checks.same(
    'intervals',
    inAnki(({ ivl }) => ivl),
    ours(card => seen(card)?.interval ?? 0),
  )
  checks.same(
    'eases',
    inAnki(({ factor }) => factor),
    ours(card => (seen(card)?.ease ?? 0) * 10),
  )
  checks.same(
    'lapses',
    inAnki(({ lapses }) => lapses),
    ours(card => seen(card)?.lapses ?? 0),
  )
  checks.same(
    'flags',
    inAnki(({ flags }) => flags),
    ours(({ state }) => state?.flag ?? 0),
  )
  checks.same(
    'queues',
    inAnki(({ queue }) => queue),
    ours(queueOf),
  )
}

function queueOf({ state }: BatchCard): number {
  if (state === null) return 0
  if (state.suspended || state.known) return -1
  if (state.buriedUntil !== null) return -3
  return state.schedule.kind === 'new' ? 0 : 2
}

/** How often each comes. */
function tallied(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** What Anki mends as a matter of course is no problem. */
const EXPECTED = /^(Database rebuilt and optimized\.|Added last review time to .* cards?\.)$/

export function problemsIn({ problems }: Held): readonly string[] {
  return problems.split('\n').filter(line => line !== '' && !EXPECTED.test(line))
}

function sha1(path: string): string {
  return createHash('sha1').update(readFileSync(path)).digest('hex')
}
