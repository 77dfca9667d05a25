import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detect } from '../../../db/formats/detect.ts'
import { publishedSchemas } from '../../../db/formats/deck/json-schema.ts'
import { SAMPLES } from '../../../db/formats/samples.ts'
import { testFolder, whyRefused } from '../../helpers/anki/reading.ts'
import { partsOf, writeZip } from '../../helpers/anki/package.ts'
import { BASIC, card, note, source } from '../../helpers/anki/source.ts'
import { rawZip, stored } from '../../helpers/anki/raw-zip.ts'
import { fileIn, readPath, readText } from '../../helpers/text-decks.ts'

function found(name: string, content: string | Uint8Array) {
  return detect(fileIn(testFolder(), name, content))
}

const SOURCE = source({
  models: [BASIC],
  decks: { 1: 'Default' },
  notes: [note({ fields: ['a', 'b'] })],
  cards: [card({ did: 1 })],
})
const TABLE = 'What is recall?;A share\nWhat is precision?;Another\n'
const MARKDOWN = '## What is recall?\n\nA share; of all.\n\n## What is precision?\n\nAnother; of those found.\n'
const QUESTIONS = 'Q: What is recall?\nA: A share\n\nQ: What is precision?\nA: Another\n'
const DECK = 'cards:\n  - front: a\n    back: b\n'

describe('a file is what is in it', () => {
  test.for([
    ['csv', TABLE],
    ['csv', '#separator:tab\na\tb\n'],
    ['csv', 'front,back\n"# a heading\n\nQ: x","b"\nc,d\n'],
    ['markdown', MARKDOWN],
    ['markdown', QUESTIONS],
    ['markdown', '---\ndeck: x\n---\n# a\nb\n'],
    ['markdown', '---\ndeck: x\n---\n\nQ: a\nA: b\n'],
    ['markdown', 'The {{c1::ef}} of HNSW, a graph.\n\nAnother, {{c1::k}}.\n'],
    ['deck', DECK],
    ['deck', `# a remark\n---\n${DECK}`],
    ['deck', `recall_at_k: 1\n---\n{"notes":[{"key":"id:1"}]}\n---\nnotes:\n  - key: id:2\n`],
    ['deck', '{"cards":[{"front":"a","back":"b"}]}'],
    ['deck', '{\n  "notes": []\n}'],
  ] as const)('%s: %j', async ([format, text]) => {
    for (const name of ['deck', 'deck.txt', 'deck.csv', 'deck.md', 'deck.yaml', 'deck.apkg']) {
      // One that may be either is what its name says.
      if (text === MARKDOWN && (name === 'deck.csv' || name === 'deck.yaml')) continue
      if (text.startsWith('The {{c1') && name !== 'deck' && name !== 'deck.md') continue
      if (text === TABLE && name === 'deck.md') continue
      expect([name, (await found(name, text)).format]).toEqual([name, format])
    }
  })

  test.for([
    ['legacy-1', 'Anki package, oldest generation'],
    ['legacy-2', 'Anki package, older generation'],
    ['latest', 'Anki package, latest generation (zstd)'],
  ] as const)('a package of generation %s', async ([generation, label]) => {
    const folder = testFolder()
    const path = await writeZip(join(folder, 'table.csv'), partsOf(folder, SOURCE, generation))
    expect(await detect(path)).toMatchObject({ format: 'apkg', label, encodings: [], ask: false })
  })

  test.for([
    ['', 'update'],
    ['#if matches:update current\n', 'update'],
    ['#if matches:Keep Current\n', 'skip'],
    ['#if matches:keep both\n', 'add'],
  ] as const)('a table that says %j of notes that are there: %s', async ([line, duplicates]) => {
    const text = `#separator:semicolon\n${line}#columns:Ask;Say\n${TABLE}`
    expect(await found('deck.txt', text)).toMatchObject({ duplicates, columnNames: ['Ask', 'Say'] })
  })

  test('an archive of everything', async () => {
    const zip = rawZip([stored('recall-at-k.json', Buffer.from('{}')), stored('collection.db', Buffer.from(''))])
    expect(await found('x.zip', zip)).toMatchObject({ format: 'archive', label: 'Recall@K archive' })
  })

  test.for([
    ['empty', 'deck.csv', ''],
    ['empty', 'deck.md', ' \n\n'],
    ['empty', 'deck.csv', '\ufeff'],
    ['web-page', 'deck.apkg', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['not-a-deck', 'deck', 'Just a sentence or two.\nAnd one more.\n'],
    ['one-column', 'words.txt', 'just one column\nanother\n'],
    ['not-a-deck', 'package.json', '{"name":"x","version":"1.0.0"}'],
    ['not-a-deck', 'list.json', '[{"front":"a"}]'],
    ['not-a-deck', 'compose.yaml', '# services\nservices:\n  db: { image: x }\n'],
    ['not-a-deck', 'x.py', '# a comment\nprint("x")\n'],
    [
      'not-a-deck',
      'x.png',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    ['not-a-deck', 'x.pdf', '%PDF-1.7\n1 0 obj\n'],
    ['not-a-deck', 'x.zip', rawZip([stored('a.txt', Buffer.from('a'))])],
  ] as const)('refused as %s: %s', async ([why, name, content]) => {
    expect(await whyRefused(found(name, content))).toBe(why)
  })

  test('one that is gone is refused', async () => {
    expect(await whyRefused(detect(join(testFolder(), 'deck.csv')))).toBe('gone')
  })
})

describe('a sample', () => {
  test.for([
    ['markdown', 'md', 4, 0],
    ['csv', 'csv', 4, 0],
    ['yaml', 'yaml', 3, 2],
  ] as const)('in %s is read whole', async ([kind, extension, notes, questions]) => {
    const read = await readText(`Recall sample.${extension}`, SAMPLES[kind])
    expect([read.skipped, read.warnings]).toEqual([[], []])
    expect([read.notes.length, read.questions.length]).toEqual([notes, questions])
    expect(read.types.every(({ key }) => key.startsWith('builtin:'))).toBe(true)
  })
})

test('the published JSON Schemas are those of the code (npm run content:schema)', () => {
  const folder = join(import.meta.dirname, '../../../content/schema')
  for (const [name, text] of publishedSchemas())
    expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, text])
})

const DECKS = process.env['DECKS_DIR'] ?? join(import.meta.dirname, '../../../../shared/decks')
if (!existsSync(DECKS)) console.log(`Skipped: there are no decks in ${DECKS}; DECKS_DIR says where they are.`)

describe.skipIf(!existsSync(DECKS))('real tables', () => {
  test.for([
    ['Google Machine Learning Glossary.csv', 413],
    ['Google 的机器学习术语表.csv', 225],
  ] as const)('%s', async ([file, count]) => {
    const { found: what, notes, skipped, types } = await readPath(join(DECKS, 'ml-glossary', file))
    expect(what.label).toBe('Table, bars, UTF-8')
    expect([notes.length, skipped]).toEqual([count, []])
    expect(types.map(({ key }) => key)).toEqual(['text:basic-html'])
    expect(notes.every(({ fields }) => fields.slice(0, 2).every(field => field.trim() !== ''))).toBe(true)
  })
})
