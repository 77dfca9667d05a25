/** Where a deck's cards go: decks by their names, note types by their shape, so that nothing that is there changes unasked. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BatchNoteType } from '../../../db/formats/batch.ts'
import * as noteTypes from '../../../db/repositories/note-types.ts'
import { partsOf, writeZip } from '../../helpers/anki/package.ts'
import { BASIC, card, DECK as ANKI_DECK, note, source } from '../../helpers/anki/source.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { bring, CARD, DECK, deckFile, fileOf, noteOf, preview, previewFile, TYPE } from '../../helpers/importing.ts'
import { singleItem } from '../../helpers/library.ts'

const JSON_FILE = { name: 'deck.json' }

function typeNames(c: TestCollection): string[] {
  return noteTypes.all(c.store.read).map(({ name }) => name)
}

function twoSided(names: readonly [string, string]): BatchNoteType {
  return {
    ...TYPE,
    fields: names[0] === 'There' ? ['Front', 'Back'] : ['Back', 'Front'],
    templates: names.map(name => ({ name, front: `{{${name === 'There' ? 'Front' : 'Back'}}}`, back: 'x' })),
  }
}

describe('a note type', () => {
  test('that is there is used again, and one of another shape comes beside it where notes are not to be updated', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
    await bring(c, fileOf([noteOf('anki:b', 'Two')]), JSON_FILE)
    expect(typeNames(c)).toEqual(['Basic', 'Foreign'])
    const wider = { ...TYPE, fields: ['Front', 'Back', 'Extra'] }
    const asks = { ...JSON_FILE, choices: { duplicates: 'skip' as const } }
    await bring(c, fileOf([noteOf('anki:c', 'Three', { fields: ['Three', '3', ''] })], wider), asks)
    expect(typeNames(c)).toEqual(['Basic', 'Foreign', 'Foreign (2)'])
    await bring(c, fileOf([noteOf('anki:d', 'Four', { fields: ['Four', '4', ''] })], wider), JSON_FILE)
    expect(typeNames(c)).toEqual(['Basic', 'Foreign', 'Foreign (2)'])
  })

  test('whose fields and templates stand in another order is the same: both follow their names', async () => {
    const c = await collection()
    const both = [CARD, { ...CARD, template: 1, position: 1 }]
    await bring(c, fileOf([noteOf('anki:a', 'One', { cards: both })], twoSided(['There', 'Back again'])), JSON_FILE)
    const turned = noteOf('anki:b', '', {
      fields: ['the back', 'the front'],
      cards: [{ ...CARD, template: 1, position: 8 }],
    })
    await bring(c, fileOf([turned], twoSided(['Back again', 'There'])), JSON_FILE)
    expect(typeNames(c)).toEqual(['Basic', 'Foreign'])
    const [stored] = c.store.read.all<{ id: string; fields: string }>(
      `select id, fields from notes where fields like '%the front%'`,
    )
    expect(JSON.parse(stored?.fields ?? '')).toEqual(['the front', 'the back'])
    expect(c.store.read.all('select template, position from cards where note_id = ?', stored?.id ?? '')).toEqual([
      { template: 0, position: 8 },
    ])
  })

  test('gets the look it has in the file by an update, and keeps it otherwise; undo gives the old one back', async () => {
    const c = await collection()
    await bring(c, fileOf([noteOf('anki:a', 'One')]), JSON_FILE)
    const look = {
      ...TYPE,
      css: '.card { color: red }',
      templates: [{ name: 'Card 1', front: '<b>{{Front}}</b>', back: '{{Back}}' }],
    }
    const cssNow = () => noteTypes.all(c.store.read).find(({ name }) => name === 'Foreign')?.css
    await bring(c, fileOf([noteOf('anki:a', 'One')], look), { ...JSON_FILE, choices: { duplicates: 'skip' } })
    expect(cssNow()).toBe(TYPE.css)
    await bring(c, fileOf([noteOf('anki:a', 'One')], look), JSON_FILE)
    expect(cssNow()).toBe(look.css)
    await c.undo()
    expect(cssNow()).toBe(TYPE.css)
  })

  test('of a table is the one of this name, and the content’s stays as it is', async () => {
    const c = await collection({ cards: 1 })
    await bring(c, 'What is a?,It is a.\n')
    expect(typeNames(c)).toEqual(['Basic'])
  })
})

describe('a deck', () => {
  test('goes below the decks it lies in, and what is there by these names is used', async () => {
    const c = await collection()
    const file = (under: string[]) =>
      deckFile({
        decks: [{ ...DECK, under }],
        noteTypes: [TYPE],
        notes: [noteOf(`anki:${under.join()}`, under.join(' '))],
      })
    await bring(c, file(['Languages', 'Spanish']), JSON_FILE)
    const { preview: said, write } = await preview(c, file(['Languages', 'Spanish']), JSON_FILE)
    expect(said.decks).toEqual([{ name: 'Languages::Spanish::Brought', cards: 1, there: true }])
    await write()
    await bring(c, file(['Languages']), JSON_FILE)
    const rows = c.store.read.all(
      `select d.name, p.name as above from decks d left join decks p on p.id = d.parent_id
       where d.id not in (select deck_id from blocks) order by d.position`,
    )
    expect(rows).toEqual([
      { name: 'Group', above: null },
      { name: 'Languages', above: null },
      { name: 'Spanish', above: 'Languages' },
      { name: 'Brought', above: 'Spanish' },
      { name: 'Brought', above: 'Languages' },
    ])
  })

  test('of a package goes inside the one that is chosen, and to where it was when none is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-file-'))
    const described = source({
      models: [BASIC],
      decks: { [ANKI_DECK]: 'ML::Retrieval' },
      notes: [note({ fields: ['What?', 'That.'] })],
      cards: [card({ did: ANKI_DECK })],
    })
    const path = await writeZip(join(folder, 'deck.apkg'), partsOf(folder, described, 'legacy-2'))
    const c = await collection()
    const said = await previewFile(c, path, { settings: { deck: 'From Anki::2026' } })
    expect(said.preview.decks).toEqual([{ name: 'From Anki::2026::ML::Retrieval', cards: 1, there: false }])
    expect((await previewFile(c, path)).preview.decks.map(({ name }) => name)).toEqual(['ML::Retrieval'])
    expect((await said.write()).decks.map(({ name }) => name)).toEqual(['From Anki::2026::ML::Retrieval'])
    rmSync(folder, { recursive: true })
  })

  test('with a block of its own comes as a block that is on, and the next content leaves it alone', async () => {
    const c = await collection({ blocks: { AA: 2 } })
    const block = { code: 'ZZ', ordinal: 9, needs: [], summary: 'Mine.', subtopics: [], sources: [] }
    const origin = { callNumber: 'ZZ-001', tier: 'core', ordinal: 1, dependsOn: [], details: {} }
    const notes = [noteOf(null, 'Mine?', { origin })]
    await bring(c, deckFile({ decks: [{ ...DECK, block }], noteTypes: [TYPE], notes }), JSON_FILE)
    expect(c.store.read.get('select code, state from blocks where code = ?', 'ZZ')).toEqual({ code: 'ZZ', state: 'on' })
    await c.update({ AA: 1 })
    expect(c.store.read.all('select call_number, retired from origins order by call_number')).toEqual([
      { call_number: 'AA-001', retired: 0 },
      { call_number: 'AA-002', retired: 1 },
      { call_number: 'ZZ-001', retired: 0 },
    ])
  })
})

describe('questions of a deck', () => {
  const QUESTION = { id: 'Q-1', deck: 'd', item: singleItem('Which one is it?') }
  const file = (questions: readonly object[], name = 'Brought') =>
    deckFile({ decks: [{ ...DECK, name }], noteTypes: [TYPE], notes: [noteOf(`anki:${name}`, name)] }, questions)
  const stored = (c: TestCollection) =>
    c.store.read.all<{ number: string; retired: number }>(
      'select call_number as number, retired from questions where call_number is not null order by call_number',
    )

  test('come with it, change with it, and go with its undo', async () => {
    const c = await collection()
    const before = c.rows()
    expect(await bring(c, file([QUESTION]), JSON_FILE)).toMatchObject({ questions: 1 })
    expect(await bring(c, file([QUESTION]), JSON_FILE)).toMatchObject({ questions: 0 })
    const changed = { ...QUESTION, item: singleItem('Which one is it now?') }
    expect(await bring(c, file([changed]), JSON_FILE)).toMatchObject({ questions: 1 })
    expect(stored(c)).toEqual([{ number: 'Q-1', retired: 0 }])
    await c.undo()
    await c.undo()
    expect(c.rows()).toEqual(before)
  })

  test('of two decks may have the same number, and each is found again', async () => {
    const c = await collection()
    await bring(c, file([QUESTION]), JSON_FILE)
    const other = file([{ ...QUESTION, item: singleItem('Another one?') }], 'Other')
    await bring(c, other, JSON_FILE)
    expect(await bring(c, other, JSON_FILE)).toMatchObject({ questions: 0 })
    expect(stored(c).map(({ number }) => number)).toEqual(['Q-1', 'Q-1~2'])
  })

  test('are not taken away by new content, and take nothing of the content away', async () => {
    const c = await collection({ blocks: { AA: { cards: 1, questions: 1 } } })
    const installed = stored(c)
    await bring(c, file([QUESTION, { ...QUESTION, id: installed[0]?.number }]), JSON_FILE)
    await c.update({ AA: { cards: 2, questions: 1 } })
    expect(stored(c).every(({ retired }) => retired === 0)).toBe(true)
    expect(stored(c).length).toBe(installed.length + 2)
  })
})
