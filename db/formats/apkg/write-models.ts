/** Note types in the shape of schema 11, in which the reader hands on all that it found; the tables are made from it. */
import { fieldsIn, templateOf } from '../../domain/note/template.ts'
import type { BatchNoteType } from '../batch.ts'
import { objectsOf, textOf, wholeOf, type Json } from './read-json.ts'
import { typeId } from './write-ids.ts'

/** A note type as `col.models` has it. */
export interface Model extends Json {
  readonly id: number
  readonly name: string
  readonly type: 0 | 1
  readonly sortf: number
  readonly css: string
  readonly latexPre: string
  readonly latexPost: string
  readonly latexsvg: boolean
  readonly req: readonly (readonly [template: number, kind: string, fields: readonly number[]])[]
  readonly flds: readonly ModelField[]
  readonly tmpls: readonly ModelTemplate[]
}

export interface ModelField extends Json {
  readonly name: string
  readonly ord: number
  readonly sticky: boolean
  readonly rtl: boolean
  readonly font: string
  readonly size: number
}

export interface ModelTemplate extends Json {
  readonly name: string
  readonly ord: number
  readonly qfmt: string
  readonly afmt: string
}

const LATEX_BEFORE = String.raw`\documentclass[12pt]{article}
\special{papersize=3in,5in}
\usepackage[utf8]{inputenc}
\usepackage{amssymb,amsmath}
\pagestyle{empty}
\setlength{\parindent}{0in}
\begin{document}
`
const LATEX_AFTER = String.raw`\end{document}`
const KINDS = { standard: 0, cloze: 1 } as const
/** How a card looks in a list is not told apart from how it looks. */
const NO_BROWSER = { bqfmt: '', bafmt: '', bfont: '', bsize: 0 } as const
const FONT = { name: 'Arial', size: 20 } as const

/** The types of a batch by their keys, no two of one name. */
export function modelsOf(types: readonly BatchNoteType[], seconds: number): ReadonlyMap<string, Model> {
  const free = nameOnce()
  return new Map(types.map(type => [type.key, modelOf(type, free(type.name), seconds)]))
}

function modelOf(type: BatchNoteType, name: string, seconds: number): Model {
  const { details, fields, templates, css } = type
  const [fieldName, templateName] = [nameOnce(), nameOnce()]
  const flds = objectsOf(details['flds'])
  const tmpls = objectsOf(details['tmpls'])
  return {
    vers: [],
    tags: [],
    did: null,
    usn: -1,
    ...details,
    mod: wholeOf(details['mod']) ?? seconds,
    id: typeId(type.key),
    name,
    type: KINDS[type.kind],
    sortf: Math.min(Math.max(0, wholeOf(details['sortf']) ?? 0), fields.length - 1),
    css,
    latexPre: details['latexPre'] === undefined ? LATEX_BEFORE : textOf(details['latexPre']),
    latexPost: details['latexPost'] === undefined ? LATEX_AFTER : textOf(details['latexPost']),
    latexsvg: details['latexsvg'] === true,
    req: templates.map(({ front }, ord) => [ord, 'any', shownBy(front, fields)]),
    flds: fields.map((field, ord) => fieldOf(fieldName(field), ord, flds[ord] ?? {})),
    tmpls: templates.map((template, ord) => ({
      ...NO_BROWSER,
      ...exact(tmpls[ord] ?? {}),
      name: templateName(template.name),
      ord,
      qfmt: template.front,
      afmt: template.back,
      did: null,
    })),
  }
}

function fieldOf(name: string, ord: number, kept: Json): ModelField {
  return {
    media: [],
    ...exact(kept),
    name,
    ord,
    sticky: kept['sticky'] === true,
    rtl: kept['rtl'] === true,
    font: textOf(kept['font']) || FONT.name,
    size: wholeOf(kept['size']) ?? FONT.size,
  }
}

/** Without an id that lost digits on its way: Anki gives the part a new one. */
function exact(part: Json): Json {
  const { id, ...others } = part
  const isExact = typeof id === 'string' ? /^-?\d{1,19}$/.test(id) : Number.isSafeInteger(id)
  return isExact ? part : others
}

/** A card is made as soon as one of these fields has text. */
function shownBy(front: string, fields: readonly string[]): readonly number[] {
  const { nodes } = templateOf(front)
  const shown = new Set(fieldsIn(nodes ?? []).map(({ name }) => name))
  return fields.flatMap((field, index) => (shown.has(field) ? [index] : []))
}

/** Stands before digits that are to be a number in JSON. */
const DIGITS = '\u0001'

/** JSON of models: ids of 64 bits, which are texts here, are numbers in it. */
export function modelsJson(models: readonly Model[]): string {
  const whole = models.map(model => [
    model.id,
    { ...model, flds: model.flds.map(asNumbers), tmpls: model.tmpls.map(asNumbers) },
  ])
  return JSON.stringify(Object.fromEntries(whole)).replaceAll(/"\\u0001(-?\d+)"/g, '$1')
}

function asNumbers(part: Json): Json {
  return typeof part['id'] === 'string' ? { ...part, id: DIGITS + part['id'] } : part
}

/** What is there beside the keys that are written one by one: JSON, or nothing. */
export function othersOf(part: Json, known: readonly string[]): string {
  const others = Object.entries(part).filter(([key]) => !known.includes(key))
  return others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others))
}

/** Anki wants names that differ, letter case aside: the second of a name becomes `name 2`. */
function nameOnce(): (name: string) => string {
  const taken = new Set<string>()
  return name => {
    const base = name.normalize('NFC')
    let free = base
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${base} ${number}`
    taken.add(free.toLowerCase())
    return free
  }
}
