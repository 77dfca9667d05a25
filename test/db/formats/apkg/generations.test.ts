import { expect, test } from 'vitest'
import { GENERATIONS } from '../../../helpers/anki/package.ts'
import { readSource } from '../../../helpers/anki/reading.ts'
import { answer, BASIC, card, CLOZE, DECK, model, note, NOTE, source } from '../../../helpers/anki/source.ts'

const EVERYTHING = source({
  models: [
    BASIC,
    CLOZE,
    model('Géométrie ünïcode', ['Première', 'Straße', '図'], [['{{Première}}', '{{Straße}}<img src="_logo.png">']], {
      id: 77,
      css: '.card { background: url("_back.png"); }',
      latexsvg: true,
      sortf: 2,
    }),
  ],
  decks: { 1: 'Default', [DECK]: 'ML::Retrieval', 5: 'Größe::日本::Σ', 6: 'Filtered' },
  notes: [
    note({ tags: ' ml  retrieval::ann marked ', fields: ['<b>ANN</b> <img src="a%20b.png">', 'x'] }),
    note({ id: NOTE + 1, guid: 'q]~{:5', mid: CLOZE.id, fields: ['{{c1::a}} and {{c2::b}}', '[sound:ding.mp3]'] }),
    note({ id: NOTE + 2, guid: 'ünï', mid: 77, fields: ['é', 'ß', '漢字'], tags: '日本\u3000語' }),
  ],
  cards: [
    card({ type: 2, queue: 2, due: 63, ivl: 10, factor: 2350, reps: 4, lapses: 1, flags: 3 }),
    card({ id: NOTE + 1, nid: NOTE + 1, due: 7 }),
    card({ id: NOTE + 2, nid: NOTE + 1, ord: 1, queue: -1, due: 7 }),
    card({
      id: NOTE + 3,
      nid: NOTE + 2,
      did: 6,
      odid: 5,
      odue: 50,
      type: 2,
      queue: 2,
      due: -100_000,
      ivl: 3,
      factor: 1300,
    }),
  ],
  log: [answer(), answer({ id: NOTE + 5, ease: 1, ivl: -60, lastIvl: -60, factor: 0, type: 0 })],
  media: {
    'a b.png': Buffer.from('picture'),
    'ding.mp3': Buffer.from('sound'),
    '_logo.png': Buffer.from('logo'),
    '_back.png': Buffer.from('back'),
    'nobody.png': Buffer.from('nobody'),
  },
})

test('one deck comes out the same from packages of all three generations', async () => {
  const [first, ...others] = await Promise.all(GENERATIONS.map(generation => readSource(EVERYTHING, generation)))
  expect(first?.notes).toHaveLength(3)
  expect(first?.media.map(({ name }) => name).toSorted()).toEqual(['_back.png', '_logo.png', 'a b.png', 'ding.mp3'])
  expect(first?.warnings).toEqual(['1 media file that no card refers to is left out.'])
  for (const other of others) {
    expect({ ...other, facts: null, types: byName(other.types) }).toEqual({
      ...first,
      facts: null,
      types: byName(first?.types ?? []),
    })
  }
  expect([first, ...others].map(one => one?.facts)).toEqual(
    GENERATIONS.map(generation => ({ generation, whole: false, scheduledBy: 'sm2' })),
  )
})

function byName<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name))
}
