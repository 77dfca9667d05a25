/** Which of the collection's note types those of a file are, which are new, and which get what the file's have more. */
import type { NoteTypeId } from '../../domain/ids.ts'
import type { BatchNoteType } from '../../formats/batch.ts'
import type { NoteType } from '../../repositories/note-types.ts'
import { mergedShape, type Shape } from './merged-type.ts'

/** A note type of a file with its place in the collection. */
export interface PlannedType {
  readonly batch: BatchNoteType
  /** The one that is there already, or null. */
  readonly existing: NoteType | null
  /** What a new one is called, and found by. */
  readonly name: string
  readonly key: string | null
  /** What it is made of once it is written. */
  readonly shape: Shape
  /** For each of its fields the place in the file, `ABSENT` where the file has none; null where they are the same. */
  readonly fields: readonly number[] | null
  /** For each template of the file its place in the type here. */
  readonly templates: readonly number[]
}

/** Stands for the place of a field that a file does not have. */
export const ABSENT = -1
/** Good within a file only: such a type is known by its name. */
const BY_NAME = /^(?:builtin|name):/
/** Stands between the key of a type and the number of another shape of it. */
const SHAPE = '#'

/**
 * Finds a place for each type of a file. One of the same key, or for those known by name of the same name, is the same if
 * it has the same fields, the same templates by name, and the same markup. Otherwise the one of the same key gets the
 * fields and templates it lacks and loses none; unless notes are not to be updated: then the type is added beside it, so
 * that no note changes its shape unasked.
 * @param updates whether notes that are there are to be updated
 */
export function planTypes(
  incoming: readonly BatchNoteType[],
  there: readonly NoteType[],
  updates: boolean,
): ReadonlyMap<string, PlannedType> {
  const names = new Set(there.map(({ name }) => name))
  const keys = new Set(there.flatMap(({ key }) => key ?? []))
  return new Map(
    incoming.map(batch => {
      const same = candidates(batch, there).find(type => hasSameShape(type, batch))
      const existing = same ?? (updates ? kin(batch, there) : null)
      const isNamed = BY_NAME.test(batch.key)
      const name = existing?.name ?? free(batch.name, names, (base, number) => `${base} (${number})`)
      const key =
        existing?.key ?? (isNamed ? null : free(batch.key, keys, (base, number) => base + SHAPE + String(number)))
      const shape = shapeOf(batch, existing, updates)
      return [batch.key, { batch, existing, name, key, shape, ...orderOf(batch, existing, shape) }]
    }),
  )
}

function candidates(batch: BatchNoteType, there: readonly NoteType[]): readonly NoteType[] {
  if (!BY_NAME.test(batch.key)) {
    return there.filter(({ key }) => key === batch.key || key?.startsWith(batch.key + SHAPE) === true)
  }
  const named = there.filter(({ name }) => name === batch.name)
  return [...named.filter(({ key }) => key === null), ...named.filter(({ key }) => key !== null)]
}

/** The type that the file's is a later or an earlier form of, or null. */
function kin({ key, kind, markup }: BatchNoteType, there: readonly NoteType[]): NoteType | null {
  if (BY_NAME.test(key)) return null
  return there.find(type => type.key === key && type.kind === kind && type.markup === markup) ?? null
}

/** A type that came from elsewhere gets what it has there now. */
function shapeOf(batch: BatchNoteType, existing: NoteType | null, updates: boolean): Shape {
  if (existing === null) return batch
  return existing.key !== null && updates ? mergedShape(existing, batch) : existing
}

function hasSameShape(type: NoteType, batch: BatchNoteType): boolean {
  if (type.kind !== batch.kind || type.markup !== batch.markup) return false
  if (!haveSame(type.fields, batch.fields)) return false
  return type.kind === 'cloze' || haveSame(namesOf(type.templates), namesOf(batch.templates))
}

function haveSame(a: readonly string[], b: readonly string[]): boolean {
  const inA = new Set(a)
  return a.length === b.length && new Set(b).size === inA.size && b.every(name => inA.has(name))
}

function orderOf(
  batch: BatchNoteType,
  existing: NoteType | null,
  shape: Shape,
): Pick<PlannedType, 'fields' | 'templates'> {
  const own = batch.templates.map((_, index) => index)
  if (existing === null) return { fields: null, templates: own }
  const fields = shape.fields.map(name => batch.fields.indexOf(name))
  const names = namesOf(shape.templates)
  return {
    fields: fields.every((from, to) => from === to) ? null : fields,
    templates: batch.kind === 'cloze' ? own : batch.templates.map(({ name }) => names.indexOf(name)),
  }
}

function namesOf(templates: readonly { readonly name: string }[]): readonly string[] {
  return templates.map(({ name }) => name)
}

/** The first of a name and its numbered forms that nobody has; taken from then on. */
function free(base: string, taken: Set<string>, numbered: (base: string, number: number) => string): string {
  let name = base
  for (let number = 2; taken.has(name); number += 1) name = numbered(base, number)
  taken.add(name)
  return name
}

/** The fields of a note in the order of the type it gets here; empty where the file has none. */
export function inOrder({ fields }: Pick<PlannedType, 'fields'>, texts: readonly string[]): readonly string[] {
  return fields === null ? texts : fields.map(from => texts[from] ?? '')
}

/** Which card of the type here a card of the file is. */
export function templateOf({ batch, templates }: PlannedType, template: number): number {
  return batch.kind === 'cloze' ? template : (templates[template] ?? template)
}

/** The id of the type that is there, or null. */
export function idOfType({ existing }: PlannedType): NoteTypeId | null {
  return existing?.id ?? null
}

/** How many fields and templates the type here gets that it did not have. */
export function gainsOf({ existing, shape }: PlannedType): { readonly fields: number; readonly templates: number } {
  return {
    fields: existing === null ? 0 : shape.fields.length - existing.fields.length,
    templates: existing === null ? 0 : shape.templates.length - existing.templates.length,
  }
}
