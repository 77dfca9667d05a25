import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collection } from '../../helpers/collection.ts'
import { bring, ownNotes, preview } from '../../helpers/importing.ts'
import { refusal } from '../../helpers/refusal.ts'

const THREE = 'What is a?,It is a.\nWhat is b?,It is b.\nWhat is c?,It is c.\n'

describe('an import', () => {
  test('says before anything is written what it would do, and then does that', async () => {
    const c = await collection()
    const before = c.rows()
    const { preview: said, write } = await preview(c, THREE)
    const counts = { notes: 3, added: 3, updated: 0, same: 0, conflicts: 0, skipped: 0 }
    expect(said.counts).toEqual(counts)
    expect(said.cards).toBe(3)
    expect(said.decks).toEqual([{ name: 'deck', cards: 3, there: false }])
    expect(said.rows[0]).toEqual(['What is a?', 'It is a.'])
    expect(said.samples.map(({ fate }) => fate)).toEqual(['added', 'added', 'added'])
    expect(c.rows()).toEqual(before)
    const report = await write()
    expect(report.counts).toEqual(counts)
    expect(ownNotes(c).map(({ fields }) => fields.slice(0, 2))).toEqual([
      ['What is a?', 'It is a.'],
      ['What is b?', 'It is b.'],
      ['What is c?', 'It is c.'],
    ])
  })

  test('can be reviewed at once, in the order of the file, and its first card is the one to look at', async () => {
    const c = await collection()
    const { first, decks } = await bring(c, THREE)
    const [deck] = decks
    if (deck === undefined || first === null) throw new Error('nothing came')
    const { next } = await c.api.review.start({ scope: { kind: 'deck', deck: deck.id } })
    expect(next?.card).toBe(first)
    expect(deck).toMatchObject({ name: 'deck', cards: 3 })
  })

  test('is one operation: a backup before it, one undo takes all of it back, redo brings all of it again', async () => {
    const c = await collection()
    const before = c.rows()
    const { backup, history } = await bring(c, THREE)
    expect((await c.api.backups.list({}))[0]).toMatchObject({ name: backup, why: 'before-import' })
    expect(history.undo).toMatchObject({ name: 'import', facts: { file: 'deck.csv' } })
    const after = c.rows()
    await c.undo()
    expect(c.rows()).toEqual(before)
    await c.redo()
    expect(c.rows()).toEqual(after)
    await c.undo()
    expect(c.rows()).toEqual(before)
  })

  test('leaves nothing on the way once it is written, given up or refused', async () => {
    const c = await collection()
    const { write } = await preview(c, THREE)
    await write()
    const given = await preview(c, THREE)
    await c.api.imports.cancel({ import: given.detected.import })
    await c.api.imports.close({ import: given.detected.import })
    const latin = Buffer.from('ä,ö\n'.repeat(9), 'latin1')
    const { facts } = await refusal(preview(c, latin, { settings: { encoding: 'utf-8' } }))
    expect(facts).toEqual({ why: 'unreadable' })
    expect(readdirSync(join(c.home, 'imports'))).toEqual([])
  })

  test('sweeps what a run before it left on the way as the collection opens', async () => {
    const c = await collection()
    await preview(c, THREE)
    expect(readdirSync(join(c.home, 'imports')).length).toBe(1)
    await c.restart()
    expect(existsSync(join(c.home, 'imports'))).toBe(false)
  })

  test('of an empty file is refused with its reason', async () => {
    const c = await collection()
    expect(await refusal(preview(c, ''))).toEqual({ code: 'file-refused', facts: { why: 'empty' } })
  })

  test('is known by no name that nobody gave out', async () => {
    const c = await collection()
    expect((await refusal(c.api.imports.open({ offer: 'no-such-offer' }))).code).toBe('not-found')
    const choices = { duplicates: 'update', scheduling: true, resetHard: false, keepOut: false } as const
    expect((await refusal(c.api.imports.write({ import: 'no-such-import', choices }))).code).toBe('not-found')
  })

  test('is not written before it was read', async () => {
    const c = await collection()
    const { detected, write } = await preview(c, THREE)
    await c.api.imports.cancel({ import: detected.import })
    expect((await refusal(write())).code).toBe('bad-input')
  })
})
