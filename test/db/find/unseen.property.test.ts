/** Whatever was asked, answered, shown and left: nothing that was not seen is ever found. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { RIGHT, sit, WRONG, type Sitting } from '../../helpers/sitting.ts'
import { find } from './given.ts'

const QUESTIONS = 7
/** One of them is in the text of every question and of its explanation. */
const TEXTS = ['stem', 'remember', 'it is so', 'also wrong', 'takes one for the other', 'AA']

interface Told {
  readonly each: boolean
  readonly count: number
  readonly first: 'unseen' | 'weak'
  readonly does: readonly { readonly at: number; readonly what: 'answer' | 'clear' | 'reveal' | 'look' }[]
  readonly end: 'finish' | 'abandon' | 'leave'
}

const attempt: fc.Arbitrary<Told> = fc.record({
  each: fc.boolean(),
  count: fc.integer({ min: 1, max: 4 }),
  first: fc.constantFrom('unseen', 'weak'),
  does: fc.array(
    fc.record({
      at: fc.nat({ max: 3 }),
      what: fc.constantFrom('answer', 'answer', 'clear', 'reveal', 'look'),
    }),
    { maxLength: 6 },
  ),
  end: fc.constantFrom('finish', 'abandon', 'leave'),
})

/** What is known of the questions by what was done with them, kept apart from the collection. */
class Known {
  readonly seen = new Set<string>()
  readonly asked = new Set<string>()
}

async function happens(c: TestCollection, known: Known, { each, count, first, does, end }: Told): Promise<void> {
  const quiz = await sit(c, { count, first, repeats: true, feedback: each ? 'each' : 'end' })
  const names = (await quiz.questions()).map(({ callNumber }) => callNumber ?? '')
  const answered = new Set<number>()
  const revealed = new Set<number>()
  for (const { at, what } of does) {
    if (at >= names.length || revealed.has(at)) continue
    if (what === 'look') await quiz.show(at, 1)
    else if (what === 'reveal') await reveal(c, quiz, at, each, revealed)
    else {
      await quiz.answer(at, what === 'clear' ? null : at % 2 === 0 ? RIGHT : WRONG)
      if (what === 'clear') answered.delete(at)
      else answered.add(at)
    }
  }
  if (end !== 'leave') await (end === 'finish' ? quiz.finish() : quiz.abandon())
  for (const [at, name] of names.entries()) {
    if (revealed.has(at) || (end !== 'leave' && answered.has(at))) known.seen.add(name)
    if (end === 'leave' && !revealed.has(at)) known.asked.add(name)
  }
}

async function reveal(
  c: TestCollection,
  quiz: Sitting,
  at: number,
  each: boolean,
  revealed: Set<number>,
): Promise<void> {
  if (!each) return
  await c.api.quiz.reveal({ attempt: quiz.id, ordinal: at, elapsedMs: quiz.elapsedMs })
  revealed.add(at)
}

test('every explanation found is of a question that was answered or shown, and that nothing open asks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { maxLength: 4 }), async attempts => {
      const c = await collection({ blocks: { AA: { cards: 2, questions: QUESTIONS } } })
      const known = new Known()
      for (const told of attempts) {
        await happens(c, known, told)
        const free = [...known.seen].filter(name => !known.asked.has(name)).toSorted()
        for (const text of TEXTS) {
          const { hits } = (await find(c.api, text)).explanations
          expect([text, hits.map(({ callNumber }) => callNumber ?? '').toSorted()]).toEqual([text, free])
        }
      }
      await c.remove()
    }),
    { numRuns: 25 },
  )
}, 60_000)
