/** The same deck once more: what is new comes, what was changed is updated, nothing that was learned is lost. */
import { describe, expect, test } from 'vitest'
import type { CardId } from '../../../db/domain/ids.ts'
import * as cards from '../../../db/repositories/cards.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { bring, CARD, fileOf, noteOf, ownNotes, preview, TYPE } from '../../helpers/importing.ts'

const JSON_FILE = { name: 'deck.json' }
const NEWER = Date.parse('2026-11-25T00:00:00Z')

function counted(given: Partial<Record<'added' | 'updated' | 'same' | 'conflicts' | 'skipped', number>>) {
  const counts = { added: 0, updated: 0, same: 0, conflicts: 0, skipped: 0, ...given }
  return { ...counts, notes: Object.values(counts).reduce((sum, count) => sum + count, 0) }
}

function textsOf(c: TestCollection): (string | undefined)[][] {
  return ownNotes(c).map(({ fields }) => fields.slice(0, 2))
}

/** The learner writes another back. */
function edit(c: TestCollection, front: string, back: string): void {
  const row = c.store.read
    .all<{ id: string; fields: string }>('select id, fields from notes')
    .find(({ fields }) => (JSON.parse(fields) as string[])[0] === front)
  if (row === undefined) throw new Error('no such note')
  const fields = [front, back, ...(JSON.parse(row.fields) as string[]).slice(2)]
  c.operate(({ db, op, now }) =>
    notes.setFields(db, row.id as Parameters<typeof notes.setFields>[1], fields, now.ms, op),
  )
}

function onlyCard(c: TestCollection): CardId {
  const row = c.store.read.get<{ id: CardId }>(
    'select id from cards where note_id not in (select note_id from origins) order by id',
  )
  if (row === undefined) throw new Error('no card')
  return row.id
}

describe('a note that is known by its name', () => {
  test('is the same as long as its text is, whatever is done in between', async () => {
    const c = await collection()
    const file = fileOf([noteOf('anki:a', 'One'), noteOf('anki:b', 'Two')])
    expect((await bring(c, file, JSON_FILE)).counts).toEqual(counted({ added: 2 }))
    const before = c.rows()
    expect((await bring(c, file, JSON_FILE)).counts).toEqual(counted({ same: 2 }))
    expect(c.rows()).toEqual(before)
  })

  test('gets its new text, and keeps its schedule and its place', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
    const card = onlyCard(c)
    const deck = cards.byId(c.store.read, card)?.deck
    if (deck === undefined) throw new Error('no deck')
    const { next } = await c.api.review.start({ scope: { kind: 'deck', deck } })
    if (next === null) throw new Error('nothing to answer')
    await c.answerShown(next, 'good', { kind: 'deck', deck })
    const learned = cards.byId(c.store.read, card)?.state
    const report = await bring(c, fileOf([noteOf('anki:a', 'One', { fields: ['One', 'Another answer'] })]), JSON_FILE)
    expect(report.counts).toEqual(counted({ updated: 1 }))
    expect(textsOf(c)).toEqual([['One', 'Another answer']])
    expect(cards.byId(c.store.read, card)?.state).toEqual(learned)
    await c.undo()
    expect(textsOf(c)).toEqual([['One', 'Answer to One']])
  })

  test('stays as the learner wrote it while the file says what it said before', async () => {
    const c = await collection()
    const file = fileOf([noteOf('anki:a', 'One')])
    await bring(c, file, JSON_FILE)
    edit(c, 'One', 'My own answer')
    expect((await bring(c, file, JSON_FILE)).counts).toEqual(counted({ same: 1 }))
    expect(textsOf(c)).toEqual([['One', 'My own answer']])
  })

  test('that both have changed is left to the learner, with its reason, unless the file’s is newer', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One', { changedAt: 1 })]), JSON_FILE)
    edit(c, 'One', 'My own answer')
    const changed = (changedAt: number) =>
      fileOf([noteOf('anki:a', 'One', { fields: ['One', 'The file’s answer'], changedAt })])
    const older = await bring(c, changed(2), JSON_FILE)
    expect(older.counts).toEqual(counted({ conflicts: 1 }))
    expect(older.skipped).toEqual([
      { what: 'line 2', why: 'you changed it, and so did the file; yours is newer and stays' },
    ])
    expect(textsOf(c)).toEqual([['One', 'My own answer']])
    const newer = await bring(c, changed(NEWER), JSON_FILE)
    expect(newer.counts).toEqual(counted({ updated: 1 }))
    expect(newer.warnings).toEqual([
      'A note that you had changed got the newer text of the file: Undo brings yours back.',
    ])
    expect(textsOf(c)).toEqual([['One', 'The file’s answer']])
    await c.undo()
    expect(textsOf(c)).toEqual([['One', 'My own answer']])
  })

  test('never goes back to the text of an older file', async () => {
    const c = await collection()
    const dated = (back: string, changedAt: number) =>
      fileOf([noteOf('anki:a', 'One', { fields: ['One', back], changedAt })])
    await bring(c, dated('First', 1_000), JSON_FILE)
    expect((await bring(c, dated('Second', 2_000), JSON_FILE)).counts).toEqual(counted({ updated: 1 }))
    const before = c.rows()
    const older = await bring(c, dated('First', 1_000), JSON_FILE)
    expect(older.counts).toEqual(counted({ skipped: 1 }))
    expect(older.skipped).toEqual([{ what: 'line 2', why: 'it is not newer than what you have' }])
    expect(c.rows()).toEqual(before)
    expect((await bring(c, dated('Third', 3_000), JSON_FILE)).counts).toEqual(counted({ updated: 1 }))
  })

  test('whose date nobody knew at first is updated by a file that says one', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
    const dated = fileOf([noteOf('anki:a', 'One', { fields: ['One', 'Later'], changedAt: 1_000 })])
    expect((await bring(c, dated, JSON_FILE)).counts).toEqual(counted({ updated: 1 }))
  })

  test('that an older file only tags otherwise is left alone', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One', { changedAt: 2_000 })]), JSON_FILE)
    const older = fileOf([noteOf('anki:a', 'One', { tags: ['old'], changedAt: 1_000 })])
    expect((await bring(c, older, JSON_FILE)).counts).toEqual(counted({ same: 1 }))
    expect(ownNotes(c)[0]?.tags).toEqual([])
  })

  test('gets tags that are new while the learner’s own text stays', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
    edit(c, 'One', 'My own answer')
    expect((await bring(c, fileOf([noteOf('anki:a', 'One', { tags: ['new'] })]), JSON_FILE)).counts).toEqual(
      counted({ updated: 1 }),
    )
    expect(ownNotes(c)[0]).toEqual({ fields: ['One', 'My own answer'], tags: ['new'] })
  })

  test('gets tags that are new, and keeps those it has', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One', { tags: ['old'] })]), JSON_FILE)
    const report = await bring(c, fileOf([noteOf('anki:a', 'One', { tags: ['new'] })]), JSON_FILE)
    expect(report.counts).toEqual(counted({ updated: 1 }))
    expect(ownNotes(c)[0]?.tags).toEqual(['new', 'old'])
  })

  test('gets a card that its new text makes, as a new one', async () => {
    const c = await collection()
    const cloze = {
      ...TYPE,
      kind: 'cloze' as const,
      fields: ['Text'],
      templates: [{ name: 'Cloze', front: '{{cloze:Text}}', back: '{{cloze:Text}}' }],
    }
    const withCards = (text: string, numbers: number[]) =>
      fileOf([noteOf('anki:a', '', { fields: [text], cards: numbers.map(template => ({ ...CARD, template })) })], cloze)
    await bring(c, withCards('{{c1::a}} and b', [0]), JSON_FILE)
    const report = await bring(c, withCards('{{c1::a}} and {{c2::b}}', [0, 1]), JSON_FILE)
    expect(report).toMatchObject({ counts: counted({ updated: 1 }), cards: 1 })
    const rows = c.store.read.all(
      'select template, due from cards where note_id not in (select note_id from origins) order by template',
    )
    expect(rows).toEqual([
      { template: 0, due: null },
      { template: 1, due: null },
    ])
  })

  test('that stands twice in a file comes once, and the second says which one it repeats', async () => {
    const c = await collection()
    const report = await bring(c, fileOf([noteOf('anki:a', 'One'), noteOf('anki:a', 'Two')]), JSON_FILE)
    expect(report.counts).toEqual(counted({ added: 1, skipped: 1 }))
    expect(report.skipped).toEqual([{ what: 'line 3', why: 'it is the same as line 2' }])
  })
})

describe('a note without a name', () => {
  test('is known by its first field: the same, or updated', async () => {
    const c = await collection()
    await bring(c, 'What is a?,It is a.\nWhat is b?,It is b.\n')
    const report = await bring(c, 'What is a?,It is a.\nWhat is b?,It is something else.\nWhat is c?,It is c.\n')
    expect(report.counts).toEqual(counted({ added: 1, updated: 1, same: 1 }))
    expect(textsOf(c)).toEqual([
      ['What is a?', 'It is a.'],
      ['What is b?', 'It is something else.'],
      ['What is c?', 'It is c.'],
    ])
  })

  test('that stands twice in a file with other answers comes twice, and again finds both', async () => {
    const c = await collection()
    const file = 'Bank,of a river\nBank,with money\nBank,of a river\n'
    const first = await preview(c, file)
    expect(first.preview.counts).toEqual(counted({ added: 2, skipped: 1 }))
    const report = await first.write()
    expect(report.counts).toEqual(first.preview.counts)
    expect(report.skipped).toEqual([{ what: 'row 3', why: 'it is the same as row 1' }])
    expect((await bring(c, file)).counts).toEqual(counted({ same: 2, skipped: 1 }))
  })

  test('does not touch a card of the content that asks the same', async () => {
    const c = await collection({ cards: ['What is a?'] })
    expect((await bring(c, 'What is a?,My own answer\n')).counts).toEqual(counted({ added: 1 }))
    expect(
      c.store.read.get(`select fields ->> 1 as back from notes where id in (select note_id from origins)`),
    ).toEqual({
      back: 'Answer AA-001',
    })
  })
})

describe('what becomes of notes that are there already is the learner’s choice', () => {
  const twice = async (c: TestCollection, duplicates: 'skip' | 'add') => {
    await bring(c, fileOf([noteOf('anki:a', 'One'), noteOf('anki:b', 'Two')]), JSON_FILE)
    const file = fileOf([noteOf('anki:a', 'One', { fields: ['One', 'New'] }), noteOf('anki:b', 'Two')])
    return bring(c, file, { ...JSON_FILE, choices: { duplicates } })
  }

  test('skipping leaves them as they are, and says so of those that have changed', async () => {
    const c = await collection()
    const report = await twice(c, 'skip')
    expect(report.counts).toEqual(counted({ same: 1, skipped: 1 }))
    expect(report.skipped).toEqual([{ what: 'line 2', why: 'it is there already' }])
    expect(textsOf(c)).toEqual([
      ['One', 'Answer to One'],
      ['Two', 'Answer to Two'],
    ])
  })

  test('adding makes them once more, and a later import still finds the first ones', async () => {
    const c = await collection()
    expect((await twice(c, 'add')).counts).toEqual(counted({ added: 2 }))
    expect(textsOf(c).length).toBe(4)
    const again = fileOf([noteOf('anki:a', 'One', { fields: ['One', 'Newest'] })])
    expect((await bring(c, again, JSON_FILE)).counts).toEqual(counted({ updated: 1 }))
    expect(textsOf(c)[0]).toEqual(['One', 'Newest'])
  })
})
