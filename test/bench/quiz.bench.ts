/** Part three of the bench: quizzes, on a bank of 10,000 questions beside the seeded collection. */
import { setImmediate as turn } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import type { AttemptView } from '../../db/api/quiz.ts'
import { openCollection, type Collection } from '../../db/collection.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../db/domain/quiz/types/index.ts'
import { seedCollection } from '../../db/seed.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { countedIds } from '../helpers/ids.ts'
import { bankLibrary } from './bank.ts'
import { BUDGETS, COLLECTION, SAMPLES } from './budgets.ts'
import { percentile, type Figure } from './figures.ts'

const CHOICE: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  count: 60,
}

/** All figures of quizzes, measured in an empty folder. */
export async function quizFigures(home: string): Promise<readonly Figure[]> {
  const library = bankLibrary()
  await seedCollection(home, { ...COLLECTION, clock: systemClock, ids: countedIds(), library })
  const content = { hash: library.hash, load: async () => library }
  const began = performance.now()
  const collection = await openCollection({ home, clock: systemClock, ids: systemIds, content })
  const openMs = performance.now() - began
  try {
    return figuresOf(openMs, await measured(collection))
  } finally {
    await collection.close()
  }
}

interface Times {
  readonly start: number[]
  readonly fromDeck: number[]
  readonly answer: number[]
  readonly bare: number[]
  readonly finish: number[]
}

function figuresOf(openMs: number, { start, fromDeck, answer, bare, finish }: Times): readonly Figure[] {
  const ratio = (share: number) => percentile(answer, share) / percentile(bare, share)
  return [
    { name: 'open with a bank that is installed', value: openMs, unit: 'ms', budget: null },
    { name: 'quiz start from the bank p50', value: percentile(start, 0.5), unit: 'ms', budget: null },
    { name: 'quiz start from the bank p95', value: percentile(start, 0.95), unit: 'ms', budget: BUDGETS.quizStartP95 },
    { name: 'quiz start from a deck p95', value: percentile(fromDeck, 0.95), unit: 'ms', budget: null },
    { name: 'quiz answer with commit p50', value: percentile(answer, 0.5), unit: 'ms', budget: null },
    { name: 'quiz answer to bare commit p50', value: ratio(0.5), unit: '×', budget: BUDGETS.answerRatioP50 },
    { name: 'quiz answer to bare commit p99', value: ratio(0.99), unit: '×', budget: BUDGETS.answerRatioP99 },
    { name: 'quiz finish with 60 misses p50', value: percentile(finish, 0.5), unit: 'ms', budget: null },
  ]
}

async function measured(collection: Collection): Promise<Times> {
  const client = createRouterClient(collection.router)
  const { store } = collection.open()
  store.connection.script('create table bare (id integer primary key, value integer not null) strict')
  const times: Times = { start: [], fromDeck: [], answer: [], bare: [], finish: [] }
  for (let quiz = 0; quiz < SAMPLES.quizzes; quiz++) {
    const { attempt } = await timed(times.start, () => client.quiz.start({ choice: CHOICE }))
    let elapsedMs = 0
    for (const cell of attempt.cells) {
      const place = { attempt: attempt.attempt, ordinal: cell.ordinal }
      await client.quiz.show({ ...place, elapsedMs: (elapsedMs += 500) })
      await timed(times.bare, () =>
        store.connection.transaction(db => db.run('insert into bare (value) values (?)', elapsedMs)),
      )
      const given = { ...place, elapsedMs: (elapsedMs += 500), answer: wrong(cell), confidence: 'sure' as const }
      await timed(times.answer, () => client.quiz.answer(given))
    }
    await timed(times.finish, () => client.quiz.finish({ attempt: attempt.attempt, elapsedMs }))
  }
  const deck = (await client.quiz.setup({})).decks.find(({ cards }) => cards > COLLECTION.cards / 10)
  if (deck === undefined) throw new Error('there is no large deck')
  const choice: QuizChoice = { ...CHOICE, source: { kind: 'deck', deck: deck.deck }, count: 12 }
  for (let quiz = 0; quiz < SAMPLES.quizzes; quiz++)
    await timed(times.fromDeck, () => client.quiz.start({ choice: { ...choice, repeats: true } }))
  return times
}

function wrong({ type }: AttemptView['cells'][number]): Answer {
  return type === 'single' ? { type, choice: 1, because: null } : { type: 'multi', choices: [1] }
}

/** Waits as between two key presses, when whatever was put off is done, then measures. */
async function timed<T>(into: number[], work: () => T | Promise<T>): Promise<T> {
  await turn()
  await turn()
  const began = performance.now()
  const result = await work()
  into.push(performance.now() - began)
  return result
}
