import { describe, expect, test } from 'vitest'
import { ROLE_BLOCKS, stateFor } from '../../../db/domain/roles.ts'
import { ROLES } from '../../../db/domain/settings.ts'

/** Every code that a block has or is reserved for it. */
const CODES = 'FW PF DL FE FS ST EM AN RK RR NS LC IM TR OE AB SV MO FB SF CE LA LI'.split(' ')

describe.each(ROLES)('for the role “%s”', role => {
  test('the interview framework and problem framing are on', () => {
    expect([stateFor(role, 'FW'), stateFor(role, 'PF')]).toEqual(['on', 'on'])
  })

  test('some blocks are on and others wait, each named once and by a code there is', () => {
    const on = ROLE_BLOCKS[role]
    expect(on.filter(code => !CODES.includes(code))).toEqual([])
    expect(new Set(on).size).toBe(on.length)
    expect(CODES.filter(code => stateFor(role, code) === 'on').length).toBe(on.length)
    expect(CODES.filter(code => stateFor(role, code) === 'later').length).toBeGreaterThan(5)
  })

  test('a block nobody has thought of yet waits', () => {
    expect(stateFor(role, 'ZZ')).toBe('later')
  })
})

test('without a role every block is on', () => {
  expect(CODES.map(code => stateFor(null, code))).toEqual(CODES.map(() => 'on'))
})

test('each role has on what it is named for', () => {
  const on = (...codes: string[]) => expect.arrayContaining(codes) as unknown
  expect(ROLE_BLOCKS.recommendation).toEqual(on('EM', 'AN', 'RK', 'RR'))
  expect(ROLE_BLOCKS.search).toEqual(on('EM', 'AN', 'RK', 'LC'))
  expect(ROLE_BLOCKS.llm).toEqual(on('LA', 'LI', 'SF'))
  expect(ROLE_BLOCKS.platform).toEqual(on('FS', 'ST', 'TR', 'SV', 'MO'))
})
