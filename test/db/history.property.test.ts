/** Random lives of a collection: whatever is done, the log tells the truth and everything can be taken back. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createRouterClient } from '@orpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCollection, type Collection } from '../../db/collection.ts'
import { newCard } from '../../db/domain/card.ts'
import type { CardEventBody } from '../../db/domain/event.ts'
import { addDays, studyDayOf } from '../../db/domain/time.ts'
import { fold } from '../../db/domain/scheduler/fold.ts'
import { fits } from '../../db/domain/scheduler/check.ts'
import * as cardEvents from '../../db/repositories/card-events.ts'
import * as cards from '../../db/repositories/cards.ts'
import * as decks from '../../db/repositories/decks.ts'
import { transact } from '../../db/services/transact.ts'
import { countedIds } from '../helpers/ids.ts'
import { smallLibrary } from '../helpers/library.ts'

const SCOPE = { kind: 'today' } as const
const RUNS = 100
const DAY_MS = 86_400_000
const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'] as const

type Act =
  | { do: 'answer' | 'bury' | 'suspend' | 'know' | 'flag' | 'reset' | 'bringBack'; at: number; pick: number }
  | { do: 'exotic'; at: number; pick: number }
  | { do: 'block' | 'keepOut' | 'drill' | 'scale' | 'rollover' | 'zone' | 'moreNew' | 'lift'; pick: number }
  | { do: 'days'; pick: number }
  | { do: 'undo' | 'redo' | 'restart' }

const at = fc.nat(6)
const pick = fc.nat(20)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), at, pick }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('bury', 'suspend', 'know', 'flag', 'reset', 'bringBack' as const),
      at,
      pick,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('exotic' as const), at, pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('block', 'keepOut', 'drill', 'scale', 'rollover', 'zone', 'moreNew', 'lift' as const),
      pick,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('days' as const), pick }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
)

/** A collection that lives through a list of acts. */
class Life {
  private readonly home = mkdtempSync(join(tmpdir(), 'recall-at-k-life-'))
  private readonly ids = countedIds()
  private readonly time = { now: Date.UTC(2026, 9, 15, 8), zone: ZONES[0] as string }
  collection!: Collection

  async start(): Promise<void> {
    const clock = { now: () => this.time.now, zone: () => this.time.zone }
    const content = { hash: 'small', load: async () => smallLibrary() }
    this.collection = await openCollection({ home: this.home, clock, ids: this.ids, content })
  }

  get client() {
    return createRouterClient(this.collection.router)
  }

  get store() {
    return this.collection.open().store
  }

  /** The card a number stands for. */
  card(number: number): cards.StoredCard {
    const all = cards.all(this.store.read)
    const card = all[number % all.length]
    if (card === undefined) throw new Error('no cards')
    return card
  }

  async live(one: Act): Promise<void> {
    if (one.do === 'restart') {
      await this.collection.close()
      await this.start()
    } else if (one.do === 'days') this.time.now += (one.pick % 9) * DAY_MS
    else await this.act(one).catch(ignoreRefusal)
  }

  private async act(one: Exclude<Act, { do: 'days' }>): Promise<unknown> {
    const { client } = this
    switch (one.do) {
      case 'restart':
        return null
      case 'undo':
        return client.history.undo({})
      case 'redo':
        return client.history.redo({})
      case 'answer': {
        const shown = await client.review.shown({ card: this.card(one.at).id, scope: SCOPE })
        const button = shown.grades[one.pick % shown.grades.length]?.button ?? 'good'
        return client.review.answer({ card: shown.card, seen: shown.seen, button, thinkMs: 1, readMs: 2, scope: SCOPE })
      }
      case 'bury':
      case 'suspend':
      case 'know':
        return client.review[one.do]({ card: this.card(one.at).id, scope: SCOPE })
      case 'flag':
        return client.review.flag({ card: this.card(one.at).id, flag: one.pick % 8, scope: SCOPE })
      case 'reset':
      case 'bringBack':
        return client.decks[one.do]({ card: this.card(one.at).id })
      case 'exotic':
        return this.exotic(this.card(one.at), one.pick)
      case 'block':
        return client.decks.setBlock({
          deck: this.card(one.pick).deck,
          state: (['on', 'later', 'off'] as const)[one.pick % 3] ?? 'on',
        })
      case 'keepOut':
        return client.decks.keepOut({ deck: this.card(one.pick).deck, keptOut: one.pick % 2 === 0 })
      case 'drill':
        return client.settings.setDrill({ drill: (['below-good', 'missed', 'off'] as const)[one.pick % 3] ?? 'off' })
      case 'scale':
        return client.settings.change({ gradeScale: (['two', 'four', 'six'] as const)[one.pick % 3] ?? 'four' })
      case 'rollover':
        return client.settings.change({ rolloverHour: one.pick })
      case 'zone':
        this.time.zone = ZONES[one.pick % ZONES.length] ?? ZONES[0]
        return null
      case 'moreNew':
        return client.today.moreNew({ cards: 1 + one.pick })
      case 'lift':
        return client.today.liftQuota({ lifted: one.pick % 2 === 0 })
      default:
        return one satisfies never
    }
  }

  /** What later services will do: events that no screen makes yet, and a card in another deck. */
  private exotic(card: cards.StoredCard, number: number): void {
    const { store } = this
    const { day } = store.now()
    const bodies: readonly CardEventBody[] = [
      { kind: 'due_set', due: addDays(day, number - 5) },
      { kind: 'ease_set', ease: 130 + number },
      { kind: 'repositioned', position: number },
      { kind: 'forwarded', why: 'quiz-miss', days: [1, 2 + number] },
      { kind: 'scheduler_changed', scheduler: 'fsrs' },
      { kind: 'rewritten' },
      { kind: 'history_imported', at: 0, button: 3, interval: 10, lastInterval: 4, factor: 2500, ms: 900, type: 1 },
      {
        kind: 'state_imported',
        state: { ...newCard(number), n: 2, interval: 6, schedule: seenSince(studyDayOf(day)) },
      },
    ]
    const body = bodies[number % (bodies.length + 1)]
    if (body !== undefined && !fits(card.state, body)) return
    transact(store, { name: 'reset', facts: { card: card.id } }, operation => {
      if (body !== undefined) operation.log(card.id, card.state, body)
      else
        operation.db.run(
          'update cards set deck_id = ?, version = ? where id = ?',
          otherDeck(store.read, card),
          operation.op,
          card.id,
        )
    })
  }
}

function seenSince(day: ReturnType<typeof studyDayOf>) {
  const due = addDays(day, 3)
  return { kind: 'seen', lastDay: addDays(day, -3), due, scheduledDue: due, forwardedTo: [] } as const
}

function otherDeck(read: Parameters<typeof decks.all>[0], card: cards.StoredCard): string {
  return decks.all(read).find(deck => deck.id !== card.deck && deck.parent !== null)?.id ?? card.deck
}

/** A refusal is an answer too; anything that is not one of ours is a fault. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error) || !('code' in error) || error.code === 'INTERNAL_SERVER_ERROR') throw error
}

/** Every table but log and journal, whole. */
function dump({ store }: Life): Record<string, unknown[]> {
  const tables = store.read.all<{ name: string }>(
    `select name from sqlite_schema where type = 'table' and name not in ('card_events', 'journal', 'searched')
       and name not like 'note!_words%' escape '!' and name not like 'note!_index%' escape '!'
       and name not like 'note!_grams%' escape '!' and name not like 'sqlite!_%' escape '!' order by name`,
  )
  return Object.fromEntries(tables.map(({ name }) => [name, store.read.all(`select * from "${name}" order by 1, 2`)]))
}

function logOf({ store }: Life): unknown[] {
  return store.read.all('select * from card_events order by seq, device')
}

/** Cards for which fold, last event and row do not say the same. */
function untrue({ store }: Life): string[] {
  return cards.all(store.read).flatMap(card => {
    const events = cardEvents.ofCard(store.read, card.id)
    const folded = fold(events, card.firstPosition)
    const last = events.at(-1)?.after ?? newCard(card.firstPosition)
    return isDeepStrictEqual(folded, card.state) && isDeepStrictEqual(last, card.state) ? [] : [card.id]
  })
}

async function born(): Promise<Life> {
  const life = new Life()
  await life.start()
  return life
}

test('after everything that can happen, the fold of the events is the last event’s state is the card’s row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async acts => {
      const life = await born()
      let log = logOf(life)
      for (const one of acts) {
        await life.live(one)
        expect(untrue(life)).toEqual([])
        const longer = logOf(life)
        expect(longer.slice(0, log.length)).toEqual(log)
        log = longer
      }
      await life.collection.close()
    }),
    { numRuns: RUNS },
  )
}, 120_000)

test('undo restores every row but log and journal, redo what undo took, many steps deep and across a restart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async acts => {
      const life = await born()
      const before = dump(life)
      const states = [before]
      for (const one of acts.filter(({ do: what }) => what !== 'undo' && what !== 'redo')) {
        await life.live(one)
        const state = dump(life)
        if (!isDeepStrictEqual(state, states.at(-1))) states.push(state)
      }
      await life.live({ do: 'restart' })
      const end = dump(life)
      while ((await life.client.history.peek({})).undo !== null) await life.client.history.undo({})
      expect(dump(life)).toEqual(before)
      expect(untrue(life)).toEqual([])
      await life.live({ do: 'restart' })
      while ((await life.client.history.peek({})).redo !== null) await life.client.history.redo({})
      expect(dump(life)).toEqual(end)
      expect(untrue(life)).toEqual([])
      await life.collection.close()
    }),
    { numRuns: RUNS },
  )
}, 120_000)

test('a new operation clears what could have been redone', async () => {
  const life = await born()
  await life.live({ do: 'flag', at: 0, pick: 3 })
  await life.live({ do: 'undo' })
  expect((await life.client.history.peek({})).redo).not.toBeNull()
  await life.live({ do: 'flag', at: 1, pick: 2 })
  expect((await life.client.history.peek({})).redo).toBeNull()
  await life.live({ do: 'undo' })
  await life.live({ do: 'redo' })
  expect(life.card(0).state.flag).toBe(0)
  expect(life.card(1).state.flag).toBe(2)
  await life.collection.close()
})
