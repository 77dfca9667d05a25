/** Anything is done to a collection, in any order: all of it can be taken back, and all of it done again. */
import { expect, test } from 'vitest'
import { OPERATIONS, type OperationName } from '../../db/domain/operation.ts'
import { DEEDS, live, lived, stateOf, total, turnAll, untrue } from '../helpers/operations/life.ts'

const SEEDS = ['one', 'two', 'three'] as const
const AT_LEAST = 150

/** Begin a collection and bring its content: nothing is before them. */
const BARRIERS: ReadonlySet<OperationName> = new Set(['start-collection', 'install-content'])

test('everything that can be undone is among what is done here', () => {
  const names = new Set(DEEDS.map(({ name }) => name))
  expect(OPERATIONS.filter(name => !names.has(name) && !BARRIERS.has(name))).toEqual([])
})

test.each(SEEDS)(
  'undoing everything gives back the first state exactly, redoing everything the last: %s',
  async seed => {
    const c = lived()
    try {
      await c.start()
      const before = stateOf(c)
      const done = total(await live(c, seed, AT_LEAST))
      await c.restart()
      const after = stateOf(c)
      expect(untrue(c)).toEqual([])
      expect(await turnAll(c, 'undo')).toBe(done)
      expect(stateOf(c)).toEqual(before)
      expect(untrue(c)).toEqual([])
      await c.restart()
      expect(await turnAll(c, 'redo')).toBe(done)
      expect(stateOf(c)).toEqual(after)
      expect(untrue(c)).toEqual([])
    } finally {
      await c.remove()
    }
  },
  120_000,
)
