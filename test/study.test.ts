/** Sessions outside of the day's plan as the page speaks of them: their addresses, the searches they stand for, their words. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StudyOutlook } from '../db/api/study.ts'
import type { Scope } from '../db/api/values.ts'
import { idOf, type DeckId } from '../db/domain/ids.ts'
import { parse } from '../db/domain/search/parse.ts'
import { faultsOf } from '../db/domain/search/tree.ts'
import { text as review } from '../renderer/features/review/text.ts'
import { text } from '../renderer/features/study/text.ts'
import { searchOf, wantedFor, withWhat, type Wanted } from '../renderer/features/study/wanted.ts'
import { text as summary } from '../renderer/features/summary/text.ts'
import { homeOf, reviewOf, scopeIn, summaryOf } from '../renderer/state/scope.ts'

const since = fc.nat(1_000_000)
const minutes = fc.integer({ min: 1, max: 600 })
const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'today' }),
  fc.constant<Scope>({ kind: 'start' }),
  fc.string({ minLength: 1 }).map((id): Scope => ({ kind: 'deck', deck: idOf<DeckId>(id) })),
  fc.record({ kind: fc.constant('sweep' as const), minutes, since }),
  fc.record({
    kind: fc.constant('custom' as const),
    search: fc.string({ unit: 'binary' }),
    how: fc.constantFrom('ahead' as const, 'cram' as const),
    minutes: fc.option(minutes),
    since,
  }),
)

function searchIn(address: string): string {
  return address.slice(address.indexOf('?') + 1 || address.length)
}

test('a session is found again from its address, and from that of its summary', () => {
  fc.assert(
    fc.property(scopes, since, (scope, begun) => {
      expect(scopeIn(searchIn(reviewOf(scope)))).toEqual(scope)
      const after = scope.kind === 'start' ? { kind: 'today' } : scope
      const own = 'since' in scope ? scope.since : begun
      expect(scopeIn(searchIn(summaryOf(scope, own)))).toEqual(after)
    }),
  )
})

test('an address that nobody wrote is today’s session', () => {
  for (const search of ['study=cram', 'study=cram&since=-1', 'study=sweep&since=4', 'study=other&since=4', 'since=4']) {
    expect(scopeIn(search)).toEqual({ kind: 'today' })
  }
})

test('after a search one is back at it in Browse', () => {
  const search = 'tag:"to rewrite" -is:new'
  const home = homeOf({ kind: 'custom', search, how: 'cram', minutes: null, since: 3 })
  expect(new URLSearchParams(searchIn(home)).get('q')).toBe(search)
})

describe('what is chosen is a search', () => {
  const wanted = (changed: Partial<Wanted>) => ({ ...wantedFor(''), ...changed })

  test.each([
    [{ what: 'search', search: 'is:due (a or b)' }, 'is:due (a or b)'],
    [{ what: 'tag', tag: 'to rewrite' }, 'tag:"to rewrite"'],
    [{ what: 'tag', tag: null }, null],
    [{ what: 'block', block: 'EM' }, 'block:EM'],
    [{ what: 'failures', days: 7 }, 'rated:7:1'],
    [{ what: 'weakest' }, null],
  ] as const)('%o: %s', (changed, search) => {
    expect(searchOf(wanted(changed), undefined)).toBe(search)
  })

  test('twenty minutes are cram, and leave out what is off, kept out or put away', () => {
    const row = (name: string, changed: object) => ({
      id: idOf<DeckId>(name),
      name,
      parent: null,
      depth: 0,
      archived: false,
      leeches: 0,
      block: null,
      due: 0,
      new: 0,
      unseen: 0,
      young: 0,
      mature: 0,
      total: 1,
      suspended: 0,
      known: 0,
      keptOut: false,
      ...changed,
    })
    const block = (code: string, state: 'on' | 'later' | 'off') => ({ block: { code, state, needs: [] } })
    const decks = [
      row('Framework', block('FW', 'on')),
      row('Embeddings', block('EM', 'later')),
      row('Serving', block('SV', 'off')),
      row('Mine', {}),
      row('Others', { keptOut: true }),
      row('Old', { archived: true, keptOut: true }),
    ]
    const chosen = withWhat(wanted({ how: 'ahead' }), 'weakest')
    expect(chosen).toMatchObject({ how: 'cram', minutes: 20 })
    const search = searchOf(chosen, [{ name: 'All', kind: 'own', decks }])
    expect(search).toBe('-block:EM -block:SV -deck:Others')
    expect(faultsOf(parse(search ?? ''))).toEqual([])
  })
})

describe('the words', () => {
  const none: StudyOutlook = { cards: 0, minutes: 0, dueToday: 0, fresh: 0, more: 0, leftOut: 0, fault: null }

  test.each([
    [
      { cards: 38, minutes: 12, dueToday: 4 },
      'ahead',
      '38 cards, about 12 minutes. 4 are due today and count as usual.',
    ],
    [{ cards: 1, minutes: 1, dueToday: 1 }, 'ahead', '1 card, about 1 minute. 1 is due today and counts as usual.'],
    [{ cards: 38, minutes: 12, dueToday: 4 }, 'cram', '38 cards, about 12 minutes.'],
    [{ cards: 3, minutes: 1, fresh: 1, more: 7 }, 'cram', '3 cards, about 1 minute. 1 is new. 7 more than fit.'],
    [{ leftOut: 5 }, 'ahead', 'All 5 cards that are found are new. Cram takes new cards, too.'],
    [{}, 'cram', 'Nothing found.'],
  ] as const)('of %o, %s: %s', (counted, how, said) => {
    expect(text.outlook({ ...none, ...counted }, how)).toBe(said)
  })

  test('of a Sweep', () => {
    const nothing = { cards: 0, minutes: 0, essential: 0, core: 0, more: 0, swept: 0 }
    expect(text.sweep(nothing)).toBe('No essential or core card is on.')
    expect(text.sweep({ ...nothing, swept: 12 })).toBe('All 12 were swept today.')
    const some = { ...nothing, cards: 43, minutes: 20, essential: 41, core: 2, more: 9 }
    expect(text.sweep(some)).toBe('41 essential and 2 core cards, about 20 minutes. 9 more than fit.')
  })

  test('of a session say whether it counts', () => {
    const custom = { kind: 'custom', search: 'tag:ann', minutes: null, since: 0 } as const
    expect(review.session({ ...custom, how: 'cram' })).toBe('Cram: tag:ann. Nothing is rescheduled.')
    expect(review.session({ ...custom, how: 'ahead' })).toMatch(/Early passes change nothing, misses count/)
    expect(review.session({ ...custom, search: ' ', how: 'cram' })).toMatch(/^Cram: all cards\./)
    expect(summary.crammed(24, 1)).toBe('Twenty-four cards, one missed on the way. Nothing was rescheduled.')
  })
})
