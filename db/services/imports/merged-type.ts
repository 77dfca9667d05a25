/** A note type here together with a later or an earlier form of it. */
import type { BatchNoteType } from '../../formats/batch.ts'
import type { NoteType } from '../../repositories/note-types.ts'

/** What a note type is made of. */
export type Shape = Pick<NoteType, 'fields' | 'templates' | 'css' | 'details'>

type Named = { readonly name: string }

/**
 * Fields and templates by their names: those the file lacks stay, those it has more come after them. The look is the
 * file's, unless that is the older one (`mod`, in Anki's seconds).
 */
export function mergedShape(existing: NoteType, batch: BatchNoteType): Shape {
  const [newer, older] = isOlder(batch, existing) ? [existing, batch] : [batch, existing]
  const fields = union(existing.fields.map(named), batch.fields.map(named)).map(({ name }) => name)
  const templates =
    existing.kind === 'cloze'
      ? existing.templates.map((old, at) => newer.templates[at] ?? old)
      : preferred(union(existing.templates, batch.templates), newer.templates)
  return { fields, templates, css: newer.css, details: detailsOf(newer, older, fields, templates) }
}

function isOlder({ details }: BatchNoteType, existing: NoteType): boolean {
  const [there, here] = [details['mod'], existing.details['mod']]
  return typeof there === 'number' && typeof here === 'number' && there < here
}

/** What is kept of each field and template stands in lists of their order. */
function detailsOf(
  newer: Shape,
  older: Shape,
  fields: readonly string[],
  templates: readonly Named[],
): NoteType['details'] {
  const lists = [
    ['flds', fields],
    ['tmpls', templates.map(({ name }) => name)],
  ] as const
  const merged = lists.flatMap(([list, names]) => {
    const [first, second] = [objectsIn(newer, list), objectsIn(older, list)]
    const find = (name: string) => [...first, ...second].find(part => part['name'] === name) ?? {}
    return first.length === 0 ? [] : [[list, names.map(find)] as const]
  })
  return { ...newer.details, ...Object.fromEntries(merged) }
}

function objectsIn({ details }: Shape, list: string): readonly Readonly<Record<string, unknown>>[] {
  const parts: unknown = details[list]
  return Array.isArray(parts) ? parts.filter(isObject) : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function union<T extends Named>(first: readonly T[], second: readonly T[]): readonly T[] {
  const names = new Set(first.map(({ name }) => name))
  return [...first, ...second.filter(({ name }) => !names.has(name))]
}

/** Each of some as others have it. */
function preferred<T extends Named>(some: readonly T[], others: readonly T[]): readonly T[] {
  return some.map(one => others.find(({ name }) => name === one.name) ?? one)
}

function named(name: string): Named {
  return { name }
}
