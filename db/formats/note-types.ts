/** The note types of decks that come as text: known by their names, each in the three ways a field can be written. */
import { BUILT_IN, type BuiltIn } from '../domain/note/built-in.ts'
import type { BatchNoteType } from './batch.ts'

/** How the fields of a file are written. Plain ones are shown character for character. */
export type Writing = 'markdown' | 'html' | 'plain'

/** Of types made here. */
const BUILT_IN_KEY = 'builtin:'
/** Of types that a text names and nobody here made: found again by name. */
const NAMED_KEY = 'name:'
const SUFFIX: Readonly<Record<Writing, string>> = { markdown: '', html: ' (HTML)', plain: ' (text)' }
const CSS: Readonly<Record<Writing, string>> = { markdown: '', html: '', plain: '.card { white-space: pre-wrap; }' }

/** The names of the types every Anki has, and what they are here. */
const STOCK: ReadonlyMap<string, keyof typeof BUILT_IN> = new Map([
  ['basic (and reversed card)', 'reversed'],
  ['basic (optional reversed card)', 'optional'],
  ['basic (type in the answer)', 'typed'],
])
const LONGEST_NAME = 100
/** In HTML a back has the question on it, and where the answer comes from. */
const FRONT = '{{FrontSide}}<hr id=answer>'
const SOURCE = '{{#Source}}<p><small>{{Source}}</small></p>{{/Source}}'
const FIELD = /\{\{([^#^/{}][^{}]*)\}\}/g

/** A note type as a file names it: ours, one of Anki's stock, or one of the file's own. */
export interface NamedType {
  readonly type: BatchNoteType
  /** One of ours or of Anki's stock: how many fields it has is known. */
  readonly isKnown: boolean
}

/**
 * The type of a name for fields written in a way.
 * @param fields names of the fields of one that is not known; each note's fields fill it from the first on
 */
export function typeNamed(name: string, writing: Writing, fields: readonly string[]): NamedType {
  const { bare, way } = suffixed(name, writing)
  const key = builtInNamed(bare)
  if (key === null) return { type: unknown(name, writing, fields), isKnown: false }
  return { type: way === 'markdown' ? ofOurs(key) : inOtherWords(key, way), isKnown: true }
}

/** A type of ours, in Markdown. */
export function ofOurs(key: keyof typeof BUILT_IN): BatchNoteType {
  return { ...BUILT_IN[key], key: BUILT_IN_KEY + key, details: {}, media: [] }
}

/** `Basic (text)` says itself how it is written. */
function suffixed(name: string, writing: Writing): { readonly bare: string; readonly way: Writing } {
  for (const way of ['html', 'plain'] as const) {
    if (name.endsWith(SUFFIX[way])) return { bare: name.slice(0, -SUFFIX[way].length), way }
  }
  return { bare: name, way: writing }
}

function builtInNamed(name: string): keyof typeof BUILT_IN | null {
  const wanted = name.trim().toLowerCase()
  const keys: readonly (keyof typeof BUILT_IN)[] = ['basic', 'reversed', 'optional', 'typed', 'cloze', 'occlusion']
  return STOCK.get(wanted) ?? keys.find(key => BUILT_IN[key].name.toLowerCase() === wanted) ?? null
}

/** The same type with fields in HTML or in plain text. */
function inOtherWords(key: keyof typeof BUILT_IN, writing: 'html' | 'plain'): BatchNoteType {
  const { name, kind, fields, templates }: BuiltIn = BUILT_IN[key]
  const side = (text: string) => (writing === 'plain' ? text.replaceAll(FIELD, plainly) : text)
  const before = kind === 'cloze' ? '' : FRONT
  return {
    key: `text:${key}-${writing === 'plain' ? 'text' : 'html'}`,
    name: name + SUFFIX[writing],
    kind,
    fields,
    templates: templates.map(one => ({
      name: one.name,
      front: side(one.front),
      back: before + side(one.back + SOURCE),
    })),
    css: CSS[writing],
    markup: 'html',
    details: {},
    media: [],
  }
}

/** `{{cloze:Text}}` → `{{cloze:plain:Text}}`: the text is made HTML first, which leaves the marks of clozes alone. */
function plainly(_: string, tag: string): string {
  const at = tag.lastIndexOf(':') + 1
  const [filters, field] = [tag.slice(0, at), tag.slice(at)]
  return filters.includes('type') ? `{{${tag}}}` : `{{${filters}plain:${field}}}`
}

/** One card: the first field asks, the others answer. */
function unknown(name: string, writing: Writing, fields: readonly string[]): BatchNoteType {
  const [first = 'Front', ...others] = usable(fields)
  const shown = (field: string) => (writing === 'plain' ? `{{plain:${field}}}` : `{{${field}}}`)
  const back = (others.length === 0 ? [first] : others).map(field => `{{#${field}}}${shown(field)}{{/${field}}}`)
  return {
    key: NAMED_KEY + name,
    name,
    kind: 'standard',
    fields: [first, ...others],
    templates: [
      {
        name: 'Card',
        front: shown(first),
        back: writing === 'markdown' ? back.join('\n\n') : FRONT + back.join(writing === 'html' ? '<br>' : '\n'),
      },
    ],
    css: CSS[writing],
    markup: writing === 'markdown' ? 'markdown' : 'html',
    details: {},
    media: [],
  }
}

/** Names that can stand in a template, each once. */
function usable(names: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return names.map((name, index) => {
    const bare = name
      .replaceAll(/[{}:"<>]/g, ' ')
      .replace(/^[\s#^/!]+/, '')
      .trim()
      .slice(0, LONGEST_NAME)
    const free = bare === '' || used.has(bare) ? `Field ${index + 1}` : bare
    used.add(free)
    return free
  })
}
