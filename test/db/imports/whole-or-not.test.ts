/** Whatever stops an import, all of it is there afterwards or nothing, and nobody else gets in between. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Progress } from '../../../db/api/imports.ts'
import { leftBehind } from '../../helpers/left-behind.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { bring, CHOICES, preview } from '../../helpers/importing.ts'
import { refusal } from '../../helpers/refusal.ts'

/** So many that writing them takes several pieces. */
const MANY = Array.from({ length: 6_000 }, (_, number) => `Question ${number} of many?,It is number ${number}.`).join(
  '\n',
)

/** Waits until an import has begun to write, and has written something. */
async function untilWriting(c: TestCollection): Promise<void> {
  while (!c.store.connection.isWriting()) await turn()
  for (let pieces = 0; pieces < 3; pieces += 1) await turn()
}

function counts(c: TestCollection) {
  return c.store.read.get<{ notes: number; cards: number }>(
    'select (select count(*) from notes) as notes, (select count(*) from cards) as cards',
  )
}

describe('cancelling', () => {
  test('while it writes takes back all that was written, and it can be begun again', async () => {
    const c = await collection({ cards: 3 })
    const before = c.rows()
    const given = await preview(c, MANY)
    const written = refusal(given.write())
    await untilWriting(c)
    await c.api.imports.cancel({ import: given.detected.import })
    expect((await written).code).toBe('aborted')
    expect(c.rows()).toEqual(before)
    expect(await c.api.history.peek({})).toEqual({ undo: null, redo: null })
    expect(readdirSync(join(c.home, 'imports'))).toEqual([])
    // What is done next is noted for undo as ever.
    c.addSibling('AA-001')
    await c.undo()
    expect(c.rows()).toEqual(before)
    expect((await bring(c, MANY)).counts.added).toBe(6_000)
  })

  test('while it reads ends the thread that reads, and leaves nothing of it', async () => {
    const c = await collection()
    const given = await preview(c, 'a,b\n')
    const offer = c.door.offer(given.detected.name, 'gone.csv')
    expect((await refusal(c.api.imports.open({ offer }))).facts).toEqual({ why: 'gone' })
    const stop = new AbortController()
    const settings = { ...given.detected.settings, deck: 'Elsewhere' }
    const input = { import: given.detected.import, settings, choices: CHOICES }
    const reading = c.api.imports.preview(input, { signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toThrow(/abort/i)
    await c.api.imports.close({ import: given.detected.import })
    expect(readdirSync(join(c.home, 'imports'))).toEqual([])
  })

  test('by going away does the same', async () => {
    const c = await collection()
    const before = c.rows()
    const given = await preview(c, MANY)
    const gone = new AbortController()
    const writing = c.api.imports.write({ import: given.detected.import, choices: CHOICES }, { signal: gone.signal })
    await untilWriting(c)
    gone.abort()
    await expect(writing).rejects.toThrow(/abort/i)
    // Whatever is asked next finds the collection as it was.
    await c.api.history.peek({})
    expect(c.rows()).toEqual(before)
  })

  test('by asking for something else of the same import ends what is under way first', async () => {
    const c = await collection()
    const given = await preview(c, MANY)
    const first = refusal(given.write())
    await untilWriting(c)
    const input = { import: given.detected.import, settings: given.detected.settings, choices: CHOICES }
    expect((await c.api.imports.preview(input)).counts.added).toBe(6_000)
    expect((await first).code).toBe('aborted')
  })
})

describe('while an import is written', () => {
  test('whoever asks for anything waits, and then finds all of it; nobody writes in between', async () => {
    const c = await collection({ cards: 5 })
    const given = await preview(c, MANY)
    const writing = given.write()
    await untilWriting(c)
    let isWritten = false
    const asked = [
      c.answer('good').then(() => isWritten),
      c.api.decks.list({}).then(() => isWritten),
      c.api.settings.change({ minutesADay: 45 }).then(() => isWritten),
      c.api.backups.make({}).then(() => isWritten),
    ]
    await writing.then(() => (isWritten = true))
    expect(await Promise.all(asked)).toEqual([true, true, true, true])
    expect(
      c.store.read.all('select name from journal order by op desc limit 3').map(row => Object.values(row as object)[0]),
    ).toContain('import')
    expect(await c.api.history.peek({})).not.toMatchObject({ undo: { name: 'import' } })
  })

  test('the status of the collection and its progress are told all the same', async () => {
    const c = await collection()
    const given = await preview(c, MANY)
    const writing = given.write()
    const told: Progress[] = []
    const heard = (async () => {
      for await (const at of await c.api.imports.progress({ import: given.detected.import })) told.push(at)
    })()
    await untilWriting(c)
    expect(await c.api.collection.status({})).toMatchObject({ state: 'open' })
    await writing
    await heard
    const done = told.filter(({ step }) => step === 'writing').map(at => at.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({ step }) => step !== 'backing-up' && step !== 'writing')).toEqual([])
  })

  test('closing the collection takes it back and goes on', async () => {
    const c = await collection({ cards: 2 })
    const given = await preview(c, MANY)
    const written = refusal(given.write())
    await untilWriting(c)
    await c.restart()
    expect((await written).code).toBe('aborted')
    expect(counts(c)).toEqual({ notes: 2, cards: 2 })
    await c.door.close()
    expect(leftBehind(c.home)).toMatchObject({ integrity: 'ok', torn: [] })
  })
})

test('undo and redo of an import let others have their turn, and are whole as well', async () => {
  const c = await collection({ cards: 2 })
  await bring(c, MANY)
  const after = c.rows()
  expect(await turnsDuring(() => c.undo())).toBeGreaterThan(2)
  expect(counts(c)).toEqual({ notes: 2, cards: 2 })
  expect(await turnsDuring(() => c.redo())).toBeGreaterThan(2)
  expect(c.rows()).toEqual(after)
})

/** How often the process could have done something else. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const over = new AbortController()
  const done = work().finally(() => over.abort())
  for (; !over.signal.aborted; turns += 1) await turn()
  await done
  return turns
}
