import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { answer, closedCollection, emptyFolder, hashes, openAt, refusal } from './given.ts'
import { openElsewhere, type Opener } from './processes.ts'

/** Well under the second that is promised; opening alone is measured, not the start of a process. */
const AT_ONCE_MS = 300

const holders: Opener[] = []
afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.kill()
})

async function hold(home: string): Promise<Opener> {
  const holder = await openElsewhere(home)
  expect(holder.attempt.code).toBeNull()
  holders.push(holder)
  return holder
}

/** The files of a folder that another process has open; from now on it writes nothing there on its own. */
async function heldStill(home: string): Promise<ReturnType<typeof hashes>> {
  const holder = await hold(home)
  if (process.platform !== 'win32') holder.pause()
  return hashes(home)
}

test('a second opener in the same process is refused at once, and the first goes on', async () => {
  const home = emptyFolder()
  const first = await openAt(home)
  const second = await openAt(home)
  expect(second.collection.failure()?.code).toBe('collection-in-use')
  expect((await refusal(second.api.today.overview({}))).code).toBe('collection-in-use')
  expect(await answer(first.api, 2)).toHaveLength(2)
})

test('a folder that another process has open is refused at once, and nothing is written in it', async () => {
  const home = await closedCollection()
  const before = await heldStill(home)
  const began = performance.now()
  const { collection, api } = await openAt(home)
  expect(performance.now() - began).toBeLessThan(AT_ONCE_MS)
  expect(collection.failure()?.code).toBe('collection-in-use')
  expect((await refusal(api.settings.change({ minutesADay: 45 }))).code).toBe('collection-in-use')
  await collection.close()
  expect(hashes(home)).toEqual(before)
})

test('two other processes: the second is told at once, and nothing is written', async () => {
  const home = await closedCollection()
  const before = await heldStill(home)
  const { attempt } = await openElsewhere(home)
  expect(attempt.code).toBe('collection-in-use')
  expect(attempt.ms).toBeLessThan(AT_ONCE_MS)
  expect(hashes(home)).toEqual(before)
})

test('the same folder by another path is the same collection', async () => {
  const home = await closedCollection()
  await hold(home)
  const other = join(emptyFolder(), 'link')
  symlinkSync(home, other, 'junction')
  expect((await openAt(other)).collection.failure()?.code).toBe('collection-in-use')
})

test('a backup cannot be put back under a process that has the folder open', async () => {
  const home = await closedCollection()
  const before = await heldStill(home)
  const { api } = await openAt(home)
  const [backup] = await api.backups.list({})
  expect((await refusal(api.backups.restore({ name: backup?.name ?? '' }))).code).toBe('collection-in-use')
  expect(hashes(home)).toEqual(before)
})

test('after kill -9 of the first the folder opens again, and what it had is there', async () => {
  const home = await closedCollection(2)
  const holder = await hold(home)
  const { api } = await openAt(home)
  expect(await api.collection.status({})).toMatchObject({ state: 'closed', error: { code: 'collection-in-use' } })
  await holder.kill()
  expect(await api.collection.reopen({})).toMatchObject({ state: 'open' })
  expect(await answer(api, 1)).toHaveLength(1)
})
