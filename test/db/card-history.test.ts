/** A card's own history, as Decks shows it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { openCollection } from '../../db/collection.ts'
import type { Button } from '../../db/domain/grade.ts'
import { TestClock } from '../helpers/clock.ts'
import { countedIds } from '../helpers/ids.ts'
import { smallLibrary } from '../helpers/library.ts'

const SCOPE = { kind: 'today' } as const

async function oneCard() {
  const clock = new TestClock('2026-10-15T08:00:00Z')
  const home = mkdtempSync(join(tmpdir(), 'recall-at-k-info-'))
  const content = { hash: 'small', load: async () => smallLibrary() }
  const collection = await openCollection({ home, clock, ids: countedIds(), content })
  const { review, decks, history } = createRouterClient(collection.router)
  const { next } = await review.start({ scope: SCOPE })
  if (next === null) throw new Error('no card')
  const { card } = next
  const answer = async (button: Button) => {
    const { seen } = await review.shown({ card, scope: SCOPE })
    await review.answer({ card, seen, button, thinkMs: 1, readMs: 1, scope: SCOPE })
  }
  return { clock, card, answer, decks, history, review, close: () => collection.close() }
}

test('planned and actual days stand side by side, newest first, and a late pass goes by the planned ones', async () => {
  const { clock, card, answer, decks, close } = await oneCard()
  await answer('good')
  clock.advanceDays(1)
  await answer('good')
  clock.advanceDays(30)
  await answer('good')
  expect(await decks.history({ card })).toEqual([
    { kind: 'answer', day: 'Sun 15 Nov', button: 'good', early: false, days: { planned: 6, actual: 30 }, interval: 15 },
    { kind: 'answer', day: 'Fri 16 Oct', button: 'good', early: false, days: { planned: 1, actual: 1 }, interval: 6 },
    { kind: 'answer', day: 'Thu 15 Oct', button: 'good', early: false, days: null, interval: 1 },
  ])
  await close()
})

test('a reset is a line of its own, above what came before; an answer taken back is not in it', async () => {
  const { card, answer, decks, history, close } = await oneCard()
  await answer('good')
  await decks.reset({ card })
  await answer('easy')
  await history.undo({})
  expect((await decks.history({ card })).map(({ kind }) => kind)).toEqual(['reset', 'answer'])
  await close()
})

test('a deck lists what is known or suspended by name, and what is asked for otherwise by its front', async () => {
  const { card, decks, review, close } = await oneCard()
  const [group] = await decks.list({})
  const deck = group?.decks[0]?.id
  if (deck === undefined) throw new Error('no deck')
  const listed = async (text: string) => (await decks.cards({ deck, text })).cards.map(one => one.callNumber)
  expect(await listed('is:known')).toEqual([])
  await review.know({ card, scope: SCOPE })
  expect(await listed('is:known')).toEqual(['AA-001'])
  expect(await listed('AA-002')).toEqual(['AA-002'])
  expect(await listed('')).toHaveLength(4)
  await decks.bringBack({ card })
  await review.suspend({ card, scope: SCOPE })
  expect(await listed('is:suspended')).toEqual(['AA-001'])
  await close()
})
