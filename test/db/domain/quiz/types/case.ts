import fc from 'fast-check'
import type { z } from 'zod'
import { randomOf } from '../../../../../db/domain/quiz/random.ts'
import type { Tools } from '../../../../../db/domain/quiz/question-type.ts'
import type { Answer, Item } from '../../../../../db/domain/quiz/types/index.ts'
import { Item as ItemSchema } from '../../../../../db/domain/quiz/types/index.ts'
import { evaluate } from '../../../../../db/expressions/evaluate.ts'

/** A question, and answers of which something is known. */
export interface Case {
  readonly item: Item
  /** An answer that has to get full marks. */
  readonly right: Answer
  /** An answer that says nothing; null where every answer says something. */
  readonly blank: Answer | null
  /** Any answer, and the same with one wrong part put right. */
  readonly before: Answer
  readonly after: Answer
}

/** Stands in every text that tells the key. */
export const SECRET = 'SECRET'

export function toolsFor(seed: string): Tools {
  return { random: () => randomOf(seed), evaluate }
}

/** As a file would hold it, with its defaults. */
export function itemOf(raw: z.input<typeof ItemSchema>): Item {
  return ItemSchema.parse(raw)
}

export const seed = fc.string({ maxLength: 8 })

/** `count` texts, all different. */
export function texts(what: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${what} ${at + 1}`)
}

/** One of a list that has at least one. */
export function oneOf<T>(things: readonly T[]): fc.Arbitrary<T> {
  return fc.nat(things.length - 1).map(at => {
    const thing = things[at]
    if (thing === undefined) throw new Error('nothing to choose from')
    return thing
  })
}

/** One step has to come before another. */
export function edge(first: string, next: string, reason = 'So.') {
  // oxlint-disable-next-line unicorn/no-thenable -- a key of a step, never a function: nothing awaits it
  return { first, then: next, reason }
}
