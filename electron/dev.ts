/**
 * `npm run dev`: the page by Vite with hot reload, against a throw-away collection with a believable past. The policy is
 * relaxed here, by Vite being the one who serves the page; every test runs the built page under the real one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { loadLibrary } from '../content/load.ts'
import { seedDemo } from '../db/seed.ts'
import { appearanceMark } from './build/appearance-mark.ts'
import { ROOT } from './build/bundles.ts'
import { DevHost } from './dev/host-process.ts'
import { tunnel } from './dev/tunnel.ts'
import { onStop } from './launch/stop.ts'
import { systemClock } from './node/clock.ts'
import { systemIds } from './node/ids.ts'

/** A change below these restarts the host; Vite itself takes care of the page. */
const NODE_SIDE = ['content', 'db', 'electron/node'].map(folder => join(ROOT, folder))

const home = mkdtempSync(join(tmpdir(), 'recall-at-k-dev-'))
const library = await loadLibrary(join(ROOT, 'content'))
await seedDemo(home, { clock: systemClock, ids: systemIds, library })
const host = new DevHost(home)
await host.start()

const server = await createServer({
  configFile: join(ROOT, 'renderer', 'vite.config.ts'),
  configLoader: 'native',
  server: { host: '127.0.0.1' },
  plugins: [appearanceMark(), tunnel(() => host.door)],
})
server.watcher.add(NODE_SIDE)
server.watcher.on('all', (_event, path) => {
  if (NODE_SIDE.some(folder => path.startsWith(folder))) void host.restart()
})
onStop(async () => {
  await Promise.all([server.close(), host.stop()])
  rmSync(home, { recursive: true })
})
await server.listen()
console.log(
  `Recall@K is at ${server.resolvedUrls?.local[0] ?? 'an unknown address'} with a throw-away collection in ${home}`,
)
