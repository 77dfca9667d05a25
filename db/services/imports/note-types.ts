/** Which of the collection's note types those of a file are, and which are new. */
import type { NoteTypeId } from '../../domain/ids.ts'
import type { BatchNoteType } from '../../formats/batch.ts'
import type { NoteType } from '../../repositories/note-types.ts'

/** A note type of a file with its place in the collection. */
export interface PlannedType {
  readonly batch: BatchNoteType
  /** The one that is there already, or null. */
  readonly existing: NoteType | null
  /** What a new one is called, and found by. */
  readonly name: string
  readonly key: string | null
  /** For each field of the existing type its place in the file; null where they are the same. */
  readonly fields: readonly number[] | null
  /** For each template of the file its place in the existing type. */
  readonly templates: readonly number[]
}

/** Good within a file only: such a type is known by its name. */
const BY_NAME = /^(?:builtin|name):/
/** Stands between the key of a type and the number of another shape of it. */
const SHAPE = '#'

/**
 * Finds a place for each type of a file. One of the same key, or for those known by name of the same name, is the same if
 * it has the same fields, the same templates by name, and the same markup; otherwise the type is added beside it, so that
 * no note changes its shape unasked.
 */
export function planTypes(
  incoming: readonly BatchNoteType[],
  there: readonly NoteType[],
): ReadonlyMap<string, PlannedType> {
  const names = new Set(there.map(({ name }) => name))
  const keys = new Set(there.flatMap(({ key }) => key ?? []))
  return new Map(
    incoming.map(batch => {
      const existing = candidates(batch, there).find(type => hasSameShape(type, batch)) ?? null
      const isNamed = BY_NAME.test(batch.key)
      const name = existing?.name ?? free(batch.name, names, (base, number) => `${base} (${number})`)
      const key =
        existing?.key ?? (isNamed ? null : free(batch.key, keys, (base, number) => base + SHAPE + String(number)))
      return [batch.key, { batch, existing, name, key, ...orderOf(batch, existing) }]
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

function hasSameShape(type: NoteType, batch: BatchNoteType): boolean {
  if (type.kind !== batch.kind || type.markup !== batch.markup) return false
  if (!haveSame(type.fields, batch.fields)) return false
  return type.kind === 'cloze' || haveSame(namesOf(type.templates), namesOf(batch.templates))
}

function haveSame(a: readonly string[], b: readonly string[]): boolean {
  const inA = new Set(a)
  return a.length === b.length && new Set(b).size === inA.size && b.every(name => inA.has(name))
}

function orderOf(batch: BatchNoteType, existing: NoteType | null): Pick<PlannedType, 'fields' | 'templates'> {
  const own = batch.templates.map((_, index) => index)
  if (existing === null) return { fields: null, templates: own }
  const fields = existing.fields.map(name => batch.fields.indexOf(name))
  const names = namesOf(existing.templates)
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

/** The fields of a note in the order of the type it gets here. */
export function inOrder<T>({ fields }: PlannedType, values: readonly T[]): readonly T[] {
  return fields === null ? values : fields.flatMap(from => values[from] ?? [])
}

/** Which card of the type here a card of the file is. */
export function templateOf({ batch, templates }: PlannedType, template: number): number {
  return batch.kind === 'cloze' ? template : (templates[template] ?? template)
}

/** The id of the type that is there, or null. */
export function idOfType({ existing }: PlannedType): NoteTypeId | null {
  return existing?.id ?? null
}
