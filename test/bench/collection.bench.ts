/** Part one of the bench: the collection without a window. 100,000 cards on disk, FULL commits, real clock. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createRouterClient } from '@orpc/server'
import { openCollection, type Collection } from '../../db/collection.ts'
import { seedCollection } from '../../db/seed.ts'
import { counts } from '../../db/domain/queue/queue.ts'
import type { Open } from '../../db/services/open.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { countedIds } from '../helpers/ids.ts'
import { BUDGETS, COLLECTION, SAMPLES } from './budgets.ts'
import { BENCH_CONTENT } from './content.ts'
import { percentile, type Figure } from './figures.ts'

const FIRST_CARD = fileURLToPath(new URL('first-card.ts', import.meta.url))
const SCOPE = { kind: 'today' } as const
const execute = promisify(execFile)

/** All figures of the collection, measured in an empty folder. */
export async function collectionFigures(home: string): Promise<readonly Figure[]> {
  await seedCollection(home, { ...COLLECTION, clock: systemClock, ids: countedIds() })
  return [...(await openFigures(home)), ...(await sessionFigures(home))]
}

interface Opened {
  readonly modulesMs: number
  readonly openMs: number
  readonly startMs: number
  readonly processMs: number
}

async function openFigures(home: string): Promise<readonly Figure[]> {
  const opens: Opened[] = []
  for (let sample = 0; sample < SAMPLES.opens; sample++) {
    const began = performance.now()
    // One after the other: two at once would measure each other.
    const { stdout } = await execute(process.execPath, ['--disable-warning=ExperimentalWarning', FIRST_CARD, home])
    opens.push({ ...(JSON.parse(stdout) as Omit<Opened, 'processMs'>), processMs: performance.now() - began })
  }
  const first = opens.map(({ openMs, startMs }) => openMs + startMs)
  const median = (of: keyof Opened) =>
    percentile(
      opens.map(open => open[of]),
      0.5,
    )
  return [
    { name: 'open to first card p50', value: percentile(first, 0.5), unit: 'ms', budget: BUDGETS.openToFirstCard },
    { name: 'open to first card p95', value: percentile(first, 0.95), unit: 'ms', budget: BUDGETS.openToFirstCard },
    { name: '  of it openCollection p50', value: median('openMs'), unit: 'ms', budget: null },
    { name: '  of it review.start p50', value: median('startMs'), unit: 'ms', budget: null },
    { name: '  its modules from source p50', value: median('modulesMs'), unit: 'ms', budget: null },
    { name: '  its whole process p50', value: median('processMs'), unit: 'ms', budget: null },
  ]
}

interface Times {
  readonly next: number[]
  readonly answer: number[]
  readonly bare: number[]
  readonly counters: number[]
}

async function sessionFigures(home: string): Promise<readonly Figure[]> {
  const collection = await openCollection({ home, clock: systemClock, ids: systemIds, content: BENCH_CONTENT })
  try {
    const { next, answer, bare, counters, rebuilt } = await session(collection)
    const at = (samples: readonly number[], share: number) => percentile(samples, share)
    return [
      { name: 'next card p50', value: at(next, 0.5), unit: 'ms', budget: null },
      { name: 'next card p99', value: at(next, 0.99), unit: 'ms', budget: BUDGETS.nextCardP99 },
      { name: 'bare one-row commit p50', value: at(bare, 0.5), unit: 'ms', budget: null },
      { name: 'bare one-row commit p99', value: at(bare, 0.99), unit: 'ms', budget: null },
      { name: 'answer with commit p50', value: at(answer, 0.5), unit: 'ms', budget: null },
      { name: 'answer with commit p99', value: at(answer, 0.99), unit: 'ms', budget: null },
      {
        name: 'answer to bare commit p50',
        value: at(answer, 0.5) / at(bare, 0.5),
        unit: '×',
        budget: BUDGETS.answerRatioP50,
      },
      {
        name: 'answer to bare commit p99',
        value: at(answer, 0.99) / at(bare, 0.99),
        unit: '×',
        budget: BUDGETS.answerRatioP99,
      },
      { name: 'three counters p50', value: at(counters, 0.5), unit: 'ms', budget: BUDGETS.countersP50 },
      { name: 'three counters p99', value: at(counters, 0.99), unit: 'ms', budget: null },
      { name: '  after another change, queue built anew p50', value: at(rebuilt, 0.5), unit: 'ms', budget: null },
    ]
  } finally {
    await collection.close()
  }
}

async function session(collection: Collection): Promise<Times & { rebuilt: number[] }> {
  const client = createRouterClient(collection.router)
  const { store } = collection.open()
  store.connection.script('create table bare (id integer primary key, value integer not null) strict')
  await client.today.liftQuota({ lifted: true })
  const times: Times = { next: [], answer: [], bare: [], counters: [] }
  let { next: shown } = await client.review.start({ scope: SCOPE })
  for (let number = 0; number < SAMPLES.warmUp + SAMPLES.answers; number++) {
    const kept = number < SAMPLES.warmUp ? null : times
    if (shown === null) throw new Error('the queue ended before the samples did')
    await timed(kept?.bare, () =>
      store.connection.transaction(db => db.run('insert into bare (value) values (?)', number)),
    )
    const { next } = await timed(kept?.next, () => client.review.next({ scope: SCOPE }))
    if (next === null) throw new Error('no next card')
    const { grades } = next
    const button = (grades[number % 10 === 0 ? 0 : 2] ?? grades[1])?.button ?? 'good'
    const given = { card: next.card, seen: next.seen, button, thinkMs: 4_000, readMs: 2_000, scope: SCOPE }
    shown = (await timed(kept?.answer, () => client.review.answer(given))).next
    await timed(kept?.counters, () => countsOfToday(collection.open()))
  }
  return { ...times, rebuilt: await rebuilds(collection) }
}

/** The counters when something else than an answer has just changed: everything due is read again. */
async function rebuilds(collection: Collection): Promise<number[]> {
  const samples: number[] = []
  for (let sample = 0; sample < 30; sample++) {
    collection.open().day.forget()
    await timed(samples, () => countsOfToday(collection.open()))
  }
  return samples
}

/** Waits as between two key presses, when whatever was put off is done, then measures. */
async function timed<T>(into: number[] | undefined, work: () => T | Promise<T>): Promise<T> {
  await turn()
  await turn()
  const began = performance.now()
  const result = await work()
  into?.push(performance.now() - began)
  return result
}

/** Due, new and drill of today, as every reply carries them. */
function countsOfToday({ store, day }: Open) {
  return counts(day.queue(SCOPE, store.now()))
}
