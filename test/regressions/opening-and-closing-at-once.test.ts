import { expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'

test('closing twice at once closes once, with one backup', async () => {
  const c = await collection({ cards: 2 })
  await c.answer('good')
  await Promise.all([c.door.close(), c.door.close()])
  await c.start()
  expect(await c.api.backups.list({})).toHaveLength(1)
})

test('two windows that open the collection again at once both find it open', async () => {
  const c = await collection({ cards: 2 })
  const states = await Promise.all([c.api.collection.reopen({}), c.api.collection.reopen({})])
  expect(states.map(({ state }) => state)).toEqual(['open', 'open'])
  expect((await c.answer('good')).step).not.toBeNull()
})
