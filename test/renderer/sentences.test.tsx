/** What the first run and Today say in a sentence, for every case there is. */
import { describe, expect, test } from 'vitest'
import type { Outlook } from '../../db/api/start.ts'
import { text as start } from '../../renderer/features/start/text.ts'
import { text as today } from '../../renderer/features/today/text.ts'

const OUTLOOK: Outlook = {
  interview: { date: '2026-12-10', label: 'Thu 10 Dec' },
  pace: { newPerDay: 7, met: 143, total: 301, bound: 'minutes', minutesThatWouldDo: 35 },
  essential: 60,
  essentialBy: { date: '2026-11-27', label: 'by Fri 27 Nov' },
  allBy: null,
  fullestDay: 20,
  on: [],
  later: [],
  first: { cards: 5, minutes: 4, essential: true, blocks: [] },
}

function reach(given: Partial<Outlook>, pace: Partial<Outlook['pace']> = {}, minutes = 20): string {
  return start.reach({ ...OUTLOOK, ...given, pace: { ...OUTLOOK.pace, ...pace } }, minutes)
}

describe('the sentence of the first run', () => {
  test('says how many cards are met by the date, when the essential ones, and what would cover all', () => {
    expect(reach({})).toBe(
      'With 20 minutes a day you meet 143 of 301 cards by Thu 10 Dec, the 60 essential ones by Fri 27 Nov. ' +
        '35 minutes a day would cover all.',
    )
  })

  test('says all where all are met', () => {
    const all = { met: 301, bound: 'cards', minutesThatWouldDo: null } as const
    expect(reach({ essentialBy: { date: '2026-11-21', label: 'today' } }, all)).toBe(
      'With 20 minutes a day you meet all 301 cards by Thu 10 Dec, the 60 essential ones today.',
    )
  })

  test('says where even the least is more than the minutes allow, and where essential ones stay unmet', () => {
    expect(reach({ essentialBy: null }, { bound: 'least', newPerDay: 3, met: 24 }, 5)).toBe(
      'Three new cards a day are the least, and more than 5 minutes allow; with them you meet 24 of 301 cards by ' +
        'Thu 10 Dec, but not every essential one. 35 minutes a day would cover all.',
    )
  })

  test('plans no new cards where the date is too close for them', () => {
    expect(reach({}, { bound: 'last-days', newPerDay: 0, met: 0 })).toMatch(/^That is too close for new cards/)
  })

  test('without a date says how far the number in Settings goes, and whether the minutes are enough for it', () => {
    const setting = { bound: 'setting', newPerDay: 10, met: 301, minutesThatWouldDo: null } as const
    const given = { interview: null, allBy: { date: '2026-12-21', label: 'by Mon 21 Dec' }, fullestDay: 14 }
    const said =
      'Without a date it is ten new cards a day: all 301 by Mon 21 Dec, the 60 essential ones by Fri 27 Nov. ' +
      'The fullest day takes about 14 minutes'
    expect(reach(given, setting)).toBe(`${said}.`)
    expect(reach(given, setting, 10)).toBe(`${said}, more than your 10.`)
  })

  test('says that there is nothing to plan where there are no cards', () => {
    expect(reach({}, { total: 0, met: 0 })).toBe('There are no cards to plan yet.')
  })
})

describe('Today’s headline', () => {
  test.each([
    [26, 0, '26 days to go.'],
    [19, 0, 'Nineteen days to go.'],
    [1, 40, 'Tomorrow.'],
    [0, 42, 'Today. Ten light cards, then close the laptop.'],
    [0, 3, 'Today. Three light cards, then close the laptop.'],
    [0, 1, 'Today. One light card, then close the laptop.'],
    [0, 0, 'Today. Nothing is due; close the laptop.'],
    [-1, 12, 'How did it go?'],
  ])('%i days before the interview with %i due: %s', (daysLeft, due, said) => {
    expect(today.countdown(daysLeft, due)).toBe(said)
  })
})

test('when the day is done, what is offered is what there is', () => {
  expect(today.nothingBody(4, false, [])).toBe('Add four new, or stop here.')
  expect(today.nothingBody(1, false, [today.takeQuiz])).toBe('Add one new, take the quiz, or stop here.')
  expect(today.nothingBody(0, true, [])).toMatch(/nothing new .* stop here/i)
  expect(today.nothingBody(0, false, [])).toMatch(/another block in decks, or stop here/i)
})
