/** What the documents point at is there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/ARCHITECTURE.md',
  'docs/SCHEDULING.md',
  'docs/CONTENT.md',
]

function read(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8')
}

test.each(DOCUMENTS)('%s links only to files that are there', document => {
  const links = [...read(document).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link)
  const missing = links.filter(link => !/^https?:/.test(link) && !existsSync(join(ROOT, dirname(document), link)))
  expect(missing).toEqual([])
})

test.each(DOCUMENTS)('%s names only sources that are there', document => {
  const named = [...read(document).matchAll(/`((?:content|db|electron|renderer|test|docs)\/[\w./-]+)`/g)]
  const missing = named.map(([, path = '']) => path).filter(path => !existsSync(join(ROOT, path)))
  expect(missing).toEqual([])
})

test('every command that a document names is a script', () => {
  const named = DOCUMENTS.flatMap(document => [...read(document).matchAll(/npm run ([\w:]+)/g)]).map(
    ([, name = '']) => name,
  )
  expect(named.filter(name => !Object.keys(manifest.scripts).includes(name))).toEqual([])
})
