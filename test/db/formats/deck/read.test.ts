import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../../../content/load.ts'
import { batchOfLibrary } from '../../../../db/formats/library.ts'
import { writeDeck } from '../../../../db/formats/deck/write.ts'
import { testFolder, whyRefused } from '../../../helpers/anki/reading.ts'
import { deflated, rawZip, stored } from '../../../helpers/anki/raw-zip.ts'
import { fileIn, readPath, readText, textOf } from '../../../helpers/text-decks.ts'

const CONTENT = join(import.meta.dirname, '../../../../content')

describe('a deck written by hand', () => {
  test('has cards, clozes and questions, as short as may be', async () => {
    const { notes, questions, decks, skipped, found } = await readText(
      'deck.yaml',
      `# yaml-language-server: $schema=deck.schema.json
deck: ML::Retrieval
tags: [all]
sources:
  - { key: yi-2019, title: Sampling-bias-corrected neural modeling, authors: "Xinyang Yi, Ji Yang, Lichan Hong", where: RecSys 2019, checked_on: "2026-11-21" }
misconceptions:
  too-small: A key of the whole file.
cards:
  - front: Why apart?
    back: |-
      One.

      Two.
    source: { key: yi-2019, at: Section 3 }
  - { id: x, text: "The {{c1::ef}} of {{c2::HNSW}}", extra: more, deck: Other, tags: [own], source: a book }
questions:
  - item:
      type: single
      stem: Which?
      options:
        - { text: This, correct: true, reason: Because }
        - { text: That, reason: Because not, misconception: too-small }
`,
    )
    expect(skipped).toEqual([])
    expect(found.label).toBe('Recall@K deck (YAML), UTF-8')
    expect(decks.map(({ key }) => key)).toEqual(['ML::Retrieval', 'Other'])
    expect(notes).toMatchObject([
      {
        key: null,
        fields: [
          'Why apart?',
          'One.\n\nTwo.',
          'Yi et al., Sampling-bias-corrected neural modeling, RecSys 2019, Section 3',
        ],
        tags: ['all'],
        where: 'line 9',
      },
      {
        key: 'id:x',
        fields: ['The {{c1::ef}} of {{c2::HNSW}}', 'more', 'a book'],
        tags: ['all', 'own'],
        cards: [{ deck: 'Other' }, {}],
      },
    ])
    expect(questions).toMatchObject([
      { deck: 'ML::Retrieval', tier: 'core', seconds: 60, misconceptions: { 'too-small': 'A key of the whole file.' } },
    ])
    expect(questions[0]?.callNumber).toMatch(/^own-[0-9a-f]{16}$/)
  })

  test('may name notes by the fields of their types, its own included', async () => {
    const { notes, types } = await readText(
      'deck.json',
      JSON.stringify({
        note_types: [
          {
            key: 'mine',
            name: 'Mine',
            kind: 'standard',
            fields: ['A', 'B'],
            templates: [{ name: '1', front: '{{A}}', back: '{{B}}' }],
            markup: 'markdown',
          },
        ],
        notes: [
          { type: 'mine', fields: { B: 'b', A: 'a' } },
          { type: 'Basic and reversed', fields: { Front: 'f', Back: 'g' }, deck: 'D' },
        ],
      }),
    )
    expect(types.map(({ key }) => key)).toEqual(['mine', 'builtin:reversed'])
    expect(notes.map(({ fields, cards }) => [fields, cards.length])).toEqual([
      [['a', 'b'], 1],
      [['f', 'g', ''], 2],
    ])
  })

  test('has a template for its parametric question, in it or beside it', async () => {
    const [file = ''] = readdirSync(join(CONTENT, 'templates'))
    const templates = readFileSync(join(CONTENT, 'templates', file), 'utf8')
    const id = /id: (E\d\d)/.exec(templates)?.[1] ?? ''
    const named = (name: string) => `questions:\n  - item: { type: parametric, mode: exact, template: ${name} }\n`
    const read = await readText('deck.yaml', `${templates}\n${named(id)}`)
    expect([read.skipped, read.questions.map(({ item }) => item.type), read.templates.length > 0]).toEqual([
      [],
      ['parametric'],
      true,
    ])
    const { skipped } = await readText('deck.yaml', named('E99'))
    expect(skipped).toEqual([{ what: 'line 2', why: 'item.template: there is no such template in the file' }])
  })

  test('may be any file of the content', async () => {
    const blocks = readdirSync(join(CONTENT, 'blocks'))
    expect(blocks.length).toBeGreaterThan(8)
    const counts = { notes: 0, templates: 0 }
    for (const block of blocks) {
      const { notes, skipped } = await readPath(join(CONTENT, 'blocks', block, 'cards.yaml'))
      expect(skipped).toEqual([])
      counts.notes += notes.length
    }
    for (const file of readdirSync(join(CONTENT, 'templates'))) {
      const { templates, skipped } = await readPath(join(CONTENT, 'templates', file))
      expect(skipped).toEqual([])
      counts.templates += templates.length
    }
    const library = await loadLibrary(CONTENT)
    expect(counts).toEqual({
      notes: library.blocks.flatMap(({ cards }) => cards).length,
      templates: library.templates.length,
    })
  })
})

describe('a deck written by a program', () => {
  test('holds all we ship: blocks, questions and templates', async () => {
    const batch = batchOfLibrary(await loadLibrary(CONTENT))
    for (const format of ['yaml', 'json'] as const) {
      const read = await readText(`deck.${format}`, await textOf(writeDeck(batch, { format })))
      expect(read.skipped).toEqual([])
      const names = new Map(batch.decks.map(({ key, name, under }) => [key, [...under, name].join('::')]))
      const named = (key: string) => names.get(key)
      expect(read.decks).toEqual(batch.decks.map(deck => ({ ...deck, key: named(deck.key) })))
      expect(read.questions).toEqual(batch.questions.map(question => ({ ...question, deck: named(question.deck) })))
      expect(read.templates).toEqual(batch.templates)
      const wanted = [...batch.notes].map(note => ({
        ...note,
        where: '',
        cards: note.cards.map(card => ({ ...card, deck: named(card.deck) })),
      }))
      expect(read.notes.map(note => ({ ...note, where: '' }))).toEqual(wanted)
    }
  })

  test('gives back the longest field that a package can bring', async () => {
    const long = `${'words '.repeat(1_000_000)}end`
    const kept = { type: 'Basic', fields: ['long', long, ''], tags: [], cards: [] }
    const read = await readText('deck.json', JSON.stringify({ recall_at_k: 1, notes: [kept] }))
    expect(read.skipped).toEqual([])
    expect(read.notes[0]?.fields[1] === long).toBe(true)
    const again = await textOf(
      writeDeck({ ...read, noteTypes: read.types, questions: [], templates: [], media: [] }, { format: 'yaml' }),
    )
    const inYaml = await readText('deck.yaml', again)
    expect(inYaml.skipped).toEqual([])
    expect(inYaml.notes[0]?.fields[1] === long).toBe(true)
  })

  test('brings its files in a zip', async () => {
    const media = [
      { name: 'a.png', hash: 'x', type: 'image/png', size: 3 },
      { name: 'gone.png', hash: 'y', type: null, size: 3 },
    ]
    const text = await textOf(
      writeDeck({ decks: [], noteTypes: [], notes: [], questions: [], templates: [], media }, { format: 'yaml' }),
    )
    const zip = rawZip([
      deflated('deck.yaml', Buffer.from(`${text}---\ncards: [{ front: "![x](media/a.png)", back: b }]\n`)),
      stored('media/a.png', Buffer.from('png')),
    ])
    const { found, media: brought, skipped, notes } = await readPath(fileIn(testFolder(), 'deck.zip', zip))
    expect(found.label).toBe('Recall@K deck with media')
    expect(brought[0]).toEqual({ name: 'a.png', bytes: Buffer.from('png') })
    expect(skipped).toEqual([{ what: 'gone.png', why: 'it is not in the folder “media”', isFile: true }])
    expect(notes).toMatchObject([{ fields: ['![x](a.png)', 'b', ''], media: ['a.png'] }])
  })
})

describe('what is wrong is told with its line, and costs nothing else', () => {
  test('in a card, a question, a note, a template', async () => {
    const { notes, skipped } = await readText(
      'deck.yaml',
      [
        'colour: blue',
        'cards:',
        '  - front: kept',
        '    back: yes indeed',
        '  - front: no answer',
        '  - front: 42',
        '    back: b',
        '  - front: a',
        '    back: b',
        '    colour: red',
        '  - text: no cloze',
        '  - { text: "{{c1::a}}", front: both }',
        'notes:',
        '  - { type: Basic, fields: [a, b] }',
        '  - { type: Basic, fields: { Front: a, Side: b } }',
        'questions:',
        '  - item: { type: guess }',
        '  - item:',
        '      type: single',
        '      stem: Which?',
        '      options: [{ text: a, reason: b }, { text: c, reason: d }]',
        'templates: none',
        '',
      ].join('\n'),
    )
    expect(notes.map(({ fields }) => fields[0])).toEqual(['kept'])
    expect(skipped.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'line 1: there is no “colour” in a deck',
      'line 22: templates: has to be a list',
      'line 5: back: is missing',
      'line 6: front: has to be a text, in quotes if it looks like a number or a date',
      'line 8: there is no “colour” here',
      'line 11: text: nothing in it is marked like {{c1::this}}',
      'line 12: a card has front and back, or text',
      'line 14: Basic has 3 fields, not 2',
      'line 15: Basic has no field “Side”',
      expect.stringMatching(/^line 17: item.type: a type is one of parametric, single, /),
      'line 21: item.options: exactly one option is correct',
    ])
  })

  test('broken YAML costs its part', async () => {
    const { notes, skipped } = await readText(
      'deck.yaml',
      'cards:\n  - { front: a, back: b }\n---\ncards:\n  - front: "c\n---\ncards:\n  - { front: d, back: e }\n',
    )
    expect(notes.map(({ fields }) => fields[0])).toEqual(['a', 'd'])
    expect(skipped).toMatchObject([
      { what: expect.stringMatching(/^line [56]$/), why: expect.stringMatching(/^it is no YAML: /) },
    ])
  })

  test('broken JSON is told with its line', async () => {
    const { skipped } = await readText('deck.json', '{\n  "cards": [\n    { "front": "a", }\n  ]\n}\n')
    expect(skipped).toMatchObject([{ what: 'line 3', why: expect.stringMatching(/^it is no JSON: /) }])
    const cut = await readText('deck.json', '{ "cards": [{ "front": "a"')
    expect(cut.skipped).toMatchObject([{ what: 'line 1', why: expect.stringMatching(/^it is no JSON: /) }])
  })

  test('a fault in JSON has a line, too', async () => {
    const { skipped } = await readText('deck.json', '{\n\t"cards": [\n\t\t{\n\t\t\t"front": "a"\n\t\t}\n\t]\n}\n')
    expect(skipped).toEqual([{ what: 'line 3', why: 'back: is missing' }])
  })

  test('an empty deck is refused', async () => {
    expect(await whyRefused(readText('deck.yaml', 'cards: []\n'))).toBe('no-notes')
  })
})

test('a line of three hyphens inside of a text divides nothing', async () => {
  const { notes } = await readText('deck.yaml', 'cards:\n  - front: a\n    back: |-\n      b\n\n      ---\n\n      c\n')
  expect(notes[0]?.fields[1]).toBe('b\n\n---\n\nc')
})
