import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { connect } from '../../db/connection.ts'
import { housekeeping } from '../../db/housekeeping.ts'
import { temporaryFolder } from '../helpers/collection.ts'

test('a log that cannot be moved is said in the log of the process and ends nothing', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const connection = connect(join(temporaryFolder(), 'collection.db'))
  const keeping = housekeeping(connection)
  connection.close()
  expect(() => keeping.moveLog()).not.toThrow()
  expect(said).toHaveBeenCalledOnce()
})
