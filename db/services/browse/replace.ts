/** Putting a text in the place of another in many notes. Schedules are not touched. */
import { setImmediate as turn } from 'node:timers/promises'
import type { ReplaceValue, SelectionValue } from '../../api/browse.ts'
import type { ReadDb } from '../../connection.ts'
import type { NoteId } from '../../domain/ids.ts'
import { cardsOf } from '../../domain/note/cards-of.ts'
import * as browse from '../../repositories/browse.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as notes from '../../repositories/notes.ts'
import type { Open } from '../open.ts'
import { rewrote } from '../leeches.ts'
import type { LongOperation } from '../transact-long.ts'
import { chosenOf } from './chosen.ts'

/** Before and after, around the first place that changes. */
interface Sample {
  readonly note: NoteId
  readonly callNumber: string | null
  readonly before: string
  readonly after: string
}

const MOST_SAMPLES = 8
/** Notes between two looks at who else waits. */
const AT_ONCE = 100

/** What it would do, without doing it. */
export async function replaced({ store }: Open, of: SelectionValue, how: ReplaceValue) {
  const seen = new Set<NoteId>()
  const samples: Sample[] = []
  let [changed, left] = [0, 0]
  for (const [at, card] of chosenOf(store, of).entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await turn()
    const note = browse.noteOf(store.read, card)
    if (note === null || seen.has(note)) continue
    seen.add(note)
    const next = nextOf(store.read, note, how)
    if (next === null) continue
    if (!next.fits) left += 1
    else changed += 1
    if (next.fits && samples.length < MOST_SAMPLES) {
      const callNumber = notes.originOf(store.read, note)?.callNumber ?? null
      samples.push({ note, callNumber, ...firstChange(next.before, next.after) })
    }
  }
  return { notes: changed, left, samples }
}

/** Does it to one note. Returns whether that changed it. */
export function replaceIn(operation: LongOperation, note: NoteId, how: ReplaceValue): boolean {
  const { db, op, now } = operation
  const next = nextOf(db, note, how)
  if (next?.fits !== true) return false
  notes.setFields(db, note, next.after, now.ms, op)
  rewrote(operation, note, next.type, next.before, next.after)
  return true
}

/** A note's fields before and after, and whether it makes the same cards; null where nothing changes. */
function nextOf(db: ReadDb, id: NoteId, how: ReplaceValue) {
  const note = notes.byId(db, id)
  const type = note === null ? null : noteTypes.byId(db, note.type)
  if (note === null || type === null) return null
  const before = note.fields
  const after = before.map((text, at) => (isIn(how.in, at) ? replaceAll(text, how) : text))
  if (after.every((text, at) => text === before[at])) return null
  const fits = JSON.stringify(cardsOf(type, after)) === JSON.stringify(cardsOf(type, before))
  return { type, before, after, fits }
}

function isIn(part: ReplaceValue['in'], field: number): boolean {
  return part === 'all' || (part === 'front') === (field === 0)
}

function replaceAll(text: string, { find, put, matchCase }: ReplaceValue): string {
  if (matchCase) return text.replaceAll(find, () => put)
  return text.replaceAll(new RegExp(find.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), 'giu'), () => put)
}

/** Letters of a text in front of and behind a change. */
const AROUND = 24

function firstChange(before: readonly string[], after: readonly string[]): Pick<Sample, 'before' | 'after'> {
  const field = before.findIndex((text, at) => text !== after[at])
  const [one, other] = [before[field] ?? '', after[field] ?? '']
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return { before: around(one, at), after: around(other, at) }
}

function around(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - AROUND), at + 3 * AROUND]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`.replaceAll(/\s+/g, ' ')
}
