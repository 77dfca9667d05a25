import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { FIELD_CONFIG } from '../../../../db/formats/apkg/messages.ts'
import { partsOf, writeZip } from '../../../helpers/anki/package.ts'
import { read, readSource, testFolder } from '../../../helpers/anki/reading.ts'
import { NOW } from '../../../helpers/anki/taking.ts'
import { BASIC, card, CLOZE, DECK, model, MODEL, note, NOTE, source } from '../../../helpers/anki/source.ts'

const GENERATIONS = ['legacy-2', 'latest'] as const

describe('note types', () => {
  test('come whole: fields, templates, style, and what an export gives back', async () => {
    const sides = '{{#Front}}{{hint:text:Back}}{{/Front}}{{^Front}}none{{/Front}}{{type:Back}}'
    const rich = model(
      'Rich',
      ['Front', 'Back'],
      [
        ['{{Front}}', sides],
        ['{{Back}}', '{{FrontSide}}'],
      ],
      {
        css: '.card { color: red; }\n.nightMode { color: blue; }',
        sortf: 1,
        latexsvg: true,
        latexPre: '\\usepackage{amsmath}',
        originalStockKind: 3,
      },
    )
    for (const generation of GENERATIONS) {
      const { types } = await readSource(source({ models: [rich] }), generation)
      expect(types).toEqual([
        {
          key: `anki:${MODEL}`,
          name: 'Rich',
          kind: 'standard',
          fields: ['Front', 'Back'],
          templates: [
            { name: 'Card 1', front: '{{Front}}', back: sides },
            { name: 'Card 2', front: '{{Back}}', back: '{{FrontSide}}' },
          ],
          css: rich.css,
          markup: 'html',
          details: rich,
          media: [],
        },
      ])
    }
  })

  test('keys that this version does not know are kept', async () => {
    const odd = { ...BASIC, vers: [], 'add-on': { deep: [1, 'two'] } }
    const { types } = await readSource(source({ models: [odd] }))
    expect(types[0]?.details).toEqual(odd)
  })

  test('ids too long for a number keep all their digits, in every generation', async () => {
    const [field = {}] = BASIC.flds
    const parts = partsOf(testFolder(), source(), 'legacy-2', db => {
      const models = JSON.stringify({ [MODEL]: { ...BASIC, flds: [{ ...field, id: 'LONG' }] } })
      db.prepare('update col set models = ?').run(models.replace('"LONG"', '-5201952044209249103'))
    })
    const legacy = await read(await writeZip(join(testFolder(), 'deck.apkg'), parts))
    expect(legacy.types[0]?.details).toMatchObject({ flds: [{ id: '-5201952044209249103' }] })
    const config = new BinaryWriter().tag(FIELD_CONFIG.id, WireType.Varint).int64('-5201952044209249103').finish()
    const tables = partsOf(testFolder(), source(), 'latest', db =>
      db.prepare('update fields set config = ?').run(config),
    )
    const latest = await read(await writeZip(join(testFolder(), 'deck.apkg'), tables))
    expect(latest.types[0]?.details).toMatchObject({ flds: [{ id: '-5201952044209249103' }, {}] })
  })

  test('ids may be texts, and parts stand in the order of their numbers', async () => {
    const parts = partsOf(testFolder(), source({ models: [CLOZE] }), 'legacy-1', db => {
      const shuffled = { ...CLOZE, id: String(MODEL), flds: CLOZE.flds.toReversed() }
      db.prepare('update col set models = ?').run(JSON.stringify({ [MODEL]: shuffled }))
    })
    const { types } = await read(await writeZip(join(testFolder(), 'deck.apkg'), parts))
    expect(types[0]).toMatchObject({ key: `anki:${MODEL}`, kind: 'cloze', fields: ['Text', 'Extra'] })
  })

  test('whose templates or notes hold scripts are named, one sentence each', async () => {
    const scripted = model('Clever', ['Front', 'Back'], [['{{Front}}<script>x()</script>', '{{Back}}']], { id: 11 })
    const handler = model('Handy', ['Front', 'Back'], [['{{Front}}', '<img onerror="y()">']], { id: 12 })
    const link = model('Linked', ['Front', 'Back'], [['{{Front}}', '{{Back}}']], { id: 13 })
    const notes = [
      note({ id: 1, guid: 'a', mid: 13, fields: ['<a href="javascript:alert(1)">x</a>', ''] }),
      note({ id: 2, guid: 'b', fields: ['&lt;script&gt; on = 1, once = 2', '<p class="on">button = x'] }),
    ]
    const cards = [card({ id: 1, nid: 1 }), card({ id: 2, nid: 2 })]
    const { warnings } = await readSource(source({ models: [BASIC, scripted, handler, link], notes, cards }))
    expect(warnings).toEqual([
      'The note type “Clever” has scripts in its templates; they are never run.',
      'The note type “Handy” has scripts in its templates; they are never run.',
      'The note type “Linked” has scripts in fields of its notes; they are never run.',
    ])
  })
})

describe('notes', () => {
  test('bring guid, times, tags and fields', async () => {
    const { notes } = await readSource(
      source({ notes: [note({ tags: ' ml  retrieval::ann\u3000marked ml ', fields: ['a\u00A0b', '<b>c</b>'] })] }),
    )
    expect(notes[0]).toMatchObject({
      key: 'anki:guid-1',
      type: `anki:${MODEL}`,
      fields: ['a\u00A0b', '<b>c</b>'],
      tags: ['ml', 'retrieval::ann', 'marked'],
      createdAt: NOTE,
      changedAt: 1_700_000_000_000,
      where: `note ${NOTE}`,
      origin: null,
    })
  })

  test('with fewer or more fields than their type are filled up or joined, which is said', async () => {
    const notes = [
      note({ id: 1, guid: 'a', fields: ['only'] }),
      note({ id: 2, guid: 'b', fields: ['one', 'two', 'three', 'four'] }),
    ]
    const cards = [card({ id: 1, nid: 1 }), card({ id: 2, nid: 2 })]
    const made = await readSource(source({ notes, cards }))
    expect(made.notes.map(({ fields }) => fields)).toEqual([
      ['only', ''],
      ['one', 'two; three; four'],
    ])
    expect(made.warnings).toEqual([
      '2 notes had more or fewer fields than the note type: filled up, or joined with “; ”.',
    ])
  })

  test('and cards that cannot be are left out, each with its reason', async () => {
    const notes = [
      note({ id: 1, guid: 'a', mid: 404 }),
      note({ id: 2, guid: 'b' }),
      note({ id: 3, guid: 'c' }),
      note({ id: 4, guid: 'd', fields: ['x'.repeat(17 * 1024 * 1024), ''] }),
    ]
    const cards = [
      card({ id: 1, nid: 1 }),
      card({ id: 3, nid: 3 }),
      card({ id: 4, nid: 3, ord: 7 }),
      card({ id: 5, nid: 3 }),
      card({ id: 6, nid: 99 }),
      card({ id: 7, nid: 4 }),
    ]
    const { notes: read_, skipped } = await readSource(source({ notes, cards }))
    expect(read_.map(({ where }) => where)).toEqual(['note 3'])
    expect(skipped).toEqual([
      { what: 'note 1', why: 'its note type is missing' },
      { what: 'note 2', why: 'it has no cards' },
      { what: 'card 5', why: 'its note already has this card', isFile: true },
      { what: 'card 4', why: 'its note type has no such card', isFile: true },
      { what: 'note 4', why: 'its text is longer than 16 MB' },
      { what: 'card 6', why: 'its note is missing', isFile: true },
    ])
  })

  test('of one guid are both kept; the second is known by its first field', async () => {
    const notes = [note({ id: 1 }), note({ id: 2 }), note({ id: 3, guid: '' })]
    const made = await readSource(source({ notes, cards: [1, 2, 3].map(id => card({ id, nid: id })) }))
    expect(made.notes.map(({ key }) => key)).toEqual(['anki:guid-1', null, null])
  })

  test('whose ids or times lie in the future have no times', async () => {
    const id = NOW.ms + 10 * 86_400_000
    const { notes } = await readSource(source({ notes: [note({ id, mod: id / 1000 })], cards: [card({ nid: id })] }))
    expect(notes[0]).toMatchObject({ createdAt: null, changedAt: null, where: `note ${id}` })
  })

  test('of a cloze type have a card for each number', async () => {
    const notes = [note({ mid: CLOZE.id, fields: ['{{c1::a}} {{c3::b}}', ''] })]
    const cards = [card({ id: 1, nid: NOTE }), card({ id: 2, nid: NOTE, ord: 2 }), card({ id: 3, nid: NOTE, ord: 500 })]
    const made = await readSource(source({ models: [CLOZE], notes, cards }))
    expect(made.types[0]?.kind).toBe('cloze')
    expect(made.notes[0]?.cards.map(({ template }) => template)).toEqual([0, 2])
    expect(made.skipped).toHaveLength(1)
  })

  test('keep every character, whatever the language', async () => {
    const fields = ['日本語 🎴 אבג é e\u0301 \u{1F468}\u200D\u{1F469}', 'a\tb\nc "quoted" \\ {{c1::x}}']
    for (const generation of GENERATIONS) {
      const { notes } = await readSource(source({ notes: [note({ guid: 'q]~{:5`', fields })] }), generation)
      expect(notes[0]).toMatchObject({ key: 'anki:q]~{:5`', fields })
    }
  })

  test('with values of kinds Anki never writes are read as far as they make sense', async () => {
    const parts = partsOf(testFolder(), source(), 'legacy-2', db =>
      db.exec(`update notes set flds = 12, tags = x'2061 20'`.replace('61 20', '6120')),
    )
    const { notes } = await read(await writeZip(join(testFolder(), 'deck.apkg'), parts))
    expect(notes[0]).toMatchObject({ fields: ['12', ''], tags: ['a'] })
  })
})

describe('decks', () => {
  test('that hold cards come with the decks above them', async () => {
    const decks = { 1: 'Default', [DECK]: 'A::B:: C ::', 3: 'Empty' }
    for (const generation of GENERATIONS) {
      const made = await readSource(source({ decks }), generation)
      expect(made.decks).toEqual([{ key: `anki:${DECK}`, name: 'blank', under: ['A', 'B', 'C'], block: null }])
    }
  })

  test('that the file does not have are replaced by the default one, which is said', async () => {
    const made = await readSource(source({ decks: { 1: 'Par défaut' } }))
    expect(made.decks).toEqual([{ key: 'anki:1', name: 'Par défaut', under: [], block: null }])
    expect(made.notes[0]?.cards[0]?.deck).toBe('anki:1')
    expect(made.warnings).toEqual(['1 card lay in a deck that the package does not have: put into Default.'])
  })
})
