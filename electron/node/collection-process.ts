/** The collection process of Electron: everything that touches SQLite or works hard happens here. */
import { openCollection } from '../../db/collection.ts'
import { systemClock } from './clock.ts'
import { systemIds } from './ids.ts'
import { serveParent } from './serve-parent.ts'

// Electron only warns of these; what state the collection is in afterwards is unknown, so the process ends and is started anew.
process.on('unhandledRejection', reason => {
  console.error(reason)
  process.exit(1)
})

serveParent(
  process.parentPort,
  options => openCollection({ ...options, clock: systemClock, ids: systemIds }),
  () => process.exit(0),
)
