/** A collection of ours for Anki to read: every type of note made here, and cards in every state. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openCollection, type Collection } from '../../db/collection.ts'
import { newCard, type CardState } from '../../db/domain/card.ts'
import type { CardEventBody } from '../../db/domain/event.ts'
import type { CardId, DeckId, NoteId, NoteTypeId } from '../../db/domain/ids.ts'
import { cardsOf } from '../../db/domain/note/cards-of.ts'
import { addDays, type Clock } from '../../db/domain/time.ts'
import { BUILT_IN } from '../../db/domain/note/built-in.ts'
import * as cards from '../../db/repositories/cards.ts'
import * as noteTypes from '../../db/repositories/note-types.ts'
import * as notes from '../../db/repositories/notes.ts'
import { addDeck } from '../../db/services/apply-batch.ts'
import { tag } from '../../db/services/tags.ts'
import { transact, type Operation, type Store } from '../../db/services/transact.ts'
import { countedIds } from '../helpers/ids.ts'
import { libraryOf } from '../helpers/library.ts'

/** The zone both programs count their days in; far from UTC, so that a mistake about it shows. */
export const ZONE = 'Asia/Tokyo'
const DAY_MS = 86_400_000
/** Notes of each type, and of the one there are many of. */
const EACH = 9
const MANY = 10_000

export interface Ours {
  readonly collection: Collection
  readonly api: ReturnType<typeof clientOf>
  readonly clock: MovedClock
}

/** The system's clock, moved by whole days. */
export class MovedClock implements Clock {
  days = 0
  now(): number {
    return Date.now() + this.days * DAY_MS
  }
  zone(): string {
    return ZONE
  }
}

/** Opens a collection in a folder, empty but for a block of so many cards. */
export async function open(home: string, shipped = 3): Promise<Ours> {
  const clock = new MovedClock()
  const library = libraryOf(shipped === 0 ? {} : { AA: shipped })
  const content = { hash: library.hash, load: async () => library }
  const collection = await openCollection({ home, clock, ids: countedIds(), content })
  return { collection, api: clientOf(collection), clock }
}

function clientOf(collection: Collection) {
  return createRouterClient(collection.router)
}

type Text = (number: number) => readonly string[]

interface Shape {
  readonly type: Omit<noteTypes.NoteType, 'id' | 'version'>
  readonly texts: Text
}

const own = (name: keyof typeof BUILT_IN, texts: Text): Shape => ({
  type: { ...BUILT_IN[name], key: null, details: {} },
  texts,
})

const html = (name: string, fields: readonly string[], templates: Shape['type']['templates'], texts: Text): Shape => ({
  type: {
    name,
    kind: 'standard',
    key: `name:${name}`,
    fields,
    templates,
    css: '.card { color: #123 }',
    markup: 'html',
    details: {},
  },
  texts,
})

/** Twelve shapes: the six types made here, and six that came as text or in HTML. */
const SHAPES: readonly Shape[] = [
  own('basic', n => [
    `What is **NDCG@${n}** when $x_1 < ${n}$?`,
    '$$\n\\frac{a}{b_{c}}\n$$\n\n| a | b |\n|---|---|\n| 1 | `x<y` |\n\n![](red.png)',
    'Järvelin & Kekäläinen 2002',
  ]),
  own('reversed', n => [`front ${n} ==key==`, `back ${n} — “ünï” 漢字 🧪`, '']),
  own('optional', n => [`asked ${n}`, `told ${n}`, n % 2 === 0 ? 'y' : '', '']),
  own('typed', n => [`type ${n}`, `answer ${n} & more`, '*extra*', 'exact', '']),
  own('cloze', n => [`{{c1::two towers ${n}::hint}} give $\\frac{1}{{{c2::x}}}$ and {{c3::**bold**}}`, 'more', '']),
  own('occlusion', n => [
    '![](red.png)',
    '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.1}} {{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.1}}',
    `header ${n}`,
    '',
    '',
  ]),
  html('Plain', ['Front', 'Back'], [{ name: 'Card', front: '{{plain:Front}}', back: '{{plain:Back}}' }], n => [
    `a < b && c > ${n}\n  two lines`,
    '{{not a field}} <b>',
  ]),
  html(
    'Conditional',
    ['Q', 'A', 'Hint'],
    [
      {
        name: 'One',
        front: '{{Q}}{{#Hint}}<i>{{hint:Hint}}</i>{{/Hint}}{{^Hint}}–{{/Hint}}',
        back: '{{FrontSide}}<hr id=answer>{{A}}',
      },
      { name: 'Two', front: '{{#Hint}}{{A}}{{/Hint}}', back: '{{text:Q}}' },
    ],
    n => [`<b>q</b> ${n} &lt;`, `a<br>${n}`, n % 2 === 0 ? 'h' : ''],
  ),
  html('Sound 音', ['Say'], [{ name: 'S', front: '{{Say}}', back: '{{Say}} {{Tags}}' }], n => [`[sound:音.mp3] ${n}`]),
  html('Math', ['Q', 'A'], [{ name: 'M', front: '{{Q}}', back: '{{A}}' }], n => [
    `\\(x_${n}\\)`,
    '[$]y[/$] [latex]z[/latex]',
  ]),
  html('Empty second', ['A', 'B'], [{ name: 'E', front: '{{A}}', back: '{{B}}' }], n => [`only ${n}`, '']),
  {
    type: {
      ...html('Cloze in HTML', ['Text'], [{ name: 'C', front: '{{cloze:Text}}', back: '{{cloze:Text}}' }], () => [])
        .type,
      kind: 'cloze',
    },
    texts: n => [`{{c1::outer {{c2::inner ${n}}}}} and {{c1::again}}`],
  },
]

const FILES: Readonly<Record<string, Buffer>> = {
  'red.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  '音.mp3': Buffer.from('4944330400000000000000', 'hex'),
}

/** Fills a collection. */
export async function fill({ collection, api, clock }: Ours): Promise<void> {
  const { store } = collection.open()
  mkdirSync(join(store.home, 'media'), { recursive: true })
  transact(store, { name: 'import' }, operation => {
    const hashes = Object.entries(FILES).map(([name, bytes]) => [name, addFile(store, operation, name, bytes)] as const)
    const wissen = addDeck(store, operation, 'Wissen', null)
    const decks = [wissen, addDeck(store, operation, 'Größe, 大', wissen), addDeck(store, operation, 'Own', null)]
    for (const shape of SHAPES) addShape(store, operation, shape, decks, hashes)
    const many = addDeck(store, operation, 'Many', null)
    const type = noteTypes.ownNamed(operation.db, 'Basic')?.id
    if (type === undefined) throw new Error('there is no type for basic notes')
    for (let n = 0; n < MANY; n += 1)
      addNote(store, operation, type, [`many ${n} 漢`, `answer ${n}`, ''], [0], many, n, [])
  })
  collection.open().day.forget()
  await answerSome({ collection, api, clock })
}

/** Real answers on three days: good ones, misses with their drill, and one that was undone. */
async function answerSome({ collection, api, clock }: Ours): Promise<void> {
  const scope = { kind: 'today' } as const
  for (const day of [-9, -8, -2, 0]) {
    clock.days = day
    collection.open().day.forget()
    for (let count = 0; count < 12; count += 1) {
      const { next } = await api.review.next({ scope })
      if (next === null) break
      const button = next.from === 'drill' ? 'got-it' : (['good', 'again', 'easy', 'hard'] as const)[count % 4]
      await api.review.answer({
        card: next.card,
        seen: next.seen,
        button: button ?? 'good',
        thinkMs: 4_000,
        readMs: 2_000,
        scope,
      })
    }
    await api.history.undo({})
  }
}

function addFile({ home }: Store, { db }: Operation, name: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(home, 'media', hash), bytes)
  const type = name.endsWith('.png') ? 'image/png' : 'audio/mpeg'
  db.run('insert into media (hash, name, type, size) values (?, ?, ?, ?)', hash, name, type, bytes.length)
  return hash
}

function addShape(
  store: Store,
  operation: Operation,
  { type, texts }: Shape,
  decks: readonly DeckId[],
  files: readonly (readonly [name: string, hash: string])[],
): void {
  const id = noteTypes.ownNamed(operation.db, type.name)?.id ?? store.ids.next<NoteTypeId>()
  if (noteTypes.byId(operation.db, id) === null) noteTypes.add(operation.db, { ...type, id, version: operation.op })
  for (let n = 0; n < EACH; n += 1) {
    const fields = texts(n)
    const named = files.filter(([name]) => fields.some(field => field.includes(name)))
    const deck = decks[n % decks.length]
    if (deck === undefined) continue
    const note = addNote(store, operation, id, fields, cardsOf(type, fields), deck, n, named)
    if (n % 3 === 1) tag(operation, () => store.ids.next(), note, 'ünï tag')
    if (n % 3 === 2) tag(operation, () => store.ids.next(), note, 'system::design')
  }
}

function addNote(
  store: Store,
  operation: Operation,
  type: NoteTypeId,
  fields: readonly string[],
  templates: readonly number[],
  deck: DeckId,
  number: number,
  files: readonly (readonly [name: string, hash: string])[],
): NoteId {
  const { db, op, now } = operation
  const note = store.ids.next<NoteId>()
  notes.add(db, { id: note, type, fields, createdAt: now.ms - 9 * DAY_MS, changedAt: now.ms, version: op })
  for (const [name, hash] of files)
    db.run('insert into note_media (note_id, name, hash) values (?, ?, ?)', note, name, hash)
  for (const template of templates) {
    const id = store.ids.next<CardId>()
    cards.add(db, { id, note, template, deck, firstPosition: number, version: op })
    for (const body of pastOf(number, operation)) {
      const card = cards.byId(db, id)
      if (card !== null) operation.log(id, card.state, body)
    }
  }
  return note
}

/** What happened to every ninth card each. */
function pastOf(number: number, { now: { ms, day } }: Operation): readonly CardEventBody[] {
  const seen = (dueIn: number, interval: number, more: Partial<CardState> = {}): CardEventBody => {
    const due = addDays(day, dueIn)
    const dates = { lastDay: addDays(due, -interval), due, scheduledDue: due, forwardedTo: [] }
    const state = {
      ...newCard(number),
      n: 3,
      ease: 236,
      interval,
      lapses: number % 4,
      schedule: { kind: 'seen', ...dates } as const,
    }
    return { kind: 'state_imported', state: { ...state, ...more } }
  }
  const history = (daysAgo: number, type: number, factor: number): CardEventBody => {
    const at = ms - daysAgo * DAY_MS - number * 1_000 - Math.floor(factor)
    return { kind: 'history_imported', at, button: 3, interval: 4, lastInterval: -600, factor, ms: 4_321, type }
  }
  switch (number % 9) {
    case 1:
      return [seen(12, 30), history(18, 1, 2_360)]
    case 2:
      return [seen(-40, 90, { ease: 130 }), { kind: 'flagged', flag: 3 }]
    case 3:
      return [seen(3, 7), { kind: 'suspended' }]
    case 4:
      return [seen(3, 7), { kind: 'buried', until: addDays(day, 1) }]
    case 5:
      return [{ kind: 'known_set', known: true }]
    case 6:
      return [seen(20, 25), { kind: 'forwarded', why: 'quiz-miss', days: [2, 5] }]
    case 7:
      return [history(400, 0, 0), history(300, 2, 100), history(200, 1, 1_100), seen(1, 400, { n: 0, ease: 350 })]
    case 8:
      return [{ kind: 'suspended' }, { kind: 'flagged', flag: 7 }]
    default:
      return []
  }
}
