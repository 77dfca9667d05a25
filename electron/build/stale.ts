/** Which parts of the build are older than what they are made of. Has to be fast: it runs at every start. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DIST, ROOT } from './bundles.ts'

export const ALL_TARGETS = ['main', 'preload', 'node', 'renderer', 'content'] as const
export type Target = (typeof ALL_TARGETS)[number]

/** The folders that each target is made of. */
const FOLDERS: Readonly<Record<Target, readonly string[]>> = {
  main: ['electron', 'db'],
  preload: ['electron', 'db'],
  node: ['electron', 'db', 'content'],
  renderer: ['electron', 'renderer', 'db', 'content'],
  content: ['content'],
}

/** Every target is also made of these. */
const CONFIGS = ['package.json', 'package-lock.json', 'tsconfig.json']

/** Lies in a target's folder, and is as old as the beginning of its last good build. */
export const STAMP = '.built'

/** Whether the files that everything is built from are here; the packaged app comes without them. */
export function hasSources(root = ROOT): boolean {
  return FOLDERS.node.every(folder => existsSync(join(root, folder)))
}

/** The targets whose newest input is newer than their stamp. */
export function staleTargets(root = ROOT, dist = DIST): Target[] {
  const configs = Math.max(...CONFIGS.map(file => timeOf(join(root, file))))
  const folders = new Map<string, number>()
  const newest = (folder: string) => {
    const known = folders.get(folder) ?? newestIn(join(root, folder))
    folders.set(folder, known)
    return known
  }
  return ALL_TARGETS.filter(target => {
    const stamp = timeOf(join(dist, target, STAMP))
    return stamp === 0 || stamp < Math.max(configs, ...FOLDERS[target].map(newest))
  })
}

/** The newest change below a folder. Folders count too: a file that was taken away leaves its mark there. */
function newestIn(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true })
  const times = entries.map(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? newestIn(path) : timeOf(path)
  })
  return Math.max(timeOf(folder), ...times)
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
