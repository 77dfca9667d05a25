import { repetitions } from '../../fold.ts'
import { forcedPairs } from './precedence.ts'
import type { Item } from './schema.ts'

export function faults({ steps, before }: Item): string[] {
  const keys = steps.map(({ key }) => key)
  const unknown = before.flatMap(({ first, then }) => [first, then].filter(key => !keys.includes(key)))
  const inCircle = forcedPairs(keys, before).flatMap(([earlier, later]) => (earlier === later ? [earlier] : []))
  return [
    ...repetitions('step keys', keys),
    ...repetitions(
      'steps',
      steps.map(({ text }) => text),
    ),
    ...[...new Set(unknown)].map(key => `“before” names “${key}”, which is no step`),
    ...(inCircle.length === 0 ? [] : [`steps precede each other in a circle: ${inCircle.join(', ')}`]),
  ]
}
