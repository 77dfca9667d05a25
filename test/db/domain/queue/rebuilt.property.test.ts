import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeckId } from '../../../../db/domain/ids.ts'
import type { CardRef, DueCandidate, NewCandidate, QueueInput } from '../../../../db/domain/queue/candidates.ts'
import { usedUp } from '../../../../db/domain/queue/deck-limits.ts'
import { type DayQueue, answered, buildQueue, counts, head, without } from '../../../../db/domain/queue/queue.ts'
import { day, deckId, due, order, own, published } from './given.ts'

/**
 * A collection that knows nothing of the queue: cards, and what was done today in order. Whatever the queue is told step
 * by step, one that is built from this must agree with.
 */
interface Collection {
  readonly start: QueueInput
  readonly log: readonly Done[]
}

type Done =
  | { readonly kind: 'answered'; readonly card: CardRef; readonly intoDrill: boolean }
  | { readonly kind: 'left'; readonly card: CardRef; readonly why: 'buried' | 'gone' }

function cardsOf<Card extends CardRef>(cards: readonly Card[], log: readonly Done[]): readonly Card[] {
  return cards.filter(({ card }) => !log.some(done => done.card.card === card))
}

function answeredOf<Card extends CardRef>(cards: readonly Card[], log: readonly Done[]): readonly Card[] {
  return log.flatMap(done => cards.filter(({ card }) => done.kind === 'answered' && done.card.card === card))
}

function drillOf({ start, log }: Collection): readonly CardRef[] {
  return log.reduce<readonly CardRef[]>((drill, done) => {
    const others = drill.filter(({ card }) => card !== done.card.card)
    return done.kind === 'answered' && done.intoDrill ? [...others, done.card] : others
  }, start.drill)
}

/** As a service would read it from the tables. */
function read(collection: Collection): QueueInput {
  const { start, log } = collection
  const reviews = new Set(answeredOf<DueCandidate>(start.due, log))
  const met = [...new Set(answeredOf<NewCandidate>(start.fresh, log))]
  const settled = new Set(log.flatMap(done => (done.kind === 'left' && done.why === 'gone' ? [done.card.note] : [])))
  const stillUnmet = (card: NewCandidate): NewCandidate =>
    card.block
      ? { ...card, block: { ...card.block, waitsFor: card.block.waitsFor.filter(n => !settled.has(n)) } }
      : card
  const seen = log.flatMap(done => (done.kind === 'answered' ? [done.card] : []))
  return {
    ...start,
    due: cardsOf(start.due, log),
    fresh: cardsOf(start.fresh, log).map(stillUnmet),
    drill: drillOf(collection),
    progress: {
      dueDone: start.progress.dueDone + reviews.size,
      newDone: start.progress.newDone + met.length,
      ownNewDone: start.progress.ownNewDone + met.filter(({ block }) => block === null).length,
      lastBlock: met.findLast(({ block }) => block)?.block?.code ?? start.progress.lastBlock,
      notesSeen: new Set([...start.progress.notesSeen, ...seen.map(card => card.note)]),
      notesApart: new Set([
        ...start.progress.notesApart,
        ...seen.filter(({ deck }) => !start.together.has(deck)).map(card => card.note),
      ]),
    },
    limits: {
      left: start.limits.left - met.length,
      fresh: usedUp(
        start.limits.fresh,
        met.map(({ deck }) => deck),
      ),
      reviews: usedUp(
        start.limits.reviews,
        [...reviews].map(({ deck }) => deck),
      ),
    },
  }
}

const tier = fc.constantFrom('essential', 'core', 'deep', 'stretch')
const note = fc.constantFrom('n1', 'n2', 'n3', 'n4')
/** `inner` lies in `outer`; cards of `free` come with their siblings. */
const ofDeck = fc.constantFrom('inner', 'outer', 'other', 'free')
const dueCards = fc.array(
  fc.record({
    late: fc.nat(30),
    interval: fc.integer({ min: 1, max: 30 }),
    tier,
    note,
    deck: ofDeck,
    alone: fc.boolean(),
  }),
  { maxLength: 20 },
)
const ownCards = fc.array(fc.record({ position: fc.nat(5), note, deck: ofDeck, alone: fc.boolean() }), { maxLength: 8 })
const within = new Map([
  [deckId('inner'), [deckId('outer'), deckId('inner')]],
  [deckId('outer'), [deckId('outer')]],
])
const blockCards = fc.array(
  fc.record({ code: fc.constantFrom('AA', 'BB', 'CC', 'DD'), tier, waits: fc.array(fc.nat(11), { maxLength: 2 }) }),
  { maxLength: 12 },
)

function leftOf(limits: Readonly<Record<string, number>>): ReadonlyMap<DeckId, number> {
  return new Map(Object.entries(limits).map(([name, left]) => [deckId(name), left]))
}

const collection = fc
  .record({
    dueCards,
    ownCards,
    blockCards,
    left: fc.nat(14),
    deckLeft: fc.nat(4),
    ownLeft: fc.option(fc.record({ inner: fc.nat(3), outer: fc.nat(4) })),
    reviewsLeft: fc.option(fc.record({ inner: fc.nat(6), outer: fc.nat(9), free: fc.nat(6) })),
    fits: fc.constantFrom(4, 1000),
    allNow: fc.boolean(),
    newAnyway: fc.boolean(),
  })
  .map((given): QueueInput => {
    const named = given.blockCards.map((card, at) => ({ ...card, name: `${card.code}-${100 + at}` }))
    const shared = (card: { note: string; alone: boolean }) => (card.alone ? {} : { note: card.note })
    return day({
      due: given.dueCards.map((card, at) => due(`d${at}`, { ...card, note: `d${at}`, ...shared(card) })),
      fresh: [
        ...given.ownCards.map((card, at) =>
          own(`o${at}`, card.position, { deck: card.deck, note: `o${at}`, ...shared(card) }),
        ),
        ...named.map(card =>
          published(card.name, { ...card, waitsFor: card.waits.flatMap(at => named[at]?.name ?? []) }),
        ),
      ],
      blocks: [
        { code: 'AA', needs: ['BB'] },
        { code: 'BB', needs: [] },
        { code: 'CC', needs: ['XX'] },
        { code: 'DD', needs: ['AA', 'CC'] },
      ],
      limits: {
        left: given.left,
        fresh: { left: leftOf({ BB: given.deckLeft, ...given.ownLeft }), within },
        reviews: { left: leftOf({ ...given.reviewsLeft }), within },
      },
      together: new Set([deckId('free')]),
      backlog: { fits: given.fits, allNow: given.allNow, newAnyway: given.newAnyway },
    })
  })

/** Mostly the card at the head is answered; now and then another one is, or one leaves. */
const step = fc.record({
  what: fc.constantFrom('head', 'head', 'head', 'head', 'head', 'other', 'buried', 'gone'),
  which: fc.nat(),
  intoDrill: fc.boolean(),
} as const)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function doneBy({ what, which, intoDrill }: Step, queue: DayQueue): Done | null {
  const shown = head(queue)
  const { input } = queue
  const inQueue = order(queue)
  const all = [...input.due, ...input.fresh, ...input.drill].filter(({ card }) => inQueue.includes(card))
  const other = all[which % Math.max(1, all.length)]
  if (shown === null || other === undefined) return null
  const { card, note: ofNote, deck } = what === 'head' ? shown : other
  const it = { card, note: ofNote, deck }
  if (what === 'buried' || what === 'gone') return { kind: 'left', card: it, why: what }
  return { kind: 'answered', card: it, intoDrill }
}

function told(queue: DayQueue, done: Done): DayQueue {
  return done.kind === 'left' ? without(queue, done.card.card, done.why) : answered(queue, done.card, done.intoDrill)
}

test('a queue told of every answer and one built after a restart show the same cards in the same order', () => {
  fc.assert(
    fc.property(collection, fc.array(step, { maxLength: 40 }), (start, steps) => {
      let queue = buildQueue(start)
      let log: readonly Done[] = []
      for (const next of steps) {
        const done = doneBy(next, queue)
        if (done === null) break
        queue = told(queue, done)
        log = [...log, done]
        const rebuilt = buildQueue(read({ start, log }))
        expect(order(queue)).toEqual(order(rebuilt))
        expect(counts(queue)).toEqual(counts(rebuilt))
        expect(head(queue)).toEqual(head(rebuilt))
      }
    }),
    { numRuns: 400 },
  )
})

test('after an undo the queue is what it was before the answer', () => {
  fc.assert(
    fc.property(collection, fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (start, misses) => {
      let queue = buildQueue(start)
      let log: readonly Done[] = []
      for (const intoDrill of misses) {
        const shown = head(queue)
        if (shown === null) break
        const undone = order(buildQueue(read({ start, log })))
        expect(undone).toEqual(order(queue))
        log = [...log, { kind: 'answered', card: shown, intoDrill }]
        queue = answered(queue, shown, intoDrill)
      }
    }),
    { numRuns: 200 },
  )
})

test("no day's queue holds two cards of a note that is kept apart, nor one of such a note seen today", () => {
  fc.assert(
    fc.property(collection, fc.array(fc.boolean(), { maxLength: 20 }), (start, misses) => {
      let queue = buildQueue(start)
      const notes = new Set<string>()
      for (const intoDrill of misses) {
        const shown = head(queue)
        if (shown === null) break
        const isApart = shown.from !== 'drill' && !start.together.has(shown.deck)
        if (isApart) expect(notes.size).toBeLessThan(notes.add(shown.note).size)
        queue = answered(queue, shown, intoDrill)
      }
    }),
    { numRuns: 200 },
  )
})
