import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finishRestore } from '../../db/backups.ts'
import { filesOf } from '../../db/files.ts'
import { temporaryFolder } from '../helpers/collection.ts'

test('a second restore that was cut off puts the log beside the file it belongs to', () => {
  const home = temporaryFolder()
  const files = filesOf(home)
  writeFileSync(join(home, 'collection-replaced-1.db'), 'first')
  writeFileSync(files.collection, 'second')
  writeFileSync(`${files.collection}-wal`, 'log of the second')
  writeFileSync(`${files.collection}.restoring`, 'backup')
  renameSync(files.collection, join(home, 'collection-replaced-2.db'))
  finishRestore(files)
  expect(readFileSync(files.collection, 'utf8')).toBe('backup')
  expect(existsSync(join(home, 'collection-replaced-1.db-wal'))).toBe(false)
  expect(readFileSync(join(home, 'collection-replaced-2.db-wal'), 'utf8')).toBe('log of the second')
})
