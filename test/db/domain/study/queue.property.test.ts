import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardId, DeckId, NoteId } from '../../../../db/domain/ids.ts'
import { idOf } from '../../../../db/domain/ids.ts'
import { DEFAULT_COSTS } from '../../../../db/domain/pace/seconds.ts'
import { countWithin, minutesOf, withinMinutes } from '../../../../db/domain/study/minutes.ts'
import { sweepOrder, weakestFirst, type Weighed } from '../../../../db/domain/study/order.ts'
import {
  afterStudy,
  APART,
  studyCounts,
  studyQueue,
  upcoming,
  type StudyAnswer,
  type StudyCard,
} from '../../../../db/domain/study/queue.ts'
import { studyDayOf } from '../../../../db/domain/time.ts'

const TODAY = studyDayOf(20_000)

function card(name: string, seen = true): StudyCard {
  return { card: idOf<CardId>(name), note: idOf<NoteId>(`note of ${name}`), deck: idOf<DeckId>('deck'), seen }
}

const cards = fc.array(fc.boolean(), { maxLength: 40 }).map(seen => seen.map((one, index) => card(`c${index}`, one)))
/** Whether the card that is shown is missed, answer by answer. */
const misses = fc.array(fc.boolean(), { maxLength: 120 })

/** Answers whatever comes, and gives back what came with the answers. */
function live(start: readonly StudyCard[], cram: boolean, missed: readonly boolean[]) {
  let queue = studyQueue({ cram, cards: start }, [])
  const answers: StudyAnswer[] = []
  for (const comesBack of missed) {
    const [next] = upcoming(queue, 1)
    const known = start.find(one => one.card === next?.card)
    if (known === undefined) break
    const answer = { card: known, comesBack }
    answers.push(answer)
    queue = afterStudy(queue, answer)
  }
  return { queue, answers }
}

test('a queue that is built from the answers is the one that they led to, in either kind of session', () => {
  fc.assert(
    fc.property(cards, misses, fc.boolean(), (start, missed, cram) => {
      const { queue, answers } = live(start, cram, missed)
      expect(studyQueue({ cram, cards: start }, answers)).toEqual(queue)
    }),
  )
})

test('in cram a missed card comes back until it is passed, five others later where there are so many, and a passed one never', () => {
  fc.assert(
    fc.property(cards, misses, (start, missed) => {
      const { queue, answers } = live(start, true, missed)
      const left = new Set(queue.cards.map(one => one.card))
      for (const { card: name } of start) {
        const own = answers.flatMap((answer, at) => (answer.card.card === name ? [{ ...answer, at }] : []))
        expect(own.slice(0, -1).every(({ comesBack }) => comesBack)).toBe(true)
        expect(left.has(name)).toBe(own.at(-1)?.comesBack ?? true)
        for (const [index, { at }] of own.entries()) {
          const again = own[index + 1]?.at
          if (again === undefined) continue
          const open = start.length - answers.slice(0, at + 1).filter(({ comesBack }) => !comesBack).length - 1
          expect(again - at - 1).toBeGreaterThanOrEqual(Math.min(APART, open))
        }
      }
    }),
  )
})

test('reviewing ahead, a card that repeats comes after all others, in the order of the misses', () => {
  fc.assert(
    fc.property(cards, misses, (start, missed) => {
      const { queue, answers } = live(start, false, missed)
      const firsts = answers.slice(0, start.length).map(answer => answer.card.card)
      expect(firsts).toEqual(start.slice(0, firsts.length).map(one => one.card))
      const { due, new: fresh, drill } = studyCounts(queue)
      expect(due + fresh).toBe(Math.max(0, start.length - answers.length))
      expect(drill).toBe(queue.drill.length)
    }),
  )
})

test('no more cards than fit into the minutes are asked, never none, and what was begun stays in', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 1, max: 60 }), fc.nat(), (start, minutes, done) => {
      const chosen = withinMinutes(start, minutes, DEFAULT_COSTS)
      expect(chosen).toEqual(start.slice(0, chosen.length))
      expect(chosen.length > 0).toBe(start.length > 0)
      const seen = chosen.filter(one => one.seen).length
      const taken = minutesOf({ seen, fresh: chosen.length - seen }, DEFAULT_COSTS)
      expect(taken <= minutes || chosen.length === 1).toBe(true)
      const answered = chosen.slice(0, chosen.length === 0 ? 0 : done % chosen.length)
      expect(withinMinutes(start, minutes, DEFAULT_COSTS, answered)).toEqual(chosen)
      expect(withinMinutes(start, null, DEFAULT_COSTS)).toEqual(start)
    }),
  )
})

test('what is counted beforehand is what the session holds', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 60 }), (seen, fresh, minutes) => {
      const all = [
        ...Array.from({ length: seen }, (_, index) => card(`s${index}`)),
        ...Array.from({ length: fresh }, (_, index) => card(`n${index}`, false)),
      ]
      const chosen = withinMinutes(all, minutes, DEFAULT_COSTS)
      const counted = countWithin({ seen, fresh }, minutes, DEFAULT_COSTS)
      expect(counted).toEqual({
        seen: chosen.filter(one => one.seen).length,
        fresh: chosen.filter(one => !one.seen).length,
      })
    }),
  )
})

const weighed: fc.Arbitrary<readonly Weighed[]> = fc
  .array(
    fc.record({
      recall: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      tier: fc.constantFrom('essential' as const, 'core' as const),
      position: fc.nat(9),
    }),
    { maxLength: 30 },
  )
  .map(list => list.map((one, index) => ({ ...card(`c${index}`), ...one })))

test('the weakest come first and those never seen last; a Sweep takes every essential card before the first core one', () => {
  fc.assert(
    fc.property(weighed, given => {
      const order = weakestFirst(given, TODAY).map(({ recall }) => recall ?? 2)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      const swept = sweepOrder(given, TODAY)
      const firstCore = swept.findIndex(({ tier }) => tier === 'core')
      if (firstCore >= 0) expect(swept.slice(firstCore).every(({ tier }) => tier === 'core')).toBe(true)
      for (const tier of ['essential', 'core'] as const) {
        const own = given.filter(one => one.tier === tier)
        expect(swept.filter(one => one.tier === tier)).toEqual(weakestFirst(own, TODAY))
      }
      expect(sweepOrder(given.toReversed(), TODAY)).toEqual(swept)
    }),
  )
})
