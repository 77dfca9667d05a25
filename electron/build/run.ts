/** Builds targets. Importing this file loads Vite, so it is imported only when there is something to build. */
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { ContentError, loadLibrary } from '../../content/load.ts'
import { HASH_FILE, LIBRARY_FILE } from '../node/content.ts'
import { appearanceMark } from './appearance-mark.ts'
import { DIST, ROOT } from './bundles.ts'
import { STAMP, type Target } from './stale.ts'

const CONFIGS = {
  main: 'electron/vite.main.config.ts',
  preload: 'electron/vite.preload.config.ts',
  node: 'electron/vite.node.config.ts',
  renderer: 'renderer/vite.config.ts',
} as const satisfies Record<Exclude<Target, 'content'>, string>

/** Builds the targets side by side and says of each how long it took. Ends the process where one cannot be built. */
export async function buildTargets(targets: readonly Target[]): Promise<void> {
  await mkdir(DIST, { recursive: true })
  // The bundles are ES modules wherever the folder is put.
  await writeFile(join(DIST, 'package.json'), '{ "type": "module" }\n')
  const { NODE_ENV } = process.env
  // Libraries ask it what to leave out; what is built is the product, also where tests have it built.
  process.env['NODE_ENV'] = 'production'
  try {
    await Promise.all(targets.map(buildTarget))
  } catch (error) {
    sayWhatFailed(error)
    process.exit(1)
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}

/** What went wrong, without the way it went: file and line are in the message. */
function sayWhatFailed(error: unknown): void {
  const isContent = error instanceof ContentError
  console.error(
    isContent ? `The content cannot be built:\n${error.message}` : error instanceof Error ? error.message : error,
  )
}

async function buildTarget(target: Target): Promise<void> {
  const began = new Date()
  await rm(join(DIST, target, STAMP), { force: true })
  await (target === 'content' ? buildContent() : bundle(target))
  const stamp = join(DIST, target, STAMP)
  await writeFile(stamp, '')
  // What was edited while it was being built has to be built again.
  await utimes(stamp, began, began)
  console.log(`Built ${target} in ${Date.now() - began.getTime()} ms.`)
}

async function bundle(target: keyof typeof CONFIGS): Promise<void> {
  const configFile = join(ROOT, CONFIGS[target])
  const plugins = target === 'renderer' ? [appearanceMark()] : []
  await build({ configFile, configLoader: 'native', logLevel: 'warn', plugins })
}

/** The library as one file, and its hash as another, so that a start that installs nothing reads 80 bytes. */
async function buildContent(): Promise<void> {
  const library = await loadLibrary(join(ROOT, 'content'))
  const folder = join(DIST, 'content')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, LIBRARY_FILE), JSON.stringify(library))
  await writeFile(join(folder, HASH_FILE), JSON.stringify({ hash: library.hash }))
}
