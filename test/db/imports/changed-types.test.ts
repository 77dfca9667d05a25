/** A deck whose note type has changed since it was imported: the type here gets what is new, and nothing is lost. */
import { expect, test } from 'vitest'
import type { BatchNote } from '../../../db/formats/batch.ts'
import type { NoteId } from '../../../db/domain/ids.ts'
import * as noteTypes from '../../../db/repositories/note-types.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { bring, CARD, fileOf, noteOf, ownNotes, preview, TYPE } from '../../helpers/importing.ts'

const JSON_FILE = { name: 'deck.json' }
const BACKWARDS = { name: 'Backwards', front: '{{Back}}', back: '{{Front}}' }

function wider(...given: readonly [key: string | null, ...texts: string[]][]): string {
  const type = { ...TYPE, fields: ['Extra', 'Front', 'Back'] }
  return fileOf(
    given.map(([key, ...fields]) => noteOf(key, '', { fields })),
    type,
  )
}

function bothWays(...given: readonly BatchNote[]): string {
  const cards = [CARD, { ...CARD, template: 1 }]
  return fileOf(
    given.map(note => ({ ...note, cards })),
    { ...TYPE, templates: [BACKWARDS, ...TYPE.templates] },
  )
}

function foreign(c: TestCollection) {
  return noteTypes.all(c.store.read).filter(({ name }) => name.startsWith('Foreign'))
}

function textsOf(c: TestCollection): readonly (readonly string[])[] {
  return ownNotes(c).map(({ fields }) => fields)
}

function cardsOf(c: TestCollection) {
  return c.store.read.all<{ template: number; due: number | null }>(
    'select template, due from cards where note_id not in (select note_id from origins) order by note_id, template',
  )
}

test('a note type that has a field more gets it here, and its notes are updated', async () => {
  const c = await collection()
  await bring(c, fileOf([noteOf('anki:a', 'One'), noteOf('anki:b', 'Two'), noteOf('anki:c', 'Three')]), JSON_FILE)
  const before = c.rows()
  const { preview: shown, write } = await preview(
    c,
    wider(
      ['anki:a', 'more', 'One', 'New answer'],
      ['anki:b', '', 'Two', 'Answer to Two'],
      ['anki:d', 'x', 'Four', 'y'],
    ),
    JSON_FILE,
  )
  const report = await write()
  expect(report.counts).toEqual({ notes: 3, added: 1, updated: 1, same: 1, conflicts: 0, skipped: 0 })
  expect(shown.counts).toEqual(report.counts)
  expect(report.warnings).toEqual(['The note type “Foreign” gets 1 field.'])
  expect(shown.warnings).toEqual(report.warnings)
  expect(foreign(c).map(({ fields }) => fields)).toEqual([['Front', 'Back', 'Extra']])
  expect(textsOf(c)).toEqual([
    ['One', 'New answer', 'more'],
    ['Two', 'Answer to Two', ''],
    ['Three', 'Answer to Three', ''],
    ['Four', 'y', 'x'],
  ])
  await c.undo()
  expect(c.rows()).toEqual(before)
})

test('a field that the file does not have stays here, with its text', async () => {
  const c = await collection()
  await bring(c, wider(['anki:a', 'mine', 'One', 'Answer']), JSON_FILE)
  const narrow = fileOf([noteOf('anki:a', 'One', { fields: ['One', 'Newer'] }), noteOf('anki:b', 'Two')])
  const report = await bring(c, narrow, JSON_FILE)
  expect(report).toMatchObject({ counts: { updated: 1, added: 1, conflicts: 0 }, warnings: [] })
  expect(textsOf(c)).toEqual([
    ['mine', 'One', 'Newer'],
    ['', 'Two', 'Answer to Two'],
  ])
  expect((await bring(c, narrow, JSON_FILE)).counts).toMatchObject({ same: 2 })
})

test('a note the learner wrote over keeps its words when its type gets a field', async () => {
  const c = await collection()
  await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
  const id = c.store.read.get<{ id: NoteId }>('select note_id as id from note_keys')?.id
  if (id === undefined) throw new Error('no note')
  c.operate(({ db, op, now }) => notes.setFields(db, id, ['One', 'My own answer'], now.ms, op))
  const file = wider(['anki:a', '', 'One', 'Answer to One'])
  for (const _ of [1, 2]) {
    expect((await bring(c, file, JSON_FILE)).counts).toMatchObject({ same: 1 })
    expect(textsOf(c)).toEqual([['One', 'My own answer', '']])
  }
})

test('a note type that has a card template more gets it here: its cards come as new ones, the others keep their schedules', async () => {
  const c = await collection()
  await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
  const id = c.store.read.get<{ id: string }>('select id from cards where note_id in (select note_id from note_keys)')
  c.operate(({ db }) =>
    db.run('update cards set due = 12, scheduled_due = 12, last_day = 12 where id = ?', id?.id ?? ''),
  )
  const before = c.rows()
  const report = await bring(c, bothWays(noteOf('anki:a', 'One')), JSON_FILE)
  expect(report).toMatchObject({ counts: { updated: 1, conflicts: 0 }, cards: 1 })
  expect(report.warnings).toEqual(['The note type “Foreign” gets 1 card template.'])
  expect(foreign(c).map(({ templates }) => templates.map(({ name }) => name))).toEqual([['Card 1', 'Backwards']])
  expect(cardsOf(c)).toEqual([
    { template: 0, due: 12 },
    { template: 1, due: null },
  ])
  await c.undo()
  expect(c.rows()).toEqual(before)
})

test('a card template that the file does not have stays here, with its cards', async () => {
  const c = await collection()
  await bring(c, bothWays(noteOf('anki:a', 'One')), JSON_FILE)
  const report = await bring(c, fileOf([noteOf('anki:a', 'One', { fields: ['One', 'Newer'] })]), JSON_FILE)
  expect(report).toMatchObject({ counts: { updated: 1, conflicts: 0 }, cards: 0, warnings: [] })
  expect(foreign(c).map(({ templates }) => templates.map(({ name }) => name))).toEqual([['Backwards', 'Card 1']])
  expect(cardsOf(c).length).toBe(2)
})

test('an older file does not take back how its note type looks', async () => {
  const c = await collection()
  const styled = (css: string, mod: number) => ({ ...TYPE, css, details: { id: 1, mod } })
  await bring(c, fileOf([noteOf('anki:a', 'One')], styled('.card { color: red }', 2)), JSON_FILE)
  await bring(
    c,
    fileOf([noteOf('anki:a', 'One'), noteOf('anki:b', 'Two')], styled('.card { color: blue }', 1)),
    JSON_FILE,
  )
  expect(foreign(c).map(({ css }) => css)).toEqual(['.card { color: red }'])
})

test('a note type that no note needs is not written', async () => {
  const c = await collection()
  await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
  for (const duplicates of ['skip', 'update'] as const) {
    const type = duplicates === 'skip' ? { fields: ['Front', 'Back', 'Extra'] } : { kind: 'cloze' as const }
    const fields = duplicates === 'skip' ? ['One', 'x', 'y'] : ['{{c1::One}}', 'x']
    const file = fileOf([noteOf('anki:a', 'One', { fields })], { ...TYPE, ...type })
    const report = await bring(c, file, { ...JSON_FILE, choices: { duplicates } })
    expect(report.counts).toMatchObject({ conflicts: 1 })
    expect(report.skipped[0]?.why).toBe('it is there already with another note type')
    expect(foreign(c).map(({ name }) => name)).toEqual(['Foreign'])
  }
})

test('a note type that has changed comes beside the one here where notes are skipped, if a new note needs it', async () => {
  const c = await collection()
  await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
  await bring(c, wider(['anki:d', 'x', 'Four', 'y']), { ...JSON_FILE, choices: { duplicates: 'skip' } })
  expect(foreign(c).map(({ name }) => name)).toEqual(['Foreign', 'Foreign (2)'])
})
