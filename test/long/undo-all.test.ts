/** Ten thousand things done to a collection, one after the other: all taken back, all done again. */
import { expect, test } from 'vitest'
import { KEPT_OPERATIONS } from '../../db/housekeeping.ts'
import { DEEDS, live, lived, stateOf, total, turnAll, untrue } from '../helpers/operations/life.ts'
import { report } from './figures.ts'

const SEED = 'ten thousand'

test('all of ten thousand operations can be undone, and all redone', async context => {
  const c = lived()
  const began = performance.now()
  try {
    await c.start()
    const before = stateOf(c)
    const done = await live(c, SEED, KEPT_OPERATIONS)
    await c.restart()
    const after = stateOf(c)
    const bytes =
      c.store.read.get<{ n: number }>('select sum(length(images) + length(facts)) as n from journal')?.n ?? 0
    const afterwards = performance.now()
    expect(DEEDS.map(({ name }) => name).filter(name => !done.has(name))).toEqual([])
    expect(await turnAll(c, 'undo')).toBe(total(done))
    const undone = performance.now()
    expect(stateOf(c)).toEqual(before)
    expect(untrue(c)).toEqual([])
    await c.restart()
    expect(await turnAll(c, 'redo')).toBe(total(done))
    expect(stateOf(c)).toEqual(after)
    expect(untrue(c)).toEqual([])
    const seconds = (from: number, to: number) => Math.round((to - from) / 1_000)
    report(context, { name: 'operations done, undone and redone', value: total(done), unit: 'n', budget: null })
    report(context, { name: 'doing them', value: seconds(began, afterwards), unit: 's', budget: null })
    report(context, { name: 'undoing them all', value: seconds(afterwards, undone), unit: 's', budget: null })
    report(context, { name: 'redoing them all', value: seconds(undone, performance.now()), unit: 's', budget: null })
    report(context, { name: 'what undo keeps of them', value: Math.round(bytes / 1_024), unit: 'kB', budget: null })
  } finally {
    await c.remove()
  }
}, 3_600_000)
