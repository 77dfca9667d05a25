/** Questions in plain words, for names that are spoken, and where numbers lie on the strip. */
import type { Element, Root, Text } from 'hast'
import { expect, test } from 'vitest'
import { logScale } from '../../../renderer/features/quiz/parts/log-scale.ts'
import { plainText } from '../../../renderer/features/quiz/plain-text.ts'
import { troubleIn } from '../../../renderer/features/quiz/types/formula/trouble.ts'

function element(tagName: string, children: Element['children'], className: string[] = []): Element {
  return { type: 'element', tagName, properties: { className }, children }
}

const words = (value: string): Text => ({ type: 'text', value })

test('a formula is spoken by its source, once', () => {
  const formula = element('span', [element('annotation', [words('1/w')]), element('span', [words('1/w')])], ['katex'])
  const sentence: Root = { type: 'root', children: [element('p', [words('Each stands for '), formula])] }
  expect(plainText(sentence)).toBe('Each stands for 1/w')
})

test('what is typed for a formula is only objected to where it is sure to be unreadable', () => {
  const kind = (typed: string) => troubleIn(typed, ['p', 'w', 'q_max'])?.kind ?? null
  expect(
    ['p * w', 'P = p / (p + (1 − p) / w)', 'log(p) + 1.5e-3', 'min(p, w)^2', 'q_max', '2p × pi'].map(kind),
  ).toEqual(Array.from({ length: 6 }, () => null))
  expect(kind('p * x')).toBe('name')
  expect(kind('p + ')).toBe('end')
  expect(kind('(p + w')).toBe('open')
  expect(kind('p + w)')).toBe('close')
  expect(kind('p € w')).toBe('sign')
})

test('equal factors are equal steps on the strip, and what has no logarithm has no strip', () => {
  const scale = logScale([1, 100])
  const [low, middle, high] = [1, 10, 100].map(value => scale?.place(value) ?? 0)
  expect((middle ?? 0) - (low ?? 0)).toBeCloseTo((high ?? 0) - (middle ?? 0))
  expect(scale?.ticks).toEqual([1, 10, 100])
  expect(logScale([-3, 10])).toBeNull()
  expect(logScale([0, 10])).toBeNull()
})
