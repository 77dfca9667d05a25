import { describe, expect, test } from 'vitest'
import { writeTable } from '../../../../db/formats/csv/write.ts'
import { cardsOf } from '../../../../db/domain/note/cards-of.ts'
import { renderCard } from '../../../../db/render/card.ts'
import { NAUGHTY_BLOCKS, NAUGHTY_LINES } from '../../../helpers/naughty.ts'
import { readText, textOf } from '../../../helpers/text-decks.ts'
import { textOf as wordsOf } from '../../render/tree.ts'

const ALL = [...NAUGHTY_LINES, ...NAUGHTY_BLOCKS]

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

describe('plain text', () => {
  test('is kept byte for byte', async () => {
    const rows = ALL.map((text, index) => `n${index},${quoted(text)}\n`)
    const { notes, skipped } = await readText('deck.csv', `#separator:comma\n#html:false\n${rows.join('')}`)
    expect(skipped).toEqual([])
    expect(notes.map(({ fields }) => fields[1])).toEqual(ALL)
  })

  test('is shown as it is, character for character', async () => {
    const shown = ALL.filter(text => text.trim() !== '' && !/\{\{|\0/.test(text) && text.length < 1_000)
    const rows = shown.map((text, index) => `n${index},${quoted(text)}\n`)
    const { notes, types } = await readText('deck.csv', `#separator:comma\n#html:false\n${rows.join('')}`)
    const [type] = types
    if (type === undefined) throw new Error('there is no note type')
    for (const [index, { fields }] of notes.entries()) {
      const { back } = await renderCard({ type, template: 0, texts: fields, special: () => '', files: new Map() })
      const words = wordsOf(back).replaceAll(/[\r\n]+/g, '\n')
      expect(words).toContain((shown[index] ?? '').replaceAll(/[\r\n]+/g, '\n').trim())
    }
  })

  test('that says the same in Markdown is a Basic note like any other', async () => {
    const { types } = await readText(
      'deck.csv',
      'What is recall?,The share that was found: 8 of 10.\nAnd k?,A number (say 10).\n',
    )
    expect(types.map(({ key }) => key)).toEqual(['builtin:basic'])
  })

  test('that would say something else in Markdown is shown as text', async () => {
    const { types } = await readText('deck.csv', 'Cost?,between $5 and $10\nLines?,"one\ntwo"\n')
    expect(types).toMatchObject([{ key: 'text:basic-text', name: 'Basic (text)', markup: 'html' }])
  })

  test('with the marks of Markdown in many rows is Markdown', async () => {
    const { types } = await readText('deck.csv', 'What?,the **bold** one\nHow?,by `code`\nWhy?,so\n')
    expect(types.map(({ key }) => key)).toEqual(['builtin:basic'])
  })

  test('with tags in it is HTML', async () => {
    const { types, found } = await readText('deck.csv', 'What?,the <b>bold</b> one\nHow?,by x<br>y\n')
    expect(found.settings.html).toBe(true)
    expect(types).toMatchObject([{ key: 'text:basic-html', markup: 'html' }])
  })
})

describe('a table that was written', () => {
  test('tells Anki what is where', async () => {
    const { decks, noteTypes, notes } = await basic('a', 'b')
    const text = await textOf(writeTable({ decks, noteTypes, notes }, { delimiter: '\t' }))
    expect(text).toBe(
      [
        '#separator:tab',
        '#html:false',
        '#recall-at-k:1',
        '#markdown:Basic',
        '#guid column:1',
        '#notetype column:2',
        '#deck column:3',
        '#tags column:4',
        '#columns:GUID\tNote type\tDeck\tTags\tFront\tBack\tSource',
        '\tBasic\tdeck\t\ta\tb\t',
        '',
      ].join('\n'),
    )
  })

  test.for(['=1+1', '+1', '-1', '@x', '\tx', "'=x"])('has no cell a spreadsheet would compute: %j', async cell => {
    const { decks, noteTypes, notes } = await basic('a', cell)
    const text = await textOf(writeTable({ decks, noteTypes, notes }, { delimiter: ',' }))
    expect(text).toContain(`,'${cell},`)
    expect((await readText('deck.csv', text)).notes[0]?.fields).toEqual(['a', cell, ''])
  })
})

async function basic(front: string, back: string) {
  const { decks, types, notes } = await readText('deck.csv', '#separator:comma\n#html:false\nx,y\n')
  const [type] = types
  if (type === undefined) throw new Error('there is no note type')
  const fields = [front, back, '']
  const cards = notes[0]?.cards.slice(0, cardsOf(type, fields).length) ?? []
  return { decks, noteTypes: types, notes: notes.map(note => ({ ...note, fields, cards })) }
}
