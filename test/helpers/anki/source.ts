/** What a package of Anki's is made of, in the words of schema 11; `package.ts` makes any generation of it. */

/** A note type as `col.models` has it. */
export interface AnkiModel {
  readonly id: number
  readonly name: string
  readonly type: 0 | 1
  readonly mod: number
  readonly usn: number
  readonly sortf: number
  readonly did: null
  readonly tmpls: readonly AnkiTemplate[]
  readonly flds: readonly AnkiField[]
  readonly css: string
  readonly latexPre: string
  readonly latexPost: string
  readonly latexsvg: boolean
  readonly req: readonly (readonly [number, 'none' | 'any' | 'all', readonly number[]])[]
  readonly originalStockKind?: number
}

export interface AnkiTemplate {
  readonly name: string
  readonly ord: number
  readonly qfmt: string
  readonly afmt: string
  readonly bqfmt: string
  readonly bafmt: string
  readonly did: number | null
  readonly bfont: string
  readonly bsize: number
}

export interface AnkiField {
  readonly name: string
  readonly ord: number
  readonly sticky: boolean
  readonly rtl: boolean
  readonly font: string
  readonly size: number
  readonly description: string
  readonly plainText: boolean
  readonly collapsed: boolean
  readonly excludeFromSearch: boolean
}

export interface NoteRow {
  readonly id: number
  readonly guid: string
  readonly mid: number
  /** Epoch seconds. */
  readonly mod: number
  readonly tags: string
  readonly fields: readonly string[]
}

export interface CardRow {
  readonly id: number
  readonly nid: number
  readonly did: number
  readonly ord: number
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly ivl: number
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  readonly odue: number
  readonly odid: number
  readonly flags: number
  readonly data: string
}

export interface LogRow {
  readonly id: number
  readonly cid: number
  readonly ease: number
  readonly ivl: number
  readonly lastIvl: number
  readonly factor: number
  readonly time: number
  readonly type: number
}

export interface AnkiSource {
  /** Epoch seconds. */
  readonly created: number
  readonly conf: Readonly<Record<string, unknown>>
  readonly models: readonly AnkiModel[]
  /** By id, `::` between levels. */
  readonly decks: Readonly<Record<number, string>>
  /** Presets with weights of FSRS. */
  readonly weights: boolean
  readonly notes: readonly NoteRow[]
  readonly cards: readonly CardRow[]
  readonly log: readonly LogRow[]
  readonly media: Readonly<Record<string, Buffer>>
}

/** 2024-01-01 04:00 UTC. */
export const CREATED = 1_704_081_600
export const MODEL = 1_700_000_000_001
export const DECK = 1_700_000_000_100
export const NOTE = 1_700_000_001_000

/** A note type of templates `[front, back]`. */
export function model(
  name: string,
  fields: readonly string[],
  templates: readonly (readonly [front: string, back: string])[],
  rest: Partial<AnkiModel> = {},
): AnkiModel {
  return {
    id: MODEL,
    name,
    type: 0,
    mod: 1_700_000_000,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: templates.map(([qfmt, afmt], ord) => {
      const browser = { bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }
      return { name: `Card ${ord + 1}`, ord, qfmt, afmt, ...browser }
    }),
    flds: fields.map((field, ord) => {
      const look = { sticky: false, rtl: false, font: 'Arial', size: 20, description: '' }
      return { name: field, ord, ...look, plainText: false, collapsed: false, excludeFromSearch: false }
    }),
    css: '.card { font-size: 20px; }',
    latexPre: '\\begin{document}',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: templates.map((_, ord) => [ord, 'any', [0]]),
    ...rest,
  }
}

export const BASIC = model('Basic', ['Front', 'Back'], [['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']])
export const CLOZE = model('Cloze', ['Text', 'Extra'], [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']], {
  id: MODEL + 1,
  type: 1,
  originalStockKind: 5,
})

export function note(rest: Partial<NoteRow> = {}): NoteRow {
  return { id: NOTE, guid: 'guid-1', mid: MODEL, mod: 1_700_000_000, tags: '', fields: ['front', 'back'], ...rest }
}

/** A new card of the first note. */
export function card(rest: Partial<CardRow> = {}): CardRow {
  const numbers = { ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, odue: 0, odid: 0, flags: 0 }
  return { id: NOTE, nid: NOTE, did: DECK, ord: 0, type: 0, queue: 0, due: 1, ...numbers, data: '', ...rest }
}

export function answer(rest: Partial<LogRow> = {}): LogRow {
  return { id: NOTE, cid: NOTE, ease: 3, ivl: 1, lastIvl: -600, factor: 2500, time: 5000, type: 1, ...rest }
}

/** One deck with one note and one new card, unless it is said otherwise. */
export function source(rest: Partial<AnkiSource> = {}): AnkiSource {
  return {
    created: CREATED,
    conf: { schedVer: 2, creationOffset: 0, rollover: 4 },
    models: [BASIC],
    decks: { 1: 'Default', [DECK]: 'ML::Retrieval' },
    weights: false,
    notes: [note()],
    cards: [card()],
    log: [],
    media: {},
    ...rest,
  }
}
