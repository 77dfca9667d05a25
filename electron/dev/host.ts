/** The host of `npm run dev`, run from its sources as a process of its own, so that it can be started anew on a change. */
import { join } from 'node:path'
import { loadLibrary } from '../../content/load.ts'
import { ROOT } from '../build/bundles.ts'
import { systemClock } from '../node/clock.ts'
import { systemIds } from '../node/ids.ts'
import { startLoopback } from '../node/loopback.ts'

const library = await loadLibrary(join(ROOT, 'content'))
const host = await startLoopback({
  home: process.argv[2] ?? '',
  clock: systemClock,
  ids: systemIds,
  content: { hash: library.hash, load: () => Promise.resolve(library) },
  rendererDir: join(ROOT, 'renderer'),
})
// A Ctrl+C reaches this process too; the one that started it decides.
process.on('SIGINT', () => undefined)
process.once('disconnect', () => void host.close().then(() => process.exit(0)))
process.send?.(host.link())
