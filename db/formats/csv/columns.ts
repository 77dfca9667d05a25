/** Which column of a table is what. */
import type { Column } from '../../domain/transfer/settings.ts'
import type { Header } from './header.ts'

type Special = Exclude<Column['as'], 'field' | 'nothing'>

const SPECIAL: ReadonlyMap<string, Special> = new Map([
  ['tags', 'tags'],
  ['tag', 'tags'],
  ['deck', 'deck'],
  ['notetype', 'note-type'],
  ['note type', 'note-type'],
  ['guid', 'guid'],
])
/** What the first and the second field are called elsewhere. */
const FIRST = [
  'front',
  'question',
  'q',
  'term',
  'prompt',
  'word',
  'concept',
  'key',
  'expression',
  'phrase',
  'sentence',
  'text',
  'cloze',
  'frage',
  'vorderseite',
  'pregunta',
  'pergunta',
  'domanda',
  'вопрос',
  '问题',
  '問題',
  '正面',
  '質問',
  '表',
  '질문',
]
const SECOND = [
  'back',
  'answer',
  'a',
  'definition',
  'response',
  'meaning',
  'translation',
  'solution',
  'explanation',
  'value',
  'extra',
  'description',
  'antwort',
  'rückseite',
  'respuesta',
  'réponse',
  'resposta',
  'risposta',
  'ответ',
  '答案',
  '背面',
  '答え',
  '裏',
  '답',
]
const OTHERS = new Set(['source', 'hint', 'title', 'name', 'example', 'reading', 'category', 'topic', 'notes', 'id'])
const FIELD_OF: ReadonlyMap<string, number> = new Map([
  ...FIRST.map(name => [name, 0] as const),
  ...SECOND.map(name => [name, 1] as const),
])

/** Whether a column may well be called so. */
export function isNamed(name: string): boolean {
  if (name.length === 1 && name <= 'z') return false
  return SPECIAL.has(name) || FIELD_OF.has(name) || OTHERS.has(name)
}

/** Whether two columns may well be called so: `question` and `Frage` are words for one. */
export function areTwoNames(one: string, other: string): boolean {
  if (!isNamed(one) || !isNamed(other)) return false
  return placeOf(one) !== placeOf(other)
}

/** The field or special column that a name stands for; a name that stands for neither is its own. */
function placeOf(name: string): number | string {
  return SPECIAL.get(name) ?? FIELD_OF.get(name) ?? name
}

/** What is known of a table's columns. */
export interface Columns {
  /** From a row of names or the header lines; empty where there are none. */
  readonly names: readonly string[]
  readonly width: number
  readonly header: Header
  /** Of the note type. */
  readonly fields: readonly string[]
  /** Whether there are fields for all columns, in their order. */
  readonly inOrder: boolean
}

/**
 * What each column is: what the header lines say, else what its name says, else the next field. A column for which there
 * is no field left goes to the second one (or the only one), below what is there.
 */
export function columnsFor({ names, width, header, fields, inOrder }: Columns): readonly Column[] {
  const specials = Array.from({ length: width }, (_, at) => specialAt(at, names[at] ?? '', header))
  if (inOrder) return inTheirOrder(specials)
  const taken = new Set<number>()
  const take = (field: number | undefined): number | null => {
    if (field === undefined || field < 0 || field >= fields.length || taken.has(field)) return null
    taken.add(field)
    return field
  }
  const named = specials.map((special, at) => (special === null ? take(fieldNamed(names[at] ?? '', fields)) : null))
  const last = Math.min(1, fields.length - 1)
  return specials.map((special, at) => {
    if (special !== null) return { as: special }
    const free = named[at] ?? take([0, 1].find(field => !taken.has(field)))
    return { as: 'field', field: free ?? last }
  })
}

function inTheirOrder(specials: readonly (Special | null)[]): readonly Column[] {
  let next = 0
  return specials.map(special => (special === null ? { as: 'field', field: next++ } : { as: special }))
}

function specialAt(at: number, name: string, { columnOf }: Header): Special | null {
  const said = (['note-type', 'deck', 'tags', 'guid'] as const).find(special => columnOf[special] === at)
  if (said !== undefined) return said
  const special = SPECIAL.get(name.trim().toLowerCase())
  return special === undefined || columnOf[special] !== null ? null : special
}

function fieldNamed(name: string, fields: readonly string[]): number | undefined {
  const wanted = name.trim().toLowerCase()
  const exact = fields.findIndex(field => field.toLowerCase() === wanted)
  return exact === -1 ? FIELD_OF.get(wanted) : exact
}
