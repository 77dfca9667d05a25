/** `npm start`: builds what is stale and opens Electron, or the browser host where Electron cannot be had. */
import { enableCompileCache } from 'node:module'
import { COMPILE_CACHE } from './build/bundles.ts'
import { buildStale } from './build/ensure.ts'
import { runBrowserHost } from './launch/run-browser-host.ts'

// Spares the next start most of the time that reading the bundle takes.
enableCompileCache(COMPILE_CACHE)

await buildStale()
if (process.argv.includes('--browser')) await runBrowserHost({ inWindow: false })
else {
  const { runElectron } = await import('./launch/run-electron.ts')
  const why = await runElectron()
  if (why !== null) {
    console.log(`${why} Recall@K opens in a browser instead.`)
    await runBrowserHost({ inWindow: true })
  }
}
