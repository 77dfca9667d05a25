/** What ends a leech: other words, or a new beginning. */
import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../helpers/collection.ts'
import { addOwnDeck } from '../helpers/own-decks.ts'

const LEECH = 'AA-001'

/** A card missed on so many days. */
async function missed(days: number): Promise<TestCollection> {
  const c = await collection({ cards: 2 })
  await c.answer('good', LEECH)
  for (let day = 0; day < days; day += 1) {
    c.advanceDays(1)
    await c.answer('again', LEECH)
  }
  return c
}

async function rewrite(c: TestCollection, field: string, words: string, tags?: readonly string[]): Promise<void> {
  const written = await c.api.notes.written({ card: c.id(LEECH) })
  const fields = written.fields.map((text, at) => (written.type.fields[at] === field ? words : text))
  const { note, version } = written
  await c.api.notes.edit({ note, version, deck: null, fields, tags: [...(tags ?? written.tags)] })
}

const failures = (c: TestCollection) => c.card(LEECH).state.failures
const tags = async (c: TestCollection) => (await c.api.notes.written({ card: c.id(LEECH) })).tags
const kinds = (c: TestCollection) => c.log(LEECH).map(({ body }) => body.kind)

describe.each(['Front', 'Back'])('a leech whose %s is rewritten', field => {
  test('is none any more: the count is cleared and the tag goes; when it comes up stays as it is', async () => {
    const c = await missed(6)
    const before = c.card(LEECH).state
    expect(await tags(c)).toContain('leech')
    await rewrite(c, field, 'Quite other words')
    expect(c.card(LEECH).state).toEqual({ ...before, failures: 0, failedDay: null })
    expect(await tags(c)).not.toContain('leech')
    expect(kinds(c).at(-1)).toBe('rewritten')
  })

  test('has both back after an undo, and redo clears them again', async () => {
    const c = await missed(6)
    const before = c.rows()
    await rewrite(c, field, 'Quite other words')
    const after = c.rows()
    await c.undo()
    expect(c.rows()).toEqual(before)
    expect(failures(c)).toBe(6)
    await c.redo()
    expect(c.rows()).toEqual(after)
  })
})

test('a card missed less often forgets its misses by a rewrite, too', async () => {
  const c = await missed(2)
  await rewrite(c, 'Back', 'Quite other words')
  expect(failures(c)).toBe(0)
})

test('another source, another tag, or spaces alone are no rewrite', async () => {
  const c = await missed(6)
  await rewrite(c, 'Source', 'Another book')
  await rewrite(c, 'Source', 'Another book', [...(await tags(c)), 'hard'])
  const { fields } = await c.api.notes.written({ card: c.id(LEECH) })
  await rewrite(c, 'Front', ` ${fields[0]}  `)
  expect(failures(c)).toBe(6)
  expect(await tags(c)).toContain('leech')
  expect(kinds(c)).not.toContain('rewritten')
})

test('a note that came with the mark of a leech loses it with its old words, and logs nothing for it', async () => {
  const c = await collection()
  addOwnDeck(c, 'Own', [{ front: 'Cell?', back: 'Unit.', tags: ['leech', 'biology'] }])
  const { id } = c.store.read.get<{ id: string }>('select id from cards') ?? { id: '' }
  const { note, version, tags: marked } = await c.api.notes.written({ card: id })
  await c.api.notes.edit({ note, version, deck: null, fields: ['Cell?', 'The unit of life.', ''], tags: marked })
  expect((await c.api.notes.written({ card: id })).tags).toEqual(['biology'])
  expect(c.table('card_events')).toEqual([])
})

test('a card that was never missed logs nothing when it is edited', async () => {
  const c = await missed(0)
  const lines = kinds(c).length
  await rewrite(c, 'Front', 'Quite other words')
  expect(kinds(c)).toHaveLength(lines)
})

test('it takes six new misses to make a rewritten card a leech again', async () => {
  const c = await missed(6)
  await rewrite(c, 'Front', 'Quite other words')
  const told: (number | null)[] = []
  for (let day = 0; day < 6; day += 1) {
    c.advanceDays(1)
    told.push((await c.answer('again', LEECH)).leech)
  }
  expect(told).toEqual([null, null, null, null, null, 6])
})

test('words put in the place of others are a rewrite of the cards that show them', async () => {
  const c = await missed(6)
  const { fields } = await c.api.notes.written({ card: c.id(LEECH) })
  const [word = ''] = (fields[0] ?? '').split(' ')
  await c.api.browse.change({
    of: { kind: 'cards', cards: [c.id(LEECH)] },
    deed: { kind: 'replace', find: word, put: 'Another', in: 'front', matchCase: true },
    task: 'task-0001',
  })
  expect(failures(c)).toBe(0)
  expect(await tags(c)).not.toContain('leech')
})

test('newer words from the library are no rewrite by the learner', async () => {
  const c = await missed(6)
  c.library = {
    ...c.library,
    hash: 'newer',
    blocks: c.library.blocks.map(block => ({
      ...block,
      cards: block.cards.map(card => ({ ...card, front: `${card.front} Newer.` })),
    })),
  }
  await c.restart()
  expect((await c.api.notes.written({ card: c.id(LEECH) })).fields[0]).toMatch(/Newer\.$/)
  expect(failures(c)).toBe(6)
  expect(await tags(c)).toContain('leech')
})

describe('a reset', () => {
  test('of the only leech of its note takes the tag away, and undo gives it back', async () => {
    const c = await missed(6)
    const before = c.rows()
    await c.api.decks.reset({ card: c.id(LEECH) })
    expect(failures(c)).toBe(0)
    expect(await tags(c)).not.toContain('leech')
    await c.undo()
    expect(c.rows()).toEqual(before)
  })

  test('of a sibling leaves the tag where another card of the note is a leech', async () => {
    const c = await missed(6)
    await c.api.decks.reset({ card: c.addSibling(LEECH) })
    expect(await tags(c)).toContain('leech')
  })

  test('of many cards at once does the same', async () => {
    const c = await missed(6)
    await c.api.browse.change({
      of: { kind: 'cards', cards: [c.id(LEECH)] },
      deed: { kind: 'reset' },
      task: 'task-0001',
    })
    expect(await tags(c)).not.toContain('leech')
  })
})

describe('a leech', () => {
  test('is named by the summary of the session until it is rewritten', async () => {
    const c = await missed(6)
    const leeches = async () =>
      (await c.api.review.summary({ since: 0, scope: { kind: 'today' } })).missed.filter(({ leech }) => leech)
    c.advanceDays(1)
    await c.answer('again', LEECH)
    const since = c.log(LEECH).at(-2)?.seq ?? 0
    const { missed: cards } = await c.api.review.summary({ since, scope: { kind: 'today' } })
    expect(cards.map(({ callNumber, leech }) => [callNumber, leech])).toEqual([[LEECH, true]])
    await rewrite(c, 'Front', 'Quite other words')
    expect(await leeches()).toEqual([])
  })

  test('says in the editor how often it was missed', async () => {
    const c = await missed(5)
    const misses = async () => (await c.api.notes.written({ card: c.id(LEECH) })).leech
    expect(await misses()).toBeNull()
    c.advanceDays(1)
    await c.answer('again', LEECH)
    expect(await misses()).toBe(6)
  })
})
