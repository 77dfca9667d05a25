import { expect, test } from 'vitest'
import type { Ids } from '../../db/domain/ids.ts'
import { collection } from '../helpers/collection.ts'

class CountedIds implements Ids {
  private count = 0

  next<Id extends string>(): Id {
    this.count += 1
    return `id-${String(this.count).padStart(6, '0')}` as Id
  }
}

test('a leech is tagged whatever object makes the ids', async () => {
  const c = await collection({ cards: 1, options: { ids: new CountedIds() } })
  await c.answer('good')
  for (let day = 0; day < 6; day++) {
    c.advanceDays(1)
    await c.answer('again', 'AA-001')
  }
  expect(c.table('tags')).toMatchObject([{ name: 'leech' }])
})
