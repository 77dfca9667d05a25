import { describe, expect, test } from 'vitest'
import { idOf, type CardId, type DeckId } from '../../db/domain/ids.ts'
import type { Command } from '../../renderer/commands/registry.ts'
import { entryOf, type CommandId } from '../../renderer/commands/table.ts'
import { match } from '../../renderer/features/palette/match.ts'
import { wantedOf } from '../../renderer/features/palette/query.ts'
import type { Sources } from '../../renderer/features/palette/row.ts'
import { groupsFor } from '../../renderer/features/palette/rows.ts'

function command(id: CommandId, when = true): Command {
  const { area, label, undo, keyOnly, keys, menu } = entryOf(id)
  return { id, area, label, undo, menu, keyOnly: keyOnly === true, keys, when, offered: when, run: () => undefined }
}

const COUNTS = { due: 0, new: 0, total: 1, mature: 0, young: 0, known: 0, unseen: 1, suspended: 0, leeches: 0 }
const DECK = { ...COUNTS, keptOut: false, parent: null, depth: 0, archived: false }
const SOURCES: Sources = {
  commands: [
    command('theme'),
    command('undo'),
    command('scrollUp'),
    command('bury', false),
    command('goDecks'),
    command('reviewDeck'),
  ],
  decks: [
    { ...DECK, id: idOf<DeckId>('d1'), name: 'Embeddings', block: { code: 'EM', state: 'on', needs: [] } },
    { ...DECK, id: idOf<DeckId>('d2'), name: 'My own', block: null },
  ],
  cards: [
    {
      card: idOf<CardId>('c1'),
      callNumber: 'EM-014',
      front: 'Why normalise embeddings before a dot product?',
      deck: { id: idOf<DeckId>('d1'), name: 'Embeddings' },
    },
  ],
  recent: [],
}

function found(typed: string, sources: Partial<Sources> = {}): readonly string[] {
  return groupsFor(wantedOf(typed), { ...SOURCES, ...sources }).flatMap(({ rows }) => rows.map(row => row.id))
}

describe('a name answers', () => {
  const score = (name: string, typed: string) => match(name, typed)?.score ?? -1

  test('better at its beginning than at a word, than inside one, than by its letters', () => {
    const scores = [
      score('Review 3 due', 'rev'),
      score('Go to review', 'rev'),
      score('Preview', 'rev'),
      score('Read every value', 'rev'),
      score('Undo', 'rev'),
    ]
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(scores.length)
    expect(scores.at(-1)).toBe(-1)
  })

  test('to words in any order, and to the letters its words begin with', () => {
    expect(match('Make a backup now', 'now back')?.ranges).toEqual([
      [7, 11],
      [14, 17],
    ])
    expect(match('Dark or light', 'dol')?.ranges).toEqual([
      [0, 1],
      [5, 6],
      [8, 9],
    ])
  })

  test('whatever its case, and with the letters that answer', () => {
    expect(match('Reset EM-014', 'em-014')?.ranges).toEqual([[6, 12]])
  })
})

describe('the sign in front says what is looked for', () => {
  test.each([
    ['> undo', 'commands', 'undo'],
    ['#emb', 'decks', 'emb'],
    [' /dot product ', 'cards', 'dot product'],
    ['theme', 'all', 'theme'],
  ])('%j', (typed, kind, words) => expect(wantedOf(typed)).toEqual({ kind, words }))

  test('and nothing else is found', () => {
    expect(found('>e').every(id => /^(?:command|go):/.test(id))).toBe(true)
    expect(found('#')).toEqual(['deck:d1', 'deck:d2'])
    expect(found('/dot')).toEqual(['card:c1'])
    expect(found('/')).toEqual([])
  })
})

describe('without a sign', () => {
  test('only what applies now is offered, and nothing that means nothing by name', () => {
    expect(found('bury')).not.toContain('command:bury')
    expect(found('scroll')).toEqual([])
  })

  test('a card is found by its call number, however it is typed, before anything that only sounds alike', () => {
    for (const typed of ['EM-014', 'em014', 'em 14', 'em-14']) expect(found(typed)[0]).toBe('card:c1')
  })

  test('a place that is called so comes before a card that only says it', () => {
    const cards = [{ ...SOURCES.cards[0], front: 'Which decks of slides?' }] as Sources['cards']
    expect(found('decks', { cards })).toEqual(['command:goDecks', 'card:c1'])
  })

  test('a block is found by its code', () => {
    expect(found('#em')).toEqual(['deck:d1'])
  })

  test('a card whose words stand far behind is shown from a little before them', () => {
    const front = `${'Two towers are trained on clicks. '.repeat(3)}What does logQ correct?`
    const cards = [{ ...SOURCES.cards[0], front }] as Sources['cards']
    const [row] = groupsFor(wantedOf('/logq'), { ...SOURCES, cards }).flatMap(group => group.rows)
    expect(row?.label).toBe('…trained on clicks. What does logQ correct?')
    expect(row?.whole).toBe(front)
    expect(row?.ranges.map(([from, to]) => row.label.slice(from, to))).toEqual(['logQ'])
  })

  test('an answer to what was typed before is not shown for what is typed now', () => {
    expect(found('/gradient')).toEqual([])
  })
})

describe('before anything is typed', () => {
  test('what was used last comes first, as far as it applies; then what belongs to the screen', () => {
    const ids = found('', { recent: ['command:bury', 'go:/settings/data', 'deck:d2', 'command:undo'] })
    expect(ids.slice(0, 4)).toEqual(['go:/settings/data', 'deck:d2', 'command:undo', 'command:reviewDeck'])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
