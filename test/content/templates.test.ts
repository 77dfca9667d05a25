/** Every shipped estimate, over a thousand instances each. */
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../content/load.ts'
import { boundsOf, pointsFor } from '../../db/domain/quiz/estimation/bounds.ts'
import { drawInstance, instanceAt } from '../../db/domain/quiz/estimation/instance.ts'
import type { Template } from '../../db/domain/quiz/estimation/template.ts'
import { randomOf } from '../../db/domain/quiz/random.ts'
import { askedOf, revealOf, scoreOf } from '../../db/domain/quiz/types/index.ts'
import { evaluate } from '../../db/expressions/evaluate.ts'

const { templates } = await loadLibrary('content')
const SEEDS = Array.from({ length: 1000 }, (_, seed) => `seed ${seed}`)
const FEW = SEEDS.slice(0, 40)

/** A place without its number, or a space that one left behind. */
const UNFILLED = /[{}]|NaN|undefined|Infinity|\s[.,]/
/** `1 values`: a number that the sentence does not go with. Abbreviated units have no plural. */
const SINGULAR = /(?<![\d.,\u2009])1 (?!ms\b|is\b|where\b)\w+s\b/

function draw(template: Template, seed: string, mode: 'exact' | 'interview' = 'exact') {
  const instance = drawInstance(template, mode, randomOf(seed), evaluate)
  if (instance === null) throw new Error(`${template.id} cannot be drawn from ${seed}`)
  return instance
}

const all = new Map(templates.map(template => [template.id, SEEDS.map(seed => draw(template, seed))]))

test('there are fifty-six, numbered without a gap', () => {
  expect(templates.map(({ id }) => id)).toEqual(
    Array.from({ length: 56 }, (_, at) => `E${String(at + 1).padStart(2, '0')}`),
  )
})

describe.each(templates)('$id $name', template => {
  const { window, tolerance, example } = template
  const instances = all.get(template.id) ?? []
  const width = 'relative' in tolerance ? (answer: number) => tolerance.relative * answer : () => tolerance.absolute

  test('draws finite, plausible instances, and never one whose trap would be marked right', () => {
    for (const { answer, traps } of instances) {
      const bounds = boundsOf(answer, tolerance)
      expect(answer >= window[0] && answer <= window[1]).toBe(true)
      expect(traps.every(trap => !(pointsFor(trap, bounds) === 1))).toBe(true)
    }
  })

  test('marks an answer whole up to its tolerance and half up to three times it', () => {
    for (const { answer } of instances) {
      const bounds = boundsOf(answer, tolerance)
      const points = (times: number) => pointsFor(answer + times * width(answer), bounds)
      expect([points(0.99), points(-0.99), points(1.01), points(2.99), points(3.01)]).toEqual([1, 1, 0.5, 0.5, 0])
    }
  })

  test('reproduces its worked example', () => {
    const answer = instanceAt(template, example.values, evaluate)?.answer ?? Number.NaN
    expect(answer / example.answer).toBeCloseTo(1, 5)
  })

  test('says everything with its numbers in it', () => {
    for (const seed of FEW) {
      const tools = { random: () => randomOf(seed), evaluate }
      const item = { type: 'parametric' as const, mode: 'exact' as const, template }
      const asked = askedOf(item, tools)
      const revealed = revealOf(item, null, tools)
      if (asked.type !== 'parametric' || revealed.type !== 'parametric') throw new Error('another type')
      const texts = [asked.stem, ...revealed.steps, revealed.anchor ?? { md: '' }].map(({ md }) => md)
      expect(texts.filter(text => UNFILLED.test(text) || SINGULAR.test(text))).toEqual([])
      expect(asked.stem.md).toMatch(/\?/)
    }
  })

  test('recognizes each of its mistakes', () => {
    for (const seed of FEW) {
      const tools = { random: () => randomOf(seed), evaluate }
      const item = { type: 'parametric' as const, mode: 'exact' as const, template }
      for (const trap of draw(template, seed).traps) {
        const answer = { type: 'parametric' as const, text: String(trap), unit: template.unit }
        expect(scoreOf(item, answer, tools).points).toBeLessThan(1)
        const revealed = revealOf(item, answer, tools)
        expect(revealed.type === 'parametric' && revealed.trap).not.toBeNull()
      }
    }
  })

  test('can be drawn for an interview', () => {
    for (const seed of FEW) expect(draw(template, seed, 'interview').answer).toBeGreaterThan(0)
  })
})

test('every template has two steps at least, and many instances', () => {
  const poor = templates.filter(({ id }) => new Set(all.get(id)?.map(({ answer }) => answer)).size < 8)
  expect(poor.map(({ id }) => id)).toEqual([])
  expect(templates.filter(({ steps }) => steps.length < 2).map(({ id }) => id)).toEqual([])
})
