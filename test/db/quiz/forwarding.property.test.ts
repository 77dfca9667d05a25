/** SCHEDULING §5: forwarding followed by passes comes to the same as never forwarding; here through the real calls. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Button } from '../../../db/domain/grade.ts'
import { TestCollection } from '../../helpers/collection.ts'
import { RIGHT, sit, WRONG } from '../../helpers/sitting.ts'

const RUNS = 6
const CARDS = ['AA-001', 'AA-002', 'AA-003'] as const
const BLOCKS = { AA: { cards: CARDS.length, questions: CARDS.length } }

const PASSES: readonly Button[] = ['hard', 'good', 'easy']

interface Given {
  readonly dueIn: readonly number[]
  /** For each quiz: after how many days, which questions are missed, and whether surely. */
  readonly quizzes: readonly { readonly after: number; readonly missed: readonly boolean[]; readonly sure: boolean }[]
  /** Every review is passed with this, so that both lives grade alike whatever came early. */
  readonly button: Button
}

const given: fc.Arbitrary<Given> = fc.record({
  dueIn: fc.array(fc.integer({ min: 2, max: 40 }), { minLength: CARDS.length, maxLength: CARDS.length }),
  quizzes: fc.array(
    fc.record({
      after: fc.nat(6),
      missed: fc.array(fc.boolean(), { minLength: CARDS.length, maxLength: CARDS.length }),
      sure: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  button: fc.constantFrom(...PASSES),
})

async function placed({ dueIn }: Given): Promise<TestCollection> {
  const c = new TestCollection({ blocks: BLOCKS })
  await c.start()
  for (const [at, card] of CARDS.entries()) c.place(card, { dueIn: dueIn[at] ?? 2, interval: 45 })
  return c
}

/** So many days of reviews, all passed. */
async function reviewed(c: TestCollection, days: number, button: Button): Promise<void> {
  for (let day = 0; day < days; day++) {
    for (let shown = await c.shownNext(); shown !== null; shown = await c.shownNext())
      await c.answerShown(shown, shown.from === 'drill' ? 'got-it' : button)
    c.advanceDays(1)
  }
}

function memories(c: TestCollection) {
  return CARDS.map(card => {
    const { n, ease, interval, schedule } = c.card(card).state
    return { n, ease, interval, scheduledDue: schedule.kind === 'seen' ? schedule.scheduledDue : null }
  })
}

test('quizzes in between leave n, EF, interval and the scheduled day of every card as if they had never been taken', async () => {
  let cameForward = 0
  await fc.assert(
    fc.asyncProperty(given, async one => {
      const [quizzed, plain] = [await placed(one), await placed(one)]
      try {
        for (const { after, missed, sure } of one.quizzes) {
          const quiz = await sit(quizzed, { repeats: true })
          for (const [at, isMissed] of missed.entries()) {
            await quiz.answer(`AA-Q0${at + 1}`, isMissed ? WRONG : RIGHT, sure ? 'sure' : 'guess')
          }
          await quiz.finish()
          cameForward += Object.values(await quiz.fates()).filter(fate => fate.startsWith('tomorrow')).length
          await reviewed(quizzed, after + 1, one.button)
          await reviewed(plain, after + 1, one.button)
          expect(memories(quizzed)).toEqual(memories(plain))
        }
      } finally {
        await quizzed.remove()
        await plain.remove()
      }
    }),
    { numRuns: RUNS },
  )
  expect(cameForward).toBeGreaterThan(0)
}, 120_000)
