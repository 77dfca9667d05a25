import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { bring } from '../../helpers/importing.ts'
import { made as exported } from '../exports/packages.ts'
import { choose, filled, made, rows, tree } from './given.ts'

/** An outer deck that was put away, one inside with options of its own, one beside them. */
async function library(): Promise<TestCollection> {
  const c = await collection({ blocks: {} })
  const outer = filled(c, 'Outer', 1)
  const inner = filled(c, '"Inner" 👩🏽‍🔬', 2, outer)
  await made(c, 'Empty')
  await choose(c, inner, { newPerDay: 3, reviewsPerDay: 40, newOrder: 'random', siblings: 'together' })
  await c.api.decks.archive({ deck: outer, archived: true })
  return c
}

async function optionsByPath(c: TestCollection) {
  const all = [...(await rows(c, 'own')), ...(await rows(c, 'archived'))]
  return Promise.all(all.map(async ({ id, name }) => [name, (await c.api.decks.options({ deck: id })).options]))
}

test.each(['yaml', 'json'] as const)(
  'a %s file of ours brings back nesting, options, and what was put away',
  async format => {
    const c = await library()
    const { path, name } = await exported(c, { format })
    const other = await collection({ blocks: {} })
    await bring(other, readFileSync(path), { name })
    expect(await tree(other)).toEqual(await tree(c))
    expect(await tree(other, 'archived')).toEqual(['Outer', '  "Inner" 👩🏽‍🔬'])
    expect(await optionsByPath(other)).toEqual(await optionsByPath(c))
    expect(other.table('presets')).toHaveLength(2)
  },
)

test('a deck that is there keeps its options, and whether it is away, when a file brings it again', async () => {
  const c = await library()
  const { path, name } = await exported(c, { format: 'yaml' })
  const [outer] = await rows(c, 'archived')
  if (outer === undefined) throw new Error('no deck')
  await c.api.decks.archive({ deck: outer.id, archived: false })
  await choose(c, outer.id, { drill: 'off' })
  const before = await optionsByPath(c)
  await bring(c, readFileSync(path), { name })
  expect(await optionsByPath(c)).toEqual(before)
  expect(await tree(c, 'archived')).toEqual([])
})
