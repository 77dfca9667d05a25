import { describe, expect, test } from 'vitest'
import { isAccepted, repeated } from '../../../../db/domain/quiz/fold.ts'

describe('a typed text is accepted', () => {
  test.each([
    ['Two-Tower', 'two tower'],
    ['  logQ  correction ', 'logQ-correction'],
    ['"résumé".', 'resume'],
    ['KV_cache', 'kv cache'],
    ['1,000', '1e3'],
    ['0.50', '.5'],
    ['−1', '-1'],
    ['>=', '>='],
    ['Straße', 'straße'],
    ['1.0 GB', '1 GB'],
    ['1,000 ms', '1000ms'],
    ['4 bit', '4-bit'],
    ['GPT 4', 'GPT-4'],
    ['5 - 10 ms', '5–10 ms'],
    ['<= 10 ms', '≤ 10 ms'],
    ['25.6 GB', '≈ 25.6 GB'],
    ['10^6', '10⁶'],
    ['c++', 'C++'],
  ])('%s for %s', (text, answer) => {
    expect(isAccepted(text, ['something else', answer])).toBe(true)
  })
})

describe('a typed text is refused', () => {
  test.each([
    ['', ''],
    ['-1', '1'],
    ['10', '100'],
    ['towers', 'tower'],
    ['>=', '<='],
    ['?', 'answer'],
    ['-3 dB', '3 dB'],
    ['-5%', '+5%'],
    ['<= 10 ms', '>= 10 ms'],
    ['< 10 ms', '10 ms'],
    ['510 ms', '5-10 ms'],
    ['5 10 ms', '510 ms'],
    ['$40', '40%'],
    ['40', '40%'],
    ['40', '$40'],
    ['C', 'C++'],
    ['C#', 'C++'],
    ['13', '1–3'],
    ['1,5', '15'],
    ['A', '¬A'],
    ['=', '≠'],
    ['x1', 'x-1'],
    ['106', '10⁶'],
    ['.5', '5'],
  ])('“%s” for “%s”', (text, answer) => {
    expect(isAccepted(text, [answer])).toBe(false)
  })
})

test('texts that differ only in case, spaces or a full stop are the same; signs count', () => {
  expect(repeated(['Log loss', 'log  loss.', '+5%', '-5%', 'log-loss'])).toEqual(['log  loss.'])
})
