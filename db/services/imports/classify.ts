/** What becomes of a note of a file, by what the collection has of it. */
import { hash } from 'node:crypto'
import type { ImportChoices } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import type { NoteId, NoteTypeId } from '../../domain/ids.ts'
import { orNotFound } from '../../domain/errors.ts'
import * as noteKeys from '../../repositories/note-keys.ts'
import * as staged from '../../repositories/staged.ts'
import * as tags from '../../repositories/tags.ts'
import { tagsAsChosen } from './choices.ts'
import { idOfType, inOrder, type PlannedType } from './note-types.ts'
import type { Pictures } from './pictures.ts'
import { restOf } from './rest.ts'

/** What a note of a file comes to. */
export type Verdict =
  | { readonly fate: 'added'; readonly key: string | null }
  /** `overwrites`: the learner had changed it, and the file is newer. */
  | { readonly fate: 'updated'; readonly note: NoteId; readonly overwrites: boolean }
  | { readonly fate: 'same'; readonly note: NoteId }
  | { readonly fate: 'conflict' | 'skipped'; readonly why: string }

export type Fate = Verdict['fate']

/** A note of a file with its text as the collection would keep it. */
export interface Incoming {
  readonly staged: staged.StagedNote
  readonly type: PlannedType
  /** JSON. */
  readonly fields: string
  readonly hash: string
}

export interface Classifier {
  /** To be asked once for each note, in the order of the file. */
  readonly classify: (note: Incoming) => Verdict
}

const THERE = 'it is there already'
const TWICE = 'another note of the file is the same here'
const OTHER_TYPE = 'it is there already with another note type'
const BOTH_CHANGED = 'you changed it, and so did the file; yours is newer and stays'

/**
 * @param file the scratch file
 * @param db the collection
 */
export function classifier(file: ReadDb, db: ReadDb, choices: ImportChoices, pictures: Pictures): Classifier {
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
  /** Whether a note lacks a tag of the file's, or shows another picture by a name. */
  const lacks = (note: NoteId, id: number): boolean => {
    const { tags: names, media } = restOf(file, id)
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
  return {
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
      const isStale = verdict.fate === 'same' && duplicates === 'update' && lacks(verdict.note, id)
      return isStale ? { fate: 'updated', note: verdict.note, overwrites: false } : verdict
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

function judge(incoming: Incoming, there: noteKeys.KnownNote, duplicates: ImportChoices['duplicates']): Verdict {
  const { note } = there
  if (there.type !== idOfType(incoming.type)) return { fate: 'conflict', why: OTHER_TYPE }
  if (incoming.fields === there.fields) return { fate: 'same', note }
  if (duplicates === 'skip') return { fate: 'skipped', why: THERE }
  const { importedHash } = there
  if (incoming.staged.key === null || importedHash === null) return updateIfNewer(incoming, there)
  const isTheirs = hash('sha256', there.fields) !== importedHash
  if (!isTheirs) return { fate: 'updated', note, overwrites: false }
  return incoming.hash === importedHash ? { fate: 'same', note } : updateIfNewer(incoming, there)
}

/** The newer text stays, as in Anki; one of which nobody knows when it was written counts as new. */
function updateIfNewer(
  { staged: { changedAt, key } }: Incoming,
  { note, changedAt: here }: noteKeys.KnownNote,
): Verdict {
  if (changedAt !== null && changedAt <= here) return { fate: 'conflict', why: BOTH_CHANGED }
  return { fate: 'updated', note, overwrites: key !== null }
}

function firstOf(fields: string): string {
  const [first]: readonly string[] = JSON.parse(fields)
  return first ?? ''
}

/** A staged note with its fields in the order of the type that it gets here. */
export function incomingOf(note: staged.StagedNote, types: ReadonlyMap<string, PlannedType>): Incoming {
  const type = orNotFound(types.get(note.type), 'note type of the file')
  if (type.fields === null) return { staged: note, type, fields: note.fields, hash: note.hash }
  const values: readonly string[] = JSON.parse(note.fields)
  const fields = JSON.stringify(inOrder(type, values))
  return { staged: note, type, fields, hash: hash('sha256', fields) }
}
