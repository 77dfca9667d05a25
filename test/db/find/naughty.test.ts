/** Whatever is typed is looked for: as text, of any length, in any script. */
import { expect, test } from 'vitest'
import { fold } from '../../../db/domain/search/fold.ts'
import { mapped, marked } from '../../../db/domain/find/marked.ts'
import { piecesOf } from '../../../db/domain/find/wanted.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { collection } from '../../helpers/collection.ts'
import { NAUGHTY_LINES } from '../../helpers/naughty.ts'
import { find } from './given.ts'

test('every naughty text is a search, and finds the card that says it', async () => {
  const c = await collection({ cards: [{ aliases: ['"quoted" or not', "o'clock; drop table tags"] }] })
  const { note } = c.card('AA-001')
  for (const line of NAUGHTY_LINES.filter(one => one.length <= 2_000)) {
    c.operate(({ db, op, now }) => notes.setFields(db, note, [line.slice(0, 2_000), '', ''], now.ms, op))
    const { cards } = await find(c.api, line)
    for (const { front } of cards.hits)
      for (const [from, to] of front.ranges)
        expect([line, from >= 0 && from < to && to <= front.text.length]).toEqual([line, true])
  }
  expect((await find(c.api, "o'clock; drop table tags")).cards.hits).toHaveLength(1)
})

test('two thousand characters are a search, more are refused', async () => {
  const c = await collection({ cards: 2 })
  for (const sign of ['x', '"', '(', 'x ', '召', '\u0301', '🎉', '\\', '*', ' - ', '" or "'])
    await find(c.api, sign.repeat(2_000).slice(0, 2_000))
  await expect(find(c.api, 'x'.repeat(2_001))).rejects.toThrow('Input validation failed')
})

test('a text keeps its places through folding, in whatever script it is written', () => {
  for (const line of [
    ...NAUGHTY_LINES,
    'Straße  ﬁne\tÉtude',
    '召回率 recall',
    '한국어 각',
    'ΟΔΟΣ ὀδός',
    'e\u0301e\u0301 x',
  ]) {
    const { folded, from, to } = mapped(line)
    expect([line, folded]).toEqual([line, fold(line)])
    expect([line, from.length, to.length]).toEqual([line, folded.length, folded.length])
    expect(from.every((at, index) => at < (to[index] ?? 0) && at >= (from[index - 1] ?? 0))).toBe(true)
  }
})

test('places that touch or overlap are marked as one', () => {
  expect(marked('recall@k and call', ['recall', 'call@k', 'call']).ranges).toEqual([
    [0, 8],
    [13, 17],
  ])
  expect(piecesOf('(Recall, recall?) “the” k…')).toEqual(['recall', 'the', 'k'])
})
