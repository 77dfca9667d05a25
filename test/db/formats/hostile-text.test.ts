import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../../db/domain/transfer/refusals.ts'
import { writeDeck } from '../../../db/formats/deck/write.ts'
import { testFolder } from '../../helpers/anki/reading.ts'
import { NAUGHTY_BLOCKS, NAUGHTY_LINES } from '../../helpers/naughty.ts'
import { readPath, readText, type ReadText, textOf } from '../../helpers/text-decks.ts'

const ALL = [...NAUGHTY_LINES, ...NAUGHTY_BLOCKS]

/** What came of a file: its notes with the reasons for others, or why it was refused. */
async function outcome(reading: Promise<ReadText>): Promise<{ notes: number; why: readonly string[] }> {
  try {
    const { notes, skipped } = await reading
    return { notes: notes.length, why: skipped.map(({ why }) => why) }
  } catch (error) {
    const facts: unknown = error instanceof Error && 'facts' in error ? error.facts : null
    if (typeof facts !== 'object' || facts === null || !('why' in facts)) throw error
    return { notes: 0, why: [String(facts.why)] }
  }
}

describe('a text of any kind', () => {
  test('goes through YAML and JSON unchanged, written by hand or by a program', async () => {
    expect(ALL.length).toBeGreaterThan(120)
    for (const format of ['yaml', 'json'] as const) {
      const cards = ALL.map((text, index) => ({ front: `n${index}`, back: `.${text}.` }))
      const { notes, skipped } = await readText(`deck.${format}`, JSON.stringify({ cards }))
      expect(skipped.filter(({ isFile }) => isFile !== true)).toEqual([])
      expect(notes.map(({ fields }) => fields[1])).toEqual(ALL.map(text => `.${text}.`))
      const kept = notes.map((note, index) => ({ ...note, fields: [`n${index}`, ALL[index] ?? '', ''] }))
      const { noteTypes, decks } = await typesAndDecks()
      const batch = { decks, noteTypes, notes: kept, questions: [], templates: [], media: [] }
      const read = await readText(`deck.${format}`, await textOf(writeDeck(batch, { format })))
      expect(read.notes.map(({ fields }) => fields[1])).toEqual(ALL)
    }
  })

  test('goes through a table unchanged', async () => {
    const rows = ALL.map((text, index) => `n${index}\t"${text.replaceAll('"', '""')}"`)
    const { notes } = await readText('deck.tsv', `#separator:tab\n${rows.join('\r\n')}`)
    expect(notes.map(({ fields }) => fields[1])).toEqual(ALL)
  })

  test('goes through Markdown unchanged', async () => {
    const texts = ALL.filter(text => text.trim() === text && !text.includes('<!--'))
    const notes = texts.map(
      (text, index) => `<!-- note q: Basic -->\nn${index}\n<!-- field q -->\n${text}\n<!-- end q -->\n`,
    )
    const read = await readText('deck.md', notes.join('\n'))
    expect(read.notes.map(({ fields }) => fields[1])).toEqual(texts)
  })
})

async function typesAndDecks() {
  const { types, decks } = await readText('deck.yaml', 'deck: deck\ncards: [{ front: a, back: b }]\n')
  return { noteTypes: types, decks }
}

describe('a hostile file costs one sentence, and no time', () => {
  test('one line of 100 MB', async () => {
    const path = join(testFolder(), 'deck.csv')
    const line = Buffer.alloc(1 << 20, 'x')
    await pipeline(Readable.from(Array.from({ length: 100 }, () => line)), createWriteStream(path))
    const { notes, why } = await outcome(readPath(path))
    expect([notes, why.length]).toEqual([0, 1])
  })

  test.for([
    ['10 MB in a cell', 'deck.csv', `a,b\nc,"${'x'.repeat(10 << 20)}"\n`],
    ['10 MB in a card', 'deck.md', `Q: a\nA: ${'x '.repeat(5 << 20)}\n`],
    ['10 MB in a value', 'deck.json', JSON.stringify({ cards: [{ front: 'a', back: 'x'.repeat(10 << 20) }] })],
    ['a part too long for YAML', 'deck.yaml', `cards:\n${'  - { front: a, back: b }\n'.repeat(100_000)}`],
    ['nothing but quotes', 'deck.csv', `a,b\n${'"'.repeat(1 << 20)}1`],
    ['a quote in every line', 'deck.csv', `a,b\n${'c,"d\n'.repeat(100_000)}`],
    ['brackets in brackets', 'deck.yaml', `cards: ${'['.repeat(100_000)}`],
    ['braces in braces', 'deck.json', `{"cards":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['quotes after quotes', 'deck.yaml', `cards: ${'"'.repeat(100_000)}`],
    [
      'keys in keys',
      'deck.yaml',
      `cards:\n${Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}`,
    ],
    ['an alias of itself', 'deck.yaml', 'cards: &a [*a]\n'],
    ['100,000 headings', 'deck.md', '# a\n'.repeat(100_000)],
    ['100,000 open fences', 'deck.md', `Q: a\nA: b\n${'```\n~~~\n'.repeat(50_000)}`],
    ['100,000 open comments', 'deck.md', `Q: a\nA: b\n${'<!-- note: x -->\n'.repeat(100_000)}`],
    ['100,000 open pictures', 'deck.md', `Q: a\nA: ${'![](<'.repeat(100_000)}\n`],
    ['100,000 backticks', 'deck.md', `Q: a ](\nA: ${'` `` '.repeat(33_000)}\n`],
    ['100,000 open clozes', 'deck.md', `{{c1::a}} ${'{{c1::'.repeat(100_000)}\n`],
    [
      'a YAML tag for code',
      'deck.yaml',
      'cards: [{ front: !!js/function "x", back: !<tag:yaml.org,2002:python/object> a }]\n',
    ],
    [
      'keys of every object',
      'deck.yaml',
      'cards: []\n__proto__: { a: 1 }\nconstructor: x\nnotes: [{ type: __proto__, fields: { __proto__: a } }]\n',
    ],
  ] as const)('%s', async ([, name, text]) => {
    const { notes, why } = await outcome(readText(name, text))
    expect(why.length + notes).toBeGreaterThan(0)
    expect(notes).toBeLessThanOrEqual(100_000)
  })

  test('what multiplies itself is not read', async () => {
    const { notes, why } = await outcome(readText('deck.yaml', `${bomb()}cards: *i\n`))
    expect([notes, why]).toEqual([0, ['it repeats or nests itself too often']])
  })

  test('zeros are no text', async () => {
    for (const name of ['deck.csv', 'deck.md', 'deck.yaml', 'deck']) {
      expect((await outcome(readText(name, Buffer.alloc(1 << 20)))).why).toEqual(['not-a-deck'])
    }
  })

  test('half a character in JSON is told', async () => {
    const { notes, why } = await outcome(
      readText('deck.json', '{"cards":[{"front":"\\ud83d","back":"b"},{"front":"c","back":"d"}]}'),
    )
    expect([notes, why]).toEqual([1, ['a field holds half of a character']])
  })

  test('every refusal has its sentence', () => {
    for (const why of ['too-long', 'unreadable', 'no-notes', 'not-a-deck', 'gone'])
      expect(Object.keys(REFUSALS)).toContain(why)
  })
})

/** Nine times nine times nine … */
function bomb(): string {
  const names = 'a b c d e f g h i'.split(' ')
  return names
    .map(
      (name, index) =>
        `x${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'lol' : `*${names[index - 1] ?? ''}`)).join(', ')}]\n`,
    )
    .join('')
}
