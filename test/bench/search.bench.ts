/** Part four of the bench: finding cards among 100,000, showing any page of them, and changing many at once. */
import { setImmediate as turn } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { openCollection, type Collection } from '../../db/collection.ts'
import type { Sort } from '../../db/domain/search/sort.ts'
import { seedCollection } from '../../db/seed.ts'
import { randomOf } from '../../db/seed/random.ts'
import { SUBJECTS } from '../../db/seed/texts.ts'
import { indexSome } from '../../db/services/browse/keep-index.ts'
import { similarTo } from '../../db/services/notes/similar.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { countedIds } from '../helpers/ids.ts'
import { BUDGETS, COLLECTION, SAMPLES, SEARCHES } from './budgets.ts'
import { BENCH_CONTENT } from './content.ts'
import { percentile, type Figure } from './figures.ts'

const MATCH: Sort = { by: 'match', descending: false }
const PAGE = 50
const ROUNDS = 3

/** All figures of searching, measured in an empty folder. */
export async function searchFigures(home: string): Promise<readonly Figure[]> {
  const began = performance.now()
  await seedCollection(home, { ...COLLECTION, clock: systemClock, ids: countedIds() })
  const seeded = performance.now() - began
  const collection = await openCollection({ home, clock: systemClock, ids: systemIds, content: BENCH_CONTENT })
  try {
    const index = indexAll(collection)
    return [
      { name: 'seed with the index of words', value: seeded, unit: 'ms', budget: null },
      ...index,
      ...(await firstPages(collection)),
      ...(await sortedPages(collection)),
      ...(await tagged(collection)),
      ...(await stopped(collection)),
      ...(await added(collection)),
    ]
  } finally {
    await collection.close()
  }
}

/** The index that follows in the background, written without a pause. */
function indexAll(collection: Collection): readonly Figure[] {
  const { connection } = collection.open().store
  const pieces: number[] = []
  for (let more = true; more;) {
    const began = performance.now()
    more = indexSome(connection)
    pieces.push(performance.now() - began)
  }
  const all = pieces.reduce((sum, piece) => sum + piece, 0)
  return [
    { name: 'index of word parts, all of it', value: all, unit: 'ms', budget: null },
    { name: '  one piece of it p99', value: percentile(pieces, 0.99), unit: 'ms', budget: null },
  ]
}

/** First pages of searches that were not asked before, as after something was written. */
async function firstPages(collection: Collection): Promise<readonly Figure[]> {
  const client = createRouterClient(collection.router)
  const all: number[] = []
  const figures: Figure[] = []
  for (const [kind, texts] of Object.entries(SEARCHES)) {
    const own: number[] = []
    for (let round = 0; round < SAMPLES.searches; round += 1) {
      for (const text of texts) {
        forget(collection)
        await timed(own, () => client.browse.page({ text, sort: MATCH, from: 0, count: PAGE }))
        // What goes on behind the first page does not run into the next search.
        await client.browse.count({ text, sort: MATCH })
      }
    }
    all.push(...own)
    figures.push({ name: `  ${kind} p50`, value: percentile(own, 0.5), unit: 'ms', budget: null })
    figures.push({ name: `  ${kind} p99`, value: percentile(own, 0.99), unit: 'ms', budget: null })
  }
  return [
    { name: 'search, first page p50', value: percentile(all, 0.5), unit: 'ms', budget: BUDGETS.searchP50 },
    { name: 'search, first page p99', value: percentile(all, 0.99), unit: 'ms', budget: BUDGETS.searchP99 },
    ...figures,
  ]
}

/** As after something was written: every list is made anew. */
function forget(collection: Collection): void {
  collection.open().store.publish(new Set())
}

const SORTS = ['due', 'interval', 'ease', 'number', 'question', 'deck', 'edited'] as const

async function sortedPages(collection: Collection): Promise<readonly Figure[]> {
  const client = createRouterClient(collection.router)
  const [pages, lists]: [number[], number[]] = [[], []]
  for (const by of SORTS) {
    const sort: Sort = { by, descending: true }
    forget(collection)
    await timed(lists, () => client.browse.count({ text: '', sort }))
    for (let at = 0; at < SAMPLES.pages; at += 1) {
      const from = Math.floor((at * (COLLECTION.cards - PAGE)) / (SAMPLES.pages - 1))
      await timed(pages, () => client.browse.page({ text: '', sort, from, count: PAGE }))
    }
  }
  return [
    { name: 'sorted page, any depth p99', value: percentile(pages, 0.99), unit: 'ms', budget: BUDGETS.sortedPage },
    { name: '  100,000 put in order p50', value: percentile(lists, 0.5), unit: 'ms', budget: null },
    { name: '  100,000 put in order, slowest', value: percentile(lists, 1), unit: 'ms', budget: null },
  ]
}

/** A tag on all new cards, reckoned for as many as are named. */
async function tagged(collection: Collection): Promise<readonly Figure[]> {
  const client = createRouterClient(collection.router)
  const text = 'is:new'
  const { found } = await client.browse.count({ text, sort: MATCH })
  const samples: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const deed = { kind: 'tag' as const, tag: `bench ${round}` }
    await timed(samples, () =>
      client.browse.change({ of: { kind: 'search', text, except: [] }, deed, task: `task-${round}-bench` }),
    )
  }
  const value = (percentile(samples, 0.5) * SAMPLES.tagged) / found
  return [{ name: `tag on ${SAMPLES.tagged} cards p50`, value, unit: 'ms', budget: BUDGETS.bulkTag }]
}

/** The same deed stopped somewhere on its way, once it has told how far it is: from the stop to its answer. */
async function stopped(collection: Collection): Promise<readonly Figure[]> {
  const client = createRouterClient(collection.router)
  const samples: number[] = []
  for (let round = 0; round < SAMPLES.stopped; round += 1) {
    const stop = new AbortController()
    const task = `task-${round}-stopped`
    const told = await client.browse.progress({ task }, { signal: stop.signal })
    const of = { kind: 'search' as const, text: 'is:new', except: [] }
    const doing = client.browse
      .change({ of, deed: { kind: 'tag', tag: `stopped ${round}` }, task }, { signal: stop.signal })
      .then(
        () => 'done',
        () => 'stopped',
      )
    let pieces = 0
    for await (const _ of told) if ((pieces += 1) > round) break
    const began = performance.now()
    stop.abort()
    if ((await doing) !== 'stopped') throw new Error('it was done')
    samples.push(performance.now() - began)
  }
  return [{ name: '  stopped, slowest', value: percentile(samples, 1), unit: 'ms', budget: BUDGETS.bulkStopped }]
}

/** Notes of one's own, each with the look for one that is much like it; searched as soon as it is there. */
async function added(collection: Collection): Promise<readonly Figure[]> {
  const client = createRouterClient(collection.router)
  const random = randomOf(COLLECTION.seed)
  const samples: number[] = []
  for (let number = 0; number < SAMPLES.notes; number += 1) {
    const { write } = SUBJECTS[number % SUBJECTS.length] ?? SUBJECTS[0]
    const { front, back, source } = write(random, COLLECTION.cards + number)
    const fields = [front, back, source]
    await timed(samples, async () => {
      similarTo(collection.open(), front, 'markdown', null)
      await client.notes.add({ type: 'Basic', deck: null, fields, tags: [], pictures: [] })
    })
  }
  return [
    { name: 'note added, with its duplicate check p50', value: percentile(samples, 0.5), unit: 'ms', budget: null },
    {
      name: 'note added, with its duplicate check p99',
      value: percentile(samples, 0.99),
      unit: 'ms',
      budget: BUDGETS.noteAddedP99,
    },
  ]
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
