/**
 * The built browser host with a clock that the test moves, over IPC: the shipped entries know only the system's. Time
 * stands still until it is moved, so that a journey gives the same schedule every time.
 */
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Shipped from '../../electron/node/loopback.ts'
import type { EntryArguments, FromEntry, ToEntry } from './messages.ts'
import { seededIds } from './seeded-ids.ts'

const { home, dist, now, zone, seed } = JSON.parse(process.argv[2] ?? '') as EntryArguments
const time = { now, zone }

const built: typeof Shipped = await import(pathToFileURL(join(dist, 'node', 'loopback.js')).href)
const host = await built.startLoopback({
  home,
  clock: { now: () => time.now, zone: () => time.zone },
  ids: seed === null ? built.systemIds : seededIds(seed),
  content: built.bundledContent(join(dist, 'content')),
  rendererDir: join(dist, 'renderer'),
})

process.on('message', (message: ToEntry) => {
  if (message.kind === 'time') {
    Object.assign(time, message.to)
    tell({ kind: 'moved' })
  } else tell({ kind: 'link', link: host.link() })
})
process.once('SIGTERM', () => void host.close().then(() => process.exit(0)))
process.once('disconnect', () => void host.close().then(() => process.exit(0)))
console.log(`Recall@K is at ${host.link()}`)
// A host that is killed writes no cache as it ends; with it the next one starts in half the time.
flushCompileCache()

function tell(message: FromEntry): void {
  process.send?.(message)
}
