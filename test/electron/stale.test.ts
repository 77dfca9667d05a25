import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ALL_TARGETS, STAMP, staleTargets } from '../../electron/build/stale.ts'

let root: string
let dist: string

/** Dates a file or folder, in seconds since 1970. */
function date(path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds)
}

function write(path: string, seconds: number): void {
  writeFileSync(join(root, path), '')
  date(path, seconds)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'recall-at-k-stale-'))
  dist = join(root, 'dist')
  const folders = ['content/blocks', 'db/domain', 'electron/main', 'renderer/ui']
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  for (const file of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'db/domain/card.ts',
    'renderer/ui/a.css',
    'content/blocks/a.yaml',
  ])
    write(file, 100)
  for (const folder of [...folders, 'content', 'db', 'electron', 'renderer']) date(folder, 100)
  for (const target of ALL_TARGETS) {
    mkdirSync(join(dist, target), { recursive: true })
    write(join('dist', target, STAMP), 200)
  }
})

test('nothing is stale when every stamp is newer than every input', () => {
  expect(staleTargets(root, dist)).toEqual([])
})

test('everything is stale before the first build', () => {
  rmSync(dist, { recursive: true })
  expect(staleTargets(root, dist)).toEqual(ALL_TARGETS)
})

test.each([
  ['renderer/ui/a.css', ['renderer']],
  ['db/domain/card.ts', ['main', 'preload', 'node', 'renderer']],
  ['content/blocks/a.yaml', ['node', 'renderer', 'content']],
  ['package-lock.json', ['main', 'preload', 'node', 'renderer', 'content']],
  ['tsconfig.json', ['main', 'preload', 'node', 'renderer', 'content']],
])('a newer %s makes stale what is made of it', (file, stale) => {
  date(file, 300)
  expect(staleTargets(root, dist)).toEqual(stale)
})

test('a file that was taken away makes stale, too', () => {
  rmSync(join(root, 'renderer/ui/a.css'))
  expect(staleTargets(root, dist)).toEqual(['renderer'])
})

test('an output that was taken away is built again', () => {
  rmSync(join(dist, 'main'), { recursive: true })
  expect(staleTargets(root, dist)).toEqual(['main'])
})

test('looking takes some milliseconds', () => {
  staleTargets()
  const began = performance.now()
  staleTargets()
  expect(performance.now() - began).toBeLessThan(100)
})
