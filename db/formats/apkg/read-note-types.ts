/** Note types, from JSON (schema 11) or from tables of protobuf (schema 18), which is brought into the shape of the JSON. */
import { referencesIn, referencesInStyle } from '../../domain/transfer/anki-references.ts'
import type { BatchNoteType } from '../batch.ts'
import { WITH_TABLES, type AnkiFile } from './read-collection.ts'
import { isObject, objectsOf, textOf, wholeOf, type Json } from './read-json.ts'
import { modelsInTables } from './read-models.ts'
import { jsonColumn } from './read-settings.ts'

/** Fields and templates a note type may have; Anki's editor gives up far below. */
const MOST_PARTS = 1_000
const CLOZE = 1

/** Note types by Anki's id; one without fields or templates is none. @throws AppError `file-refused` */
export function readNoteTypes(file: AnkiFile): ReadonlyMap<number, BatchNoteType> {
  const models = file.version < WITH_TABLES ? modelsInJson(file) : modelsInTables(file)
  return new Map(
    [...models].flatMap(([id, model]) => {
      const type = noteTypeOf(id, model)
      return type === null ? [] : [[id, type] as const]
    }),
  )
}

/** Ids stand as the names of the members, and again in each, as a number or as a text. */
function modelsInJson(file: AnkiFile): ReadonlyMap<number, Json> {
  const entries = Object.entries(jsonColumn(file, 'models')).flatMap(([key, model]) => {
    const id = wholeOf(key)
    return id === null || !isObject(model) ? [] : [[id, model] as const]
  })
  return new Map(entries)
}

function noteTypeOf(id: number, model: Json): BatchNoteType | null {
  const fields = inOrder(objectsOf(model['flds']))
  const templates = inOrder(objectsOf(model['tmpls']))
  if (![fields, templates].every(({ length }) => length > 0 && length <= MOST_PARTS)) return null
  const css = textOf(model['css'])
  const sides = templates.map(template => ({
    name: textOf(template['name']),
    front: textOf(template['qfmt']),
    back: textOf(template['afmt']),
  }))
  return {
    key: `anki:${id}`,
    name: textOf(model['name']),
    kind: wholeOf(model['type']) === CLOZE ? 'cloze' : 'standard',
    fields: fields.map(field => textOf(field['name'])),
    templates: sides,
    css,
    markup: 'html',
    details: model,
    media: [
      ...new Set([...referencesInStyle(css), ...sides.flatMap(({ front, back }) => namesIn(`${front}\n${back}`))]),
    ],
  }
}

function namesIn(template: string): readonly string[] {
  return [...referencesIn(template).names, ...referencesInStyle(template)]
}

/** By their own numbers, where all have one. */
function inOrder(parts: readonly Json[]): readonly Json[] {
  const numbers = parts.map(part => wholeOf(part['ord']))
  if (new Set(numbers).size < parts.length || numbers.includes(null)) return parts
  return parts.toSorted((a, b) => (wholeOf(a['ord']) ?? 0) - (wholeOf(b['ord']) ?? 0))
}
