/** Packages of the real Anki, imported here: we have to hold what Anki holds, and give it back as it was. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CardState } from '../../db/domain/card.ts'
import type { BatchCard, BatchNote } from '../../db/formats/batch.ts'
import { turns } from '../../db/formats/turns.ts'
import { choose } from '../../db/services/exports/choose.ts'
import { collect, type Collected } from '../../db/services/exports/collect.ts'
import type { Report } from '../../db/api/imports.ts'
import { by, Checks } from './check.ts'
import type { Held, HeldCard } from './held.ts'
import { open, type Ours } from './ours.ts'

/** A package of Anki's with what became of it here. */
export interface Taken {
  readonly name: string
  readonly report: Report
  readonly batch: Collected
  readonly notes: readonly BatchNote[]
  readonly media: ReadonlyMap<string, string>
  /** The same as packages of ours. */
  readonly again: { readonly legacy: string; readonly latest: string }
}

/** Imports a package into an empty collection and exports that. */
export async function taken(path: string, folder: string): Promise<Taken> {
  const name = basename(path)
  const home = join(folder, `home-${name}`)
  mkdirSync(home)
  const ours = await open(home, 0)
  try {
    const report = await imported(ours, path)
    const again = {
      legacy: await exported(ours, join(folder, `again-legacy-${name}.apkg`), 'apkg'),
      latest: await exported(ours, join(folder, `again-latest-${name}.apkg`), 'apkg-latest'),
    }
    const { store } = ours.collection.open()
    const media = join(home, 'media')
    const options = { scheduling: true, media: true, folder: media, log: 'revlog' } as const
    const batch = await collect(
      store.read,
      choose(store.read, { kind: 'all' }, () => []),
      options,
      turns(),
    )
    const notes = [...batch.notes]
    const hashes = new Map(batch.media.map(file => [file.name, sha1(join(media, file.hash))]))
    return { name, report, batch, notes, media: hashes, again }
  } finally {
    await ours.collection.close()
  }
}

async function imported({ api, collection }: Ours, path: string): Promise<Report> {
  const { import: id, settings } = await api.imports.open({ offer: collection.offer(path, basename(path)) })
  const choices = { duplicates: 'update', scheduling: true, resetHard: false, keepOut: false } as const
  await api.imports.preview({ import: id, settings, choices })
  const report = await api.imports.write({ import: id, choices })
  await api.imports.close({ import: id })
  return report
}

/** A package of everything, put where it was asked for. */
export async function exported({ api, collection }: Ours, to: string, format: 'apkg' | 'apkg-latest'): Promise<string> {
  const made = await api.exports.make({ what: { kind: 'all' }, format, scheduling: true, media: true })
  renameSync(collection.exported(made.export)?.path ?? '', to)
  return to
}

/** Holds what we took against what Anki has of the same package. */
export function checkTaken({ name, report, batch, notes, media }: Taken, held: Held): Checks {
  const checks = new Checks(`${name} here`)
  checks.counted('notes', held.notes.length)
  checks.counted('log rows', held.log.length)
  checks.none(
    'rows that were skipped',
    report.skipped.map(({ what, why }) => `${what}: ${why}`),
  )
  const guid = ({ key }: BatchNote) => (key ?? '').replace(/^anki:/, '')
  const inAnki = <T>(value: (note: Held['notes'][number]) => T) => by(held.notes, note => note.guid, value)
  checks.same(
    'notes’ fields',
    by(notes, guid, note => note.fields),
    inAnki(({ fields }) => fields),
  )
  checks.same(
    'notes’ tags',
    by(notes, guid, note => note.tags.toSorted()),
    inAnki(({ tags }) => tags),
  )
  const ours = notes.flatMap(note => note.cards.map(card => ({ card, name: `${guid(note)} ${card.template}` })))
  checkCards(
    checks,
    ours,
    held,
    new Map(batch.decks.map(({ key, name: deck, under }) => [key, [...under, deck].join('::')])),
  )
  const log = ours.flatMap(({ card, name: card_ }) => card.reviews.map(review => [card_, rowOf(review)] as const))
  checks.same(
    'log rows',
    new Map(log.map(([card, row]) => [`${card} ${row[0]}`, row])),
    by(
      held.log,
      ({ card, row }) => `${card} ${row[0]}`,
      ({ row }) => row,
    ),
  )
  checks.same('media', media, new Map(Object.entries(held.media)))
  return checks
}

type OurCards = readonly { readonly card: BatchCard; readonly name: string }[]

function checkCards(checks: Checks, ours: OurCards, held: Held, decks: ReadonlyMap<string, string>): void {
  const here = <T>(value: (card: BatchCard) => T) =>
    by(
      ours,
      ({ name }) => name,
      ({ card }) => value(card),
    )
  const there = <T>(value: (card: HeldCard) => T) => by(held.cards, ({ card }) => card, value)
  checks.same(
    'cards’ decks',
    here(({ deck }) => decks.get(deck) ?? ''),
    there(({ deck }) => deck),
  )
  checks.same(
    'due days',
    here(({ state }) => dueOf(state)),
    there(card => expectedDue(card, held.today)),
  )
  checks.same(
    'intervals',
    here(({ state }) => (isSeen(state) ? state.interval : 0)),
    there(({ type, ivl }) => (type === 0 ? 0 : Math.max(1, ivl))),
  )
  checks.same(
    'eases',
    here(({ state }) => (isSeen(state) ? state.ease : 0)),
    there(easeOf),
  )
  checks.same(
    'lapses',
    here(({ state }) => state?.lapses ?? 0),
    there(({ type, lapses }) => (type === 0 ? 0 : lapses)),
  )
  checks.same(
    'flags',
    here(({ state }) => state?.flag ?? 0),
    there(({ flags }) => flags),
  )
  checks.same(
    'suspended cards',
    here(({ state }) => state?.suspended ?? false),
    there(({ queue }) => queue === -1),
  )
  checks.same(
    'buried cards',
    here(({ state }) => (state?.buriedUntil ?? null) !== null),
    there(({ queue }) => queue === -2 || queue === -3),
  )
  checks.same(
    'places of new cards',
    here(({ state, position }) => (isSeen(state) ? null : position)),
    there(({ type, due }) => (type === 0 ? due : null)),
  )
}

function isSeen(state: CardState | null): state is CardState {
  return state?.schedule.kind === 'seen'
}

function dueOf(state: CardState | null): number | null {
  return state?.schedule.kind === 'seen' ? state.schedule.scheduledDue : null
}

/** Cards in their learning steps are due at once; others on the day Anki says. */
function expectedDue({ type, day }: HeldCard, today: number): number | null {
  if (type === 0) return null
  return type === 2 ? day : today
}

/** Ease as imported, in hundredths: from FSRS an estimate by the difficulty, else Anki's factor. */
function easeOf({ type, factor, data }: HeldCard): number {
  if (type === 0) return 0
  const difficulty = data['d']
  if (typeof difficulty === 'number') return Math.round(100 * (1.3 + 0.2 * (10 - difficulty)))
  return factor === 0 ? 250 : Math.max(130, Math.round(factor / 10))
}

function rowOf({
  at,
  button,
  interval,
  lastInterval,
  factor,
  ms,
  type,
}: BatchCard['reviews'][number]): readonly number[] {
  return [at, button, interval, lastInterval, factor, ms, type]
}

/**
 * A card as it has to come back. Two things may differ: the id of a card that was new and had no mark, by which nothing is
 * found, and the day of a card that was relearning by the day, which is due at once here.
 */
function asGivenBack(card: HeldCard): object {
  const { type, queue, day, due, cid, left, ...rest } = card
  const isPlain = type === 0 && queue === 0 && rest.flags === 0
  const isByDay = type === 3 && queue === 3
  const dates = { due: type === 0 || day === null ? due : null, day: isByDay ? null : day }
  return { ...rest, type, queue, ...dates, ...(isPlain ? {} : { cid, left }) }
}

/** Holds what Anki has of the package that we gave back against what it had of its own. */
export function checkGivenBack(title: string, again: Held, held: Held): Checks {
  const checks = new Checks(title)
  checks.same(
    'notes',
    by(
      again.notes,
      ({ guid }) => guid,
      note => note,
    ),
    by(
      held.notes,
      ({ guid }) => guid,
      note => note,
    ),
  )
  const cards = ({ cards: all }: Held) => by(all, ({ card }) => card, asGivenBack)
  checks.same('cards', cards(again), cards(held))
  const log = ({ log: all }: Held) =>
    by(
      all,
      ({ card, row }) => `${card} ${row[0]}`,
      ({ row }) => row,
    )
  checks.same('log rows', log(again), log(held))
  const types = ({ noteTypes }: Held) =>
    by(
      noteTypes,
      ({ id }) => String(id),
      type => ({ ...type, name: '' }),
    )
  checks.same('note types', types(again), types(held))
  checks.same('media', new Map(Object.entries(again.media)), new Map(Object.entries(held.media)))
  checks.same('faces', facesOf(again), facesOf(held))
  checks.none(
    'problems Anki’s own check finds',
    again.problems.split('\n').filter(line => line !== '' && !held.problems.includes(line)),
  )
  return checks
}

/** Without the numbers that Anki gives to what is drawn, which differ by the card's id. */
function facesOf({ faces }: Held): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(faces).map(([card, sides]) => [card, sides.map(side => side.replaceAll(/hint\w+/g, 'hint'))]),
  )
}

function sha1(path: string): string {
  return createHash('sha1').update(readFileSync(path)).digest('hex')
}
