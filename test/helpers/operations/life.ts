/** A collection to which anything is done, so often, and all of it taken back and done again. */
import { isDeepStrictEqual } from 'node:util'
import { newCard } from '../../../db/domain/card.ts'
import type { OperationName } from '../../../db/domain/operation.ts'
import { fold } from '../../../db/domain/scheduler/fold.ts'
import * as cardEvents from '../../../db/repositories/card-events.ts'
import * as cards from '../../../db/repositories/cards.ts'
import { TestCollection } from '../collection.ts'
import { LIBRARY } from './library.ts'
import { anyOf, Maker, perform } from './maker.ts'
import { QUIZ } from './quiz.ts'
import { STUDY } from './study.ts'

export const DEEDS = [...STUDY, ...LIBRARY, ...QUIZ]

/** A collection in a temporary folder: two blocks with questions and cards. */
export function lived(): TestCollection {
  const questions = Array.from({ length: 8 }, () => ({}))
  return new TestCollection({
    blocks: { AA: { cards: 40, questions }, BB: { needs: ['AA'], cards: 30, questions: questions.slice(4) } },
  })
}

/** Does things until so many operations were written. @returns how often each was */
export async function live(
  c: TestCollection,
  seed: string,
  operations: number,
): Promise<ReadonlyMap<OperationName, number>> {
  const maker = new Maker(c, seed)
  const done = new Map<OperationName, number>()
  let last = since(c, 0).at(-1)?.op ?? 0
  for (let count = 0; count < operations;) {
    if (maker.random.next() < 0.02) c.advanceDays(1 + maker.random.below(4))
    await perform(maker, anyOf(maker, DEEDS))
    for (const { op, name } of since(c, last)) {
      done.set(name, (done.get(name) ?? 0) + 1)
      count += 1
      last = op
    }
  }
  return done
}

/** How many operations that was. */
export function total(done: ReadonlyMap<OperationName, number>): number {
  return [...done.values()].reduce((sum, count) => sum + count, 0)
}

function since({ store }: TestCollection, op: number) {
  return store.read.all<{ op: number; name: OperationName }>(
    'select op, name from journal where op > ? order by op',
    op,
  )
}

/** Takes back, or does again, until nothing is left. @returns how many */
export async function turnAll(c: TestCollection, way: 'undo' | 'redo'): Promise<number> {
  let count = 0
  while ((await c.api.history.peek({}))[way] !== null) {
    await c[way]()
    count += 1
  }
  return count
}

/** All that undo answers for, and what is searched, which follows it. */
export function stateOf(c: TestCollection) {
  const words = c.store.read.all('select note_id, words from note_words order by note_id')
  return { ...c.rows(), words }
}

/** Cards whose row, last event and log do not tell the same. */
export function untrue({ store }: TestCollection): readonly string[] {
  return cards.all(store.read).flatMap(({ id, firstPosition, state }) => {
    const events = cardEvents.ofCard(store.read, id)
    const last = events.at(-1)?.after ?? newCard(firstPosition)
    return isDeepStrictEqual(fold(events, firstPosition), state) && isDeepStrictEqual(last, state) ? [] : [id]
  })
}
