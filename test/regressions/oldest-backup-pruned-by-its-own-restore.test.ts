import { expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'

test('the oldest of ten backups can be restored after more was answered', async () => {
  const c = await collection({ cards: 20, settings: { newPerDay: 20 } })
  for (let made = 0; made < 10; made++) {
    await c.answer('good')
    await c.api.backups.make({})
  }
  await c.answer('good')
  const oldest = (await c.api.backups.list({})).at(-1)
  expect(oldest).toMatchObject({ answers: 1 })
  await c.api.backups.restore({ name: oldest?.name ?? '' })
  expect(c.table('reviews')).toHaveLength(1)
  expect(await c.api.backups.list({})).toHaveLength(10)
})
