/** Small random collections with everything a search may ask for, and what is in them as plain values. */
import { between, pick, randomOf, type Random } from '../../../db/seed/random.ts'
import { newCard } from '../../../db/domain/card.ts'
import type { CardEventBody } from '../../../db/domain/event.ts'
import type { CardId, DeckId, NoteId, NoteTypeId } from '../../../db/domain/ids.ts'
import * as blocks from '../../../db/repositories/blocks.ts'
import * as cards from '../../../db/repositories/cards.ts'
import * as decks from '../../../db/repositories/decks.ts'
import * as notes from '../../../db/repositories/notes.ts'
import * as noteTypes from '../../../db/repositories/note-types.ts'
import { addDeck } from '../../../db/services/apply-batch.ts'
import { wordsOf } from '../../../db/services/browse/note-words.ts'
import { tag } from '../../../db/services/tags.ts'
import { logWriter, type Operation } from '../../../db/services/transact.ts'
import type { TestCollection } from '../../helpers/collection.ts'

export const WORDS = [
  'recall',
  'Recall@k',
  'ef_search',
  'ml',
  'AI',
  'k',
  'café',
  'Straße',
  '検索',
  '検',
  'サーバー',
  'ﬁne',
  'C++',
  'naïve',
  '100%',
  '→',
  'x?',
  '“no”',
  '한국어',
  'a*b',
  '[q]',
] as const
export const DECKS = ['Top', 'Top::Middle', 'Top::Middle::Low', 'Réseaux', 'Low'] as const
/** Put away, with those in it. */
const ARCHIVED = 'Top::Middle'
export const TAGS = ['leech', 'ANN::hnsw', 'ann', 'été', 'two words'] as const
export const TYPES = ['Basic', 'Forward and back'] as const
export const TEMPLATES = ['Card', 'Forward', 'Back'] as const

/** One card with all that a search may ask of it. */
export interface MadeCard {
  readonly id: CardId
  readonly note: NoteId
  readonly deck: string
  readonly archived: boolean
  readonly block: string | null
  readonly tags: readonly string[]
  readonly type: string
  readonly template: { readonly number: number; readonly name: string }
  readonly callNumber: string | null
  readonly tier: string | null
  /** Front, back and source as they are compared. */
  readonly parts: readonly [front: string, back: string, source: string]
  readonly state: ReturnType<typeof stateOf>
  readonly addedDaysAgo: number
  readonly editedDaysAgo: number
  /** Answers that stand, by day and Anki's number of the button. */
  readonly answers: readonly { readonly daysAgo: number; readonly button: number }[]
  readonly asked: boolean
  /** The first field as it is written. */
  readonly first: string
}

const DAY_MS = 86_400_000
const BUTTONS = [[], ['again', 'q0', 'q2'], ['hard', 'q3'], ['good', 'q4'], ['easy', 'q5']] as const
const TIERS = ['essential', 'core', 'deep', 'stretch'] as const

/** Fills a collection. The same seed makes the same one. */
export function madeUp(c: TestCollection, seed: number, count: number): readonly MadeCard[] {
  const random = randomOf(seed)
  let made: readonly MadeCard[] = []
  c.operate(operation => {
    made = new Maker(c, operation, random).all(count)
  })
  return made
}

function sentence(random: Random): string {
  return Array.from({ length: between(random, 0, 5) }, () => dressed(random, pick(random, WORDS))).join(
    pick(random, [' ', ', ', '\n']),
  )
}

function dressed(random: Random, word: string): string {
  return pick(random, [word, word, word.toUpperCase(), `**${word}**`, `x${word}`, `==${word}==`])
}

function stateOf(random: Random, today: number) {
  const seen = random() < 0.7
  const due = today + between(random, -5, 25)
  return {
    due: seen ? due : null,
    n: seen ? between(random, 0, 4) : 0,
    ease: seen ? between(random, 130, 300) : 250,
    interval: seen ? between(random, 1, 40) : 0,
    lapses: seen ? between(random, 0, 6) : 0,
    failures: seen ? between(random, 0, 9) : 0,
    position: between(random, 0, 30),
    flag: random() < 0.3 ? between(random, 1, 7) : 0,
    suspended: random() < 0.2,
    buriedUntil: random() < 0.2 ? today + between(random, -1, 2) : null,
    known: !seen && random() < 0.3,
    drillDay: seen && random() < 0.2 ? today - between(random, 0, 1) : null,
  }
}

class Maker {
  private readonly c: TestCollection
  private readonly operation: Operation
  private readonly random: Random
  private readonly deckIds = new Map<string, DeckId>()

  constructor(c: TestCollection, operation: Operation, random: Random) {
    this.c = c
    this.operation = operation
    this.random = random
  }

  all(count: number): MadeCard[] {
    const { db } = this.operation
    for (const path of DECKS) {
      const levels = path.split('::')
      const parent = this.deckIds.get(levels.slice(0, -1).join('::')) ?? null
      this.deckIds.set(path, addDeck(this.c.store, this.operation, levels.at(-1) ?? '', parent))
    }
    decks.archive(db, this.deck(ARCHIVED), true, this.operation.op)
    blocks.put(db, {
      code: 'ZZ',
      deck: this.deck('Réseaux'),
      grouping: 'G',
      ordinal: 99,
      needs: [],
      summary: '',
      subtopics: [],
      sources: [],
      state: 'on',
    })
    const types: [noteTypes.NoteType, noteTypes.NoteType] = [
      this.type('Basic', 'markdown', ['Front', 'Back', 'Source'], ['Card']),
      this.type('Forward and back', 'html', ['Q', 'Source', 'A', 'More'], ['Forward', 'Back']),
    ]
    return Array.from({ length: count }, (_, at) => this.note(at, pick(this.random, types))).flat()
  }

  private deck(path: string): DeckId {
    const id = this.deckIds.get(path)
    if (id === undefined) throw new Error(path)
    return id
  }

  private type(name: string, markup: 'markdown' | 'html', fields: readonly string[], templates: readonly string[]) {
    const { db, op } = this.operation
    const existing = noteTypes.ownNamed(db, name)
    if (existing !== null) return existing
    const type: noteTypes.NoteType = {
      id: this.c.ids.next<NoteTypeId>(),
      name,
      kind: 'standard',
      key: null,
      fields,
      templates: templates.map(template => ({ name: template, front: '{{Q}}', back: '{{A}}' })),
      css: '',
      markup,
      details: {},
      version: op,
    }
    noteTypes.add(db, type)
    return type
  }

  private note(at: number, type: noteTypes.NoteType): MadeCard[] {
    const { c, random } = this
    const { db, op, now } = this.operation
    const id = c.ids.next<NoteId>()
    const fields = type.fields.map(() => sentence(random))
    const [addedDaysAgo, editedDaysAgo] = [between(random, 0, 9), between(random, 0, 9)]
    notes.add(db, {
      id,
      type: type.id,
      fields,
      createdAt: now.ms - addedDaysAgo * DAY_MS,
      changedAt: now.ms - editedDaysAgo * DAY_MS,
      version: op,
    })
    const callNumber = random() < 0.4 ? `ZZ-${String(at + 1).padStart(3, '0')}` : null
    const tier = callNumber === null ? null : pick(random, TIERS)
    if (callNumber !== null && tier !== null)
      notes.putOrigin(db, {
        note: id,
        callNumber,
        hash: '',
        tier,
        ordinal: at,
        dependsOn: [],
        details: {},
        offer: null,
        retired: false,
      })
    const tags = TAGS.filter(() => random() < 0.25)
    for (const name of tags) tag(this.operation, () => c.ids.next(), id, name)
    const [front = '', rest = ''] = wordsOf({ fields, names: type.fields, markup: type.markup }).split('\u001e')
    const [back = '', source = ''] = rest.split('\u001d')
    const deck = pick(random, DECKS)
    return type.templates.map(({ name }, number) => ({
      ...this.card(id, number, deck),
      note: id,
      deck,
      archived: deck === ARCHIVED || deck.startsWith(`${ARCHIVED}::`),
      block: deck === 'Réseaux' ? 'ZZ' : null,
      tags,
      type: type.name,
      template: { number, name },
      callNumber,
      tier,
      parts: [front, back, source] as const,
      addedDaysAgo,
      editedDaysAgo,
      first: fields[0] ?? '',
    }))
  }

  private card(note: NoteId, template: number, deck: string) {
    const { c, random } = this
    const { db, op, now } = this.operation
    const id = c.ids.next<CardId>()
    const state = stateOf(random, now.day)
    cards.add(db, { id, note, template, deck: this.deck(deck), firstPosition: state.position, version: op })
    db.run(
      `update cards set due = ?, scheduled_due = ?, last_day = ?, n = ?, ease = ?, interval = ?, lapses = ?, failures = ?,
         flag = ?, suspended = ?, buried_until = ?, known = ?, drill_day = ? where id = ?`,
      state.due,
      state.due,
      state.due === null ? null : state.due - state.interval,
      state.n,
      state.ease,
      state.interval,
      state.lapses,
      state.failures,
      state.flag,
      state.suspended ? 1 : 0,
      state.buriedUntil,
      state.known ? 1 : 0,
      state.drillDay,
      id,
    )
    const asked = random() < 0.2
    if (asked) db.run(`insert into quiz_records values (?, null, 1, 1, 1, ?)`, id, now.day)
    return { id, state, asked, answers: Array.from({ length: between(random, 0, 2) }, () => this.answer(id)).flat() }
  }

  /** An answer, perhaps taken back, perhaps done again, however often. */
  private answer(card: CardId): MadeCard['answers'] {
    const { c, random } = this
    const { db, now } = this.operation
    const button = between(random, 1, 4)
    const daysAgo = between(random, 0, 9)
    const log = logWriter(c.store, db, { ...now, day: decksDay(now.day - daysAgo) })
    const body = {
      kind: 'answered',
      mode: 'review',
      q: 4,
      button: pick(random, BUTTONS[button] as unknown as readonly ['good']),
      offered: ['good'],
      firstShowing: false,
      thinkMs: 1,
      readMs: 1,
      longestInterval: 10,
      leechThreshold: 6,
      drill: 'off',
    } as const satisfies CardEventBody
    const turns = random() < 0.6 ? 0 : between(random, 1, 4)
    const after = newCard(0)
    log.append(card, body, after)
    for (let turn = 0; turn < turns; turn += 1)
      log.append(card, { kind: 'undone', of: { seq: log.last(), device: c.store.device } }, after)
    return turns % 2 === 0 ? [{ daysAgo, button }] : []
  }
}

function decksDay(day: number) {
  return day as ReturnType<TestCollection['store']['now']>['day']
}
