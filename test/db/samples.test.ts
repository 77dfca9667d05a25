/** Samples to start a deck from: where they go, what is never written over, and that every saved change is heard of. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeFor, savesOf, writeSample } from '../../db/services/imports/samples.ts'
import { SampleKind } from '../../db/api/samples.ts'
import { openAt, emptyFolder } from './safety/given.ts'
import { refusal } from '../helpers/refusal.ts'

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'recall-at-k-samples-'))
}

test('it goes into the documents, else to the person’s own folder, under a name that is free', () => {
  const person = folder()
  expect(placeFor('csv', person)).toBe(join(person, 'Recall sample.csv'))
  mkdirSync(join(person, 'Documents'))
  expect(placeFor('yaml', person)).toBe(join(person, 'Documents', 'Recall sample.yaml'))
  writeFileSync(join(person, 'Documents', 'Recall sample.md'), 'mine')
  expect(placeFor('markdown', person)).toBe(join(person, 'Documents', 'Recall sample 2.md'))
})

test('what is there already is never written over', async () => {
  const path = join(folder(), 'mine.md')
  writeFileSync(path, 'mine')
  expect(await writeSample('markdown', path)).toBe('exists')
  expect(readFileSync(path, 'utf8')).toBe('mine')
})

test.each([
  ['notes.md', 'no-path'],
  ['../notes.md', 'no-path'],
  ['', 'no-path'],
])('a path that is not whole is refused: %j', async (path, why) => {
  expect(await writeSample('markdown', path)).toBe(why)
})

test.each(['sample.csv', 'sample', '.bashrc', 'sample.md.exe', 'sample.md\0.csv'])(
  'nothing but a Markdown sample is called like one: %j',
  async name => {
    const place = folder()
    expect(await writeSample('markdown', join(place, name))).toMatch(/^(other-extension|no-path)$/)
  },
)

test('a folder that is not there is not made', async () => {
  expect(await writeSample('csv', join(folder(), 'nowhere', 'sample.csv'))).toBe('no-folder')
})

test.each(SampleKind.options)('a %s sample that was written can be opened at once', async kind => {
  const { api } = await openAt(emptyFolder())
  const path = join(folder(), placeFor(kind, '/').split('/').at(-1) ?? '')
  const written = await api.samples.write({ kind, path })
  if (!written.written) throw new Error(written.why)
  const detected = await api.imports.open({ offer: written.offer })
  const { counts, skipped } = await api.imports.preview({
    import: detected.import,
    settings: detected.settings,
    choices: { duplicates: 'update', scheduling: true, resetHard: false, keepOut: false },
  })
  expect({ left: skipped, some: counts.added > 0 }).toEqual({ left: [], some: true })
  await api.imports.close({ import: detected.import })
  expect(readFileSync(path, 'utf8').length).toBeGreaterThan(0)
})

test('every saved change is counted, also where an editor puts a new file in its place, and other files are not', async () => {
  const place = folder()
  const path = join(place, 'sample.md')
  expect(await writeSample('markdown', path)).toBeNull()
  const stop = new AbortController()
  const saves = savesOf(path, stop.signal)
  const first = saves.next()
  writeFileSync(join(place, 'other.md'), 'other')
  writeFileSync(path, 'Q: a\nA: b\n')
  expect(await first).toEqual({ done: false, value: { saved: 1 } })
  const second = saves.next()
  writeFileSync(`${path}~`, 'Q: a\nA: c\n')
  renameSync(`${path}~`, path)
  expect(await second).toEqual({ done: false, value: { saved: 2 } })
  const end = saves.next()
  stop.abort()
  expect(await end).toEqual({ done: true, value: undefined })
})

test('only what was offered can be watched', async () => {
  const { api } = await openAt(emptyFolder())
  expect(await refusal(api.samples.watch({ offer: 'not-offered' }))).toMatchObject({ code: 'not-found' })
})
