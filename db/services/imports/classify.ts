/** What becomes of a note of a file, by what the collection has of it. */
import type { ImportChoices } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import type { NoteId, NoteTypeId } from '../../domain/ids.ts'
import * as cards from '../../repositories/cards.ts'
import * as noteKeys from '../../repositories/note-keys.ts'
import * as staged from '../../repositories/staged.ts'
import * as tags from '../../repositories/tags.ts'
import { tagsAsChosen } from './choices.ts'
import { firstOf, inFull, isTextOf, withKept, type Incoming } from './incoming.ts'
import { gainsOf, idOfType, templateOf, type PlannedType } from './note-types.ts'
import type { Plan } from './plan.ts'
import { restOf } from './rest.ts'

/** What a note of a file comes to. */
export type Verdict =
  | { readonly fate: 'added'; readonly key: string | null }
  /** `overwrites`: the learner had changed it, and the file is newer; `keeps`: its text stays, and something else is new. */
  | { readonly fate: 'updated'; readonly note: NoteId; readonly overwrites: boolean; readonly keeps?: true }
  | { readonly fate: 'same'; readonly note: NoteId; readonly isOlder: boolean }
  | { readonly fate: 'conflict' | 'skipped'; readonly why: string }

export type Fate = Verdict['fate']

export interface Classifier {
  /** To be asked once for each note, in the order of the file; those that raise no suspicion need not be asked about. */
  readonly classify: (note: Incoming) => Verdict
  /** Which notes may be there already. All others are added under the names they have. */
  readonly suspicion: staged.Suspicion
}

const THERE = 'it is there already'
const TWICE = 'another note of the file is the same here'
const OTHER_TYPE = 'it is there already with another note type'
const NOT_NEWER = 'it is not newer than what you have'
const BOTH_CHANGED = 'you changed it, and so did the file; yours is newer and stays'

/**
 * @param file the scratch file
 * @param db the collection
 */
export function classifier(
  file: ReadDb,
  db: ReadDb,
  choices: ImportChoices,
  { pictures, types: planned }: Plan,
): Classifier {
  const { duplicates } = choices
  /** Notes that something in the file already stands for. */
  const taken = new Set<NoteId>()
  const calledHere = callers(db)
  const types = new Map<NoteTypeId, boolean>()
  const hasNotes = (type: NoteTypeId): boolean => {
    const has = types.get(type) ?? noteKeys.hasOwn(db, type)
    types.set(type, has)
    return has
  }
  /** Whether a note lacks a tag of the file's or a card of a new template, or shows another picture by a name. */
  const lacks = (note: NoteId, { staged: { id }, type }: Incoming): boolean => {
    const { tags: names, media, cards: made } = restOf(file, id)
    if (gainsOf(type).templates > 0) {
      const there = cards.templatesOf(db, note)
      if (made.some(({ template }) => !there.includes(templateOf(type, template)))) return true
    }
    const wanted = tagsAsChosen(names, choices)
    const has = wanted.length === 0 ? [] : tags.ofNote(db, note)
    if (wanted.some(tag => !has.includes(tag))) return true
    return media.length > 0 && pictures.differ(note, media)
  }
  const known = ({ staged: { key, callNumber }, type, fields }: Incoming): noteKeys.KnownNote | null => {
    const published = callNumber === null ? null : noteKeys.noteOfOrigin(db, callNumber)
    if (published !== null) return published
    if (key !== null) return calledHere(key)
    const id = idOfType(type)
    if (id === null || !hasNotes(id)) return null
    const alike = noteKeys.notesBeginning(db, id, firstOf(fields)).filter(({ note }) => !taken.has(note))
    return alike.find(note => note.fields === fields) ?? alike[0] ?? null
  }
  const isKnown = (type: PlannedType): boolean => {
    const id = idOfType(type)
    return id !== null && hasNotes(id)
  }
  return {
    suspicion: {
      named: noteKeys.hasAny(db),
      ids: noteKeys.idBounds(db),
      types: [...planned].flatMap(([key, type]) => (isKnown(type) ? [key] : [])),
    },
    classify: incoming => {
      const { id, twin, key } = incoming.staged
      const adds = duplicates === 'add'
      if (twin !== id && !(adds && key === null)) {
        return { fate: 'skipped', why: `it is the same as ${staged.placeOf(file, twin)}` }
      }
      const there = adds && key === null ? null : known(incoming)
      if (there === null) return { fate: 'added', key }
      if (adds) return { fate: 'added', key: null }
      if (taken.has(there.note)) return { fate: 'skipped', why: TWICE }
      taken.add(there.note)
      const verdict = judge(incoming, there, duplicates)
      const isStale =
        verdict.fate === 'same' && !verdict.isOlder && duplicates === 'update' && lacks(verdict.note, incoming)
      return isStale ? { fate: 'updated', note: there.note, overwrites: false, keeps: true } : verdict
    },
  }
}

/** Finds notes by what they are called elsewhere; one that was exported here is called by its own id. */
function callers(db: ReadDb): (key: string) => noteKeys.KnownNote | null {
  const hasKeys = noteKeys.hasAny(db)
  const ids = noteKeys.idBounds(db)
  return key => {
    const called = hasKeys ? noteKeys.noteCalled(db, key) : null
    if (called !== null || ids === null) return called
    const id = key.slice(key.indexOf(':') + 1)
    return id < ids.first || id > ids.last ? null : noteKeys.noteById(db, id)
  }
}

function judge(read: Incoming, there: noteKeys.KnownNote, duplicates: ImportChoices['duplicates']): Verdict {
  const { note, importedHash, importedAt } = there
  if (there.type !== idOfType(read.type)) return { fate: 'conflict', why: OTHER_TYPE }
  const incoming = withKept(read, there.fields)
  const here = inFull(there.fields, read.type)
  const { changedAt, key } = incoming.staged
  const age = changedAt === null || importedAt === 0 ? null : changedAt - importedAt
  const same = { fate: 'same', note, isOlder: age !== null && age < 0 } as const
  if (incoming.fields === here) return same
  if (duplicates === 'skip') return { fate: 'skipped', why: THERE }
  if (key === null || importedHash === null) return updateIfNewer(incoming, there)
  const isTheirs = !isTextOf(here, importedHash)
  if (isTheirs && isTextOf(incoming.fields, importedHash)) return same
  if (age !== null && age <= 0) return { fate: 'skipped', why: NOT_NEWER }
  return isTheirs ? updateIfNewer(incoming, there) : { fate: 'updated', note, overwrites: false }
}

/** The newer text stays, as in Anki; one of which nobody knows when it was written counts as new. */
function updateIfNewer(
  { staged: { changedAt, key } }: Incoming,
  { note, changedAt: here }: noteKeys.KnownNote,
): Verdict {
  if (changedAt !== null && changedAt <= here) return { fate: 'conflict', why: BOTH_CHANGED }
  return { fate: 'updated', note, overwrites: key !== null }
}
