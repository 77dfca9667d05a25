import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, answersIn, closedCollection, copyAsIfKilled, emptyFolder, hashOf, openAt } from './given.ts'

async function answersAt(home: string): Promise<number> {
  const { collection } = await openAt(home)
  const answers = answersIn(collection.open().store.read).length
  await collection.close()
  return answers
}

/** The files as a restore finds and leaves them, step by step: `ready` is the checked copy of the backup. */
const CUT_OFF: readonly (readonly [
  when: string,
  opensTo: 'old' | 'new',
  move: (path: string, kept: string) => void,
])[] = [
  ['while the backup is copied', 'old', path => writeFileSync(`${path}.restoring.new`, 'half of a ba')],
  ['before anything is moved', 'old', path => renameSync(`${path}.ready`, `${path}.restoring`)],
  ['after the old file is moved, before its log', 'new', moveFile],
  ['after both are moved', 'new', moveBoth],
  ['after all is moved', 'new', moveAll],
]

function moveFile(path: string, kept: string): void {
  renameSync(`${path}.ready`, `${path}.restoring`)
  renameSync(path, kept)
}

function moveBoth(path: string, kept: string): void {
  moveFile(path, kept)
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`)
}

function moveAll(path: string, kept: string): void {
  moveBoth(path, kept)
  renameSync(`${path}.restoring`, path)
}

describe('a restore that is cut off leaves the old collection or the new one, never an empty one', () => {
  const OLD = 5
  const NEW = 2

  /** A folder with a collection, as it was closed or with its log as after a kill, and a backup of an earlier state. */
  async function halfway(withLog: boolean): Promise<string> {
    const origin = await closedCollection(NEW)
    const { api, collection } = await openAt(origin)
    await answer(api, OLD - NEW)
    if (!withLog) await collection.close()
    const home = copyAsIfKilled(origin)
    copyFileSync(join(origin, 'backups', 'backup-000001.db'), join(home, 'collection.db.ready'))
    return home
  }

  const cases = CUT_OFF.flatMap(([when, opensTo, move]) =>
    [false, true].map(withLog => ({ when, opensTo, move, withLog, log: withLog ? 'with' : 'without' })),
  )
  test.each(cases)('$when, $log a log beside it: $opensTo', async ({ opensTo, move, withLog }) => {
    const home = await halfway(withLog)
    const path = join(home, 'collection.db')
    const kept = join(home, 'collection-replaced-1.db')
    const before = hashOf(path)
    move(path, kept)
    expect(await answersAt(home)).toBe(opensTo === 'old' ? OLD : NEW)
    expect(existsSync(`${path}.restoring`) || existsSync(`${path}.restoring.new`)).toBe(false)
    if (opensTo === 'old') return
    expect(hashOf(kept)).toBe(before)
    expect(existsSync(`${kept}-wal`)).toBe(withLog)
    expect(readdirSync(home).filter(name => name.includes('replaced') && name.endsWith('.db'))).toHaveLength(1)
    const replaced = emptyFolder()
    for (const end of withLog ? ['', '-wal'] : [''])
      copyFileSync(`${kept}${end}`, join(replaced, `collection.db${end}`))
    expect(await answersAt(replaced)).toBe(OLD)
  })
})
