import { describe, expect, test } from 'vitest'
import type { DeckId } from '../../../db/domain/ids.ts'
import { DEFAULT_CHOICE, type Source } from '../../../db/domain/quiz/quiz-choice.ts'
import { addDays } from '../../../db/domain/time.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { coming, filled, made, makeDue, row, rows, tree } from './given.ts'

const ONE_BLOCK = { AA: { cards: 3, questions: 4 }, BB: { cards: 3, questions: 4 } }

async function archive(c: TestCollection, deck: DeckId, archived = true) {
  return c.api.decks.archive({ deck, archived })
}

describe('a deck that was put away', () => {
  test('lies in a group of its own with all that is inside it, and comes back to its place', async () => {
    const c = await collection({ cards: 1 })
    const a = await made(c, 'A')
    await made(c, 'A::B')
    await made(c, 'D')
    const before = c.rows()
    const { history } = await archive(c, a)
    expect(history.undo).toMatchObject({ name: 'archive-deck', facts: { deck: 'A', archived: 1 } })
    expect(await tree(c)).toEqual(['D'])
    expect(await tree(c, 'archived')).toEqual(['A', '  B'])
    expect((await rows(c, 'archived')).every(({ archived }) => archived)).toBe(true)
    await archive(c, a, false)
    expect(await tree(c)).toEqual(['A', '  B', 'D'])
    await c.undo()
    await c.undo()
    expect(c.rows()).toEqual(before)
  })

  test('gives no card to Today, and none to a session of its own', async () => {
    const c = await collection({ cards: 1 })
    const outer = filled(c, 'Outer', 2)
    const inner = filled(c, 'Inner', 2, outer)
    makeDue(c, inner)
    expect(coming(c)).toHaveLength(5)
    await archive(c, outer)
    expect(await c.counts()).toEqual({ due: 0, new: 1, drill: 0 })
    expect(coming(c, { kind: 'deck', deck: outer })).toEqual([])
    expect(coming(c, { kind: 'deck', deck: inner })).toEqual([])
    expect(await row(c, inner)).toMatchObject({ due: 0, new: 0, total: 2, young: 2 })
  })

  test('is in no forecast, and in nothing that Today says', async () => {
    const c = await collection({ blocks: ONE_BLOCK, settings: { interviewDate: '2027-01-15' } })
    const own = filled(c, 'Own', 4)
    makeDue(c, own, -1)
    const without = await collection({ blocks: { BB: ONE_BLOCK.BB }, settings: { interviewDate: '2027-01-15' } })
    expect((await c.today()).dueTomorrow).toBe(4)
    await archive(c, own)
    await archive(c, c.deck('AA'))
    const [today, other] = [await c.today(), await without.today()]
    for (const what of ['counts', 'pace', 'dueTomorrow', 'nextDue', 'blocks', 'minutes', 'offered'] as const) {
      expect([what, today[what]]).toEqual([what, other[what]])
    }
    expect(await c.api.today.runway({})).toEqual(await without.api.today.runway({}))
  })

  test('is in no quiz: neither its cards nor the questions of its block', async () => {
    const c = await collection({ blocks: ONE_BLOCK })
    const own = filled(c, 'Own', 6)
    c.operate(({ db }) => db.run(`insert into tags values ('t', 'mine')`))
    c.operate(({ db }) => db.run(`insert into note_tags select note_id, 't' from cards where deck_id = ?`, own))
    const questions = async (source: Source) =>
      (await c.api.quiz.preview({ ...DEFAULT_CHOICE, source, repeats: true })).questions
    const sources: readonly Source[] = [
      { kind: 'deck', deck: own },
      { kind: 'tag', tag: 'mine' },
      { kind: 'search', text: 'deck:own' },
      { kind: 'blocks', blocks: ['AA'], cold: true },
    ]
    for (const source of sources) expect(await questions(source)).toBeGreaterThan(0)
    await archive(c, own)
    await archive(c, c.deck('AA'))
    for (const source of sources) expect(await questions(source)).toBe(0)
    const setup = await c.api.quiz.setup({})
    expect(setup.blocks.map(({ code }) => code)).toEqual(['BB'])
    expect(setup.decks.map(({ deck }) => deck)).not.toContain(own)
  })

  test('is still found in Browse, by is:archived, too', async () => {
    const c = await collection({ cards: 2 })
    const outer = filled(c, 'Outer', 1)
    filled(c, 'Inner', 2, outer)
    const count = async (text: string) =>
      (await c.api.browse.count({ text, sort: { by: 'match', descending: false } })).found
    expect(await count('is:archived')).toBe(0)
    await archive(c, outer)
    expect(await count('is:archived')).toBe(3)
    expect(await count('-is:archived')).toBe(2)
    expect(await count('deck:inner')).toBe(2)
  })

  test('keeps its schedule: what fell due meanwhile is due when it comes back', async () => {
    const c = await collection({ cards: 1 })
    const own = filled(c, 'Own', 2)
    makeDue(c, own, -3)
    await archive(c, own)
    c.advanceDays(10)
    expect((await c.counts()).due).toBe(0)
    await archive(c, own, false)
    expect((await c.counts()).due).toBe(2)
  })
})

test('a block that is away gives nothing, and no card of another waits for one of it', async () => {
  const c = await collection({ blocks: { AA: [{}], BB: [{ depends_on: ['AA-001'] }] } })
  expect(c.queue()).toEqual(['AA-001', 'BB-001'])
  await archive(c, c.deck('AA'))
  expect(c.queue()).toEqual(['BB-001'])
  expect(await tree(c, 'archived')).toHaveLength(1)
  expect((await rows(c, 'blocks')).map(({ block }) => block?.code)).toEqual(['BB'])
})

test('what is put into a deck that is away is away, and is not once it is taken out', async () => {
  const c = await collection({ cards: 1 })
  const [away, own] = [await made(c, 'Away'), filled(c, 'Own', 1)]
  await archive(c, away)
  await c.api.decks.nest({ deck: own, parent: away, before: null })
  expect(await tree(c, 'archived')).toEqual(['Away', '  Own'])
  expect(coming(c)).toHaveLength(1)
  await c.api.decks.nest({ deck: own, parent: null, before: null })
  expect(coming(c)).toHaveLength(2)
})

test('one that comes back brings those it lies in, and nothing else that lies in them', async () => {
  const c = await collection({ cards: 1 })
  const outer = await made(c, 'Outer')
  const inner = await made(c, 'Outer::Inner')
  await made(c, 'Outer::Other')
  await made(c, 'Outer::Inner::Low')
  await archive(c, outer)
  await archive(c, inner, false)
  expect(await tree(c)).toEqual(['Outer', '  Inner', '    Low'])
  expect(await tree(c, 'archived')).toEqual(['Other'])
})

test('a card on its way through the drill comes no more today', async () => {
  const c = await collection({ cards: 1 })
  const own = filled(c, 'Own', 1)
  const shown = await c.shownNext({ kind: 'deck', deck: own })
  if (shown === null) throw new Error('no card')
  await c.answerShown(shown, 'again')
  expect((await c.counts()).drill).toBe(1)
  await archive(c, own)
  expect((await c.counts()).drill).toBe(0)
  expect(c.store.read.get<{ day: number }>('select drill_day as day from cards where id = ?', shown.card)).toEqual({
    day: addDays(c.day, 0),
  })
})
