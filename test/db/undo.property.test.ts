/** Undo and redo taken at any moment, mixed with everything else, step by step against a list of what the rows were. */
import { deepStrictEqual, rejects } from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCard } from '../../db/domain/card.ts'
import type { Button } from '../../db/domain/grade.ts'
import { fold } from '../../db/domain/scheduler/fold.ts'
import { answeredBody } from '../../db/domain/scheduler/preview.ts'
import * as cardEvents from '../../db/repositories/card-events.ts'
import * as cards from '../../db/repositories/cards.ts'
import { TestCollection } from '../helpers/collection.ts'

const RUNS = 60
const MOST_STEPS = 40
const CARDS = ['AA-001', 'AA-002', 'AA-003', 'BB-001', 'BB-002'] as const
const BUTTONS = ['again', 'hard', 'good', 'easy', 'q0', 'q2', 'q5', 'not-yet', 'got-it'] as const
const SCOPE = { kind: 'today' } as const

type Deed = (c: TestCollection) => unknown
type Step = { readonly name: string; readonly deed: Deed } | 'undo' | 'redo' | 'restart'

const card = fc.constantFrom(...CARDS)
const deed = (name: string, deeds: fc.Arbitrary<Deed>): fc.Arbitrary<Step> => deeds.map(made => ({ name, deed: made }))

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: deed(
      'answer',
      fc.tuple(card, fc.constantFrom<Button>(...BUTTONS)).map(
        ([one, button]) =>
          c =>
            c.answer(button, one),
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: deed(
      'answer next',
      fc.constant(c => c.answer('again')),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'bury',
      card.map(one => c => c.bury(one)),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'suspend',
      card.map(one => c => c.suspend(one)),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'know',
      card.map(one => c => c.know(one)),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'bring back',
      card.map(one => c => c.bringBack(one)),
    ),
  },
  {
    weight: 1,
    arbitrary: deed(
      'reset',
      card.map(one => c => c.api.decks.reset({ card: c.id(one) })),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'flag',
      fc.tuple(card, fc.nat(7)).map(
        ([one, flag]) =>
          c =>
            c.api.review.flag({ card: c.id(one), flag, scope: SCOPE }),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'cram',
      card.map(one => c => cram(c, one)),
    ),
  },
  {
    weight: 2,
    arbitrary: deed(
      'leech at once',
      fc.constant(c =>
        c.operate(
          ({ db, op }) => void db.run('update presets set leech_threshold = 1, leech_suspends = 1, version = ?', op),
        ),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: deed(
      'shorter intervals',
      fc.constant(c =>
        c.operate(({ db, op }) => void db.run('update presets set longest_interval = 5, version = ?', op)),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: deed(
      'forward',
      card.map(one => c => c.event(one, { kind: 'forwarded', why: 'quiz-miss', days: [1, 3] })),
    ),
  },
  {
    weight: 1,
    arbitrary: deed(
      'settings',
      fc.nat(23).map(rolloverHour => c => c.api.settings.change({ rolloverHour, interviewDate: '2026-12-24' })),
    ),
  },
  {
    weight: 1,
    arbitrary: deed(
      'block',
      fc.constantFrom('on', 'later', 'off').map(state => c => c.api.decks.setBlock({ deck: c.deck('BB'), state })),
    ),
  },
  {
    weight: 3,
    arbitrary: deed(
      'days',
      fc.nat(12).map(days => c => c.advanceDays(days)),
    ),
  },
  { weight: 8, arbitrary: fc.constant<Step>('undo') },
  { weight: 6, arbitrary: fc.constant<Step>('redo') },
  { weight: 2, arbitrary: fc.constant<Step>('restart') },
)

function cram(c: TestCollection, callNumber: string): void {
  const { state } = c.card(callNumber)
  const preset = { longestInterval: 36_500, drill: 'below-good', leechThreshold: 6 } as const
  const setting = { day: c.day, scale: 'four', preset, cram: true } as const
  c.event(callNumber, answeredBody(state, setting, { button: 'again', thinkMs: 1, readMs: 1 }))
}

type Rows = ReturnType<TestCollection['rows']>

/** A collection beside a list of what could be undone and redone, and what the rows were before and after. */
class Model {
  readonly c = new TestCollection({ blocks: { AA: 3, BB: 2 } })
  private readonly done: { before: Rows; after: Rows }[] = []
  private undone: { before: Rows; after: Rows }[] = []

  async make(step: Step): Promise<void> {
    if (step === 'undo') await this.turn('undo')
    else if (step === 'redo') await this.turn('redo')
    else if (step === 'restart') await this.unchangedBy(() => this.c.restart())
    else await this.happen(step.deed)
  }

  private async happen(work: Deed): Promise<void> {
    const [before, log, entries] = [this.c.rows(), this.c.table('card_events'), this.entries()]
    const refused = await this.refused(work)
    const after = this.c.rows()
    if (refused) deepStrictEqual({ rows: after, log: this.c.table('card_events') }, { rows: before, log })
    if (this.entries() === entries) {
      deepStrictEqual(after, before)
      return
    }
    this.done.push({ before, after })
    this.undone = []
  }

  private async refused(work: Deed): Promise<boolean> {
    try {
      await work(this.c)
      return false
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'APP_ERROR' && error.data.code !== 'unexpected') return true
      if (error instanceof Error && error.message === 'there is no card to answer') return true
      throw error
    }
  }

  private async turn(direction: 'undo' | 'redo'): Promise<void> {
    const [from, to] = direction === 'undo' ? [this.done, this.undone] : [this.undone, this.done]
    const entry = from.pop()
    if (entry === undefined) {
      await this.unchangedBy(() => rejects(this.c[direction](), { message: `nothing-to-${direction}` }))
      return
    }
    await this.c[direction]()
    deepStrictEqual(this.c.rows(), direction === 'undo' ? entry.before : entry.after)
    to.push(entry)
  }

  private async unchangedBy(work: () => Promise<unknown>): Promise<void> {
    const before = this.c.rows()
    await work()
    deepStrictEqual(this.c.rows(), before)
  }

  /** The newest operation, to see whether another one was journalled. */
  private entries(): string {
    return JSON.stringify(
      this.c.store.read.get(`select max(op) as op, count(*) as n from journal where side <> 'redo'`),
    )
  }

  /** Cards whose row, last event and log do not tell the same. */
  untrue(): readonly string[] {
    const { read } = this.c.store
    return cards.all(read).flatMap(({ id, firstPosition, state }) => {
      const events = cardEvents.ofCard(read, id)
      const last = events.at(-1)?.after ?? newCard(firstPosition)
      return isDeepStrictEqual(fold(events, firstPosition), state) && isDeepStrictEqual(last, state) ? [] : [id]
    })
  }
}

test('each undo gives back the rows from before, each redo those from after; the log only grows and tells the truth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: MOST_STEPS, size: 'max' }), async all => {
      const model = new Model()
      try {
        await model.c.start()
        let log = model.c.table('card_events')
        for (const step of all) {
          await model.make(step)
          expect(model.untrue()).toEqual([])
          const longer = model.c.table('card_events')
          expect(longer.slice(0, log.length)).toEqual(log)
          log = longer
        }
      } finally {
        await model.c.remove()
      }
    }),
    { numRuns: RUNS },
  )
}, 120_000)
