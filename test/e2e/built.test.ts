/** The folder that is shipped: what it needs beside itself, and what the page may load. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { connect } from '../host/client.ts'
import { startHost } from '../host/start.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DIST = join(ROOT, 'dist')
const NATIVE = join('node_modules', 'better-sqlite3')

/** What a folder of bundles imports from outside itself, Node's own modules left out. */
function outsideImports(folder: string): string[] {
  const files = readdirSync(join(DIST, folder)).filter(file => file.endsWith('.js'))
  const names = files.flatMap(file => {
    const { module } = parseSync(file, readFileSync(join(DIST, folder, file), 'utf8'))
    return module.staticImports.map(one => one.moduleRequest.value)
  })
  const own = (name: string) => name.startsWith('./') || name.startsWith('node:') || builtinModules.includes(name)
  return [...new Set(names.filter(name => !own(name)))].toSorted()
}

test('the bundles need nothing but Electron and the native package', () => {
  expect(outsideImports('main')).toEqual(['electron'])
  expect(outsideImports('node')).toEqual(['better-sqlite3'])
})

test('the preload is one CommonJS file that requires nothing but electron', () => {
  expect(readdirSync(join(DIST, 'preload')).toSorted()).toEqual(['.built', 'preload.cjs'])
  const source = readFileSync(join(DIST, 'preload', 'preload.cjs'), 'utf8')
  expect([...source.matchAll(/require\("([^"]+)"\)/g)].map(match => match[1])).toEqual(['electron'])
  expect(source).not.toMatch(/\bimport\b[^\n]*from|import\(/)
})

test('the page has nothing inline and loads nothing from elsewhere', () => {
  const page = readFileSync(join(DIST, 'renderer', 'index.html'), 'utf8')
  expect(
    [...page.matchAll(/<script([^>]*)>([^<]*)/g)].filter(([, head, body]) => !head?.includes('src=') || body?.trim()),
  ).toEqual([])
  expect(page).not.toMatch(/<style|style=|\son\w+=|https?:/)
})

test('the page is built for use, not for development, whoever has it built', () => {
  const assets = join(DIST, 'renderer', 'assets')
  const scripts = readdirSync(assets).filter(file => file.endsWith('.js'))
  // React’s two builds say their errors in two ways.
  const says = (words: string) => scripts.filter(file => readFileSync(join(assets, file), 'utf8').includes(words))
  expect(says('https://react.dev/errors/').length).toBeGreaterThan(0)
  expect(says('You are calling ReactDOMClient.createRoot() on a container')).toEqual([])
})

test('the content lies beside it whole, under the hash of its small file', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(DIST, 'content', file), 'utf8')) as { hash: string }
  expect(read('hash.json').hash).toBe(read('library.json').hash)
})

test('the folder runs anywhere, with no node_modules beside it but the native package', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'recall-at-k-elsewhere-'))
  cpSync(DIST, join(elsewhere, 'dist'), { recursive: true })
  for (const part of ['lib', 'prebuilds', 'package.json']) {
    mkdirSync(dirname(join(elsewhere, NATIVE, part)), { recursive: true })
    cpSync(join(ROOT, NATIVE, part), join(elsewhere, NATIVE, part), { recursive: true })
  }
  const host = await startHost({ dist: join(elsewhere, 'dist') })
  const { api } = await connect(host.link)
  expect(await api.collection.status({})).toMatchObject({ state: 'open' })
  expect((await api.decks.list({})).length).toBeGreaterThan(0)
  expect(await host.stop()).toBe(0)
})
