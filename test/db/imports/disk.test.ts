import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { collection, temporaryFolder } from '../../helpers/collection.ts'
import { bring, preview } from '../../helpers/importing.ts'
import { leftBehind } from '../../helpers/left-behind.ts'
import { refusal } from '../../helpers/refusal.ts'
import { fill, smallDisk, unmountAll, whyNoSmallDisk } from '../../helpers/small-disk.ts'

const MANY = Array.from({ length: 4_000 }, (_, number) => `Question ${number} of many?,It is number ${number}.`).join(
  '\n',
)
const ROOM_FOR_A_BACKUP = 1_500_000

const noSmallDisk = whyNoSmallDisk()
if (noSmallDisk !== null) console.log(`Skipped: imports on a full disk, because ${noSmallDisk}.`)

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

describe.skipIf(noSmallDisk !== null)('on a full disk', () => {
  afterEach(unmountAll)

  async function onSmallDisk() {
    const home = smallDisk(temporaryFolder(), '24m')
    const c = await collection({ home, cards: 3 })
    return { c, home }
  }

  test('a file that cannot even be read in is refused, and nothing is left of it', async () => {
    const { c, home } = await onSmallDisk()
    const before = c.rows()
    const makeRoom = fill(home)
    expect((await refusal(preview(c, MANY))).code).toBe('disk-full')
    expect(readdirSync(join(home, 'imports'))).toEqual([])
    makeRoom()
    expect(c.rows()).toEqual(before)
    expect((await preview(c, MANY)).preview.counts.added).toBe(4_000)
  })

  test('an import without room for its backup changes nothing', async () => {
    const { c, home } = await onSmallDisk()
    const given = await preview(c, MANY)
    const before = c.rows()
    const makeRoom = fill(home)
    expect((await refusal(given.write())).code).toBe('disk-full')
    expect(c.rows()).toEqual(before)
    makeRoom()
    expect((await given.write()).counts.added).toBe(4_000)
  })

  test('an import that runs out of room in the middle is taken back, and the collection goes on', async () => {
    const { c, home } = await onSmallDisk()
    const given = await preview(c, MANY)
    const before = c.rows()
    const makeRoom = fill(home, ROOM_FOR_A_BACKUP)
    expect((await refusal(given.write())).code).toBe('disk-full')
    expect((await c.api.backups.list({})).length).toBe(1)
    expect(c.rows()).toEqual(before)
    makeRoom()
    await c.answer('good')
    expect((await bring(c, MANY)).counts.added).toBe(4_000)
    await c.door.close()
    expect(leftBehind(home)).toMatchObject({ integrity: 'ok', torn: [] })
    expect(existsSync(join(home, 'imports')) ? readdirSync(join(home, 'imports')) : []).not.toContain('staged.db')
  })
})
