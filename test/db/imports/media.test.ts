/** Pictures and sounds: under their hash, of the type their bytes say, gone again when nothing shows them. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collection, temporaryFolder, type TestCollection } from '../../helpers/collection.ts'
import { previewFile } from '../../helpers/importing.ts'
import { refusal } from '../../helpers/refusal.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SVG = Buffer.from(
  '\uFEFF<?xml version="1.0"?>\n<!-- a picture -->\n<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>',
)
const WEB_PAGE = Buffer.from('<!doctype html><title>no picture</title><svg></svg>')

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A folder of Markdown with its pictures. */
function folderWith(text: string, files: Readonly<Record<string, Buffer>>): string {
  const folder = join(temporaryFolder(), 'Cats')
  mkdirSync(folder)
  writeFileSync(join(folder, 'cats.md'), text)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

async function bringFolder(c: TestCollection, text: string, files: Readonly<Record<string, Buffer>>) {
  return (await previewFile(c, folderWith(text, files))).write()
}

function inMedia(c: TestCollection): readonly string[] {
  return readdirSync(join(c.home, 'media')).filter(name => name !== '.trash')
}

const CAT = 'Q: What is it?\nA: ![](cat.png)\n'

describe('a picture of an imported note', () => {
  test('lies in the media folder under the hash of its bytes, and is given out with its type', async () => {
    const c = await collection()
    const report = await bringFolder(c, CAT, { 'cat.png': PNG })
    expect(report.media).toBe(1)
    expect(inMedia(c)).toEqual([hashOf(PNG)])
    const found = c.door.media(hashOf(PNG))
    expect(found?.type).toBe('image/png')
    expect(readFileSync(found?.path ?? '')).toEqual(PNG)
    expect(c.table('note_media')).toMatchObject([{ name: 'cat.png', hash: hashOf(PNG) }])
  })

  test('is what its bytes say, whatever it is called', async () => {
    const c = await collection()
    const text = `${CAT}\nQ: And this?\nA: ![](drawing.png)\n\nQ: And that?\nA: ![](page.svg)\n`
    await bringFolder(c, text, { 'cat.png': PNG, 'drawing.png': SVG, 'page.svg': WEB_PAGE })
    expect(c.door.media(hashOf(SVG))?.type).toBe('image/svg+xml')
    expect(c.door.media(hashOf(WEB_PAGE))).toBeNull()
  })

  test('is shown in the preview before it belongs to the collection, and no longer once that is closed', async () => {
    const c = await collection()
    const { detected, preview } = await previewFile(c, folderWith(CAT, { 'cat.png': PNG }))
    expect(JSON.stringify(preview.samples[0]?.back)).toContain(`/media/${hashOf(PNG)}`)
    expect(readFileSync(c.door.media(hashOf(PNG))?.path ?? '')).toEqual(PNG)
    expect(inMedia(c)).toEqual([])
    await c.api.imports.close({ import: detected.import })
    expect(c.door.media(hashOf(PNG))).toBeNull()
  })

  test('that two notes call by one name is two pictures', async () => {
    const c = await collection()
    await bringFolder(c, CAT, { 'cat.png': PNG })
    await bringFolder(c, 'Q: What is that?\nA: ![](cat.png)\n', { 'cat.png': SVG })
    const shown = c.table('note_media').map(({ name, hash }) => [name, hash])
    expect(shown).toEqual([
      ['cat.png', hashOf(PNG)],
      ['cat.png', hashOf(SVG)],
    ])
  })

  test('that the file shows differently now is shown so, and undo shows the old one', async () => {
    const c = await collection()
    await bringFolder(c, CAT, { 'cat.png': PNG })
    expect((await bringFolder(c, CAT, { 'cat.png': SVG })).counts.updated).toBe(1)
    expect(c.table('note_media')).toMatchObject([{ hash: hashOf(SVG) }])
    await c.undo()
    expect(c.table('note_media')).toMatchObject([{ hash: hashOf(PNG) }])
  })

  test('comes back with redo, also after the app was closed in between', async () => {
    const c = await collection()
    await bringFolder(c, CAT, { 'cat.png': PNG })
    await c.undo()
    expect(c.door.media(hashOf(PNG))).toBeNull()
    await c.restart()
    await c.redo()
    expect(readFileSync(c.door.media(hashOf(PNG))?.path ?? '')).toEqual(PNG)
  })

  test('goes from the folder once its import can no longer be done again', async () => {
    const c = await collection()
    await bringFolder(c, CAT, { 'cat.png': PNG })
    await c.undo()
    await c.api.settings.change({ minutesADay: 45 })
    await c.restart()
    expect(inMedia(c)).toEqual([])
  })
})

test('a collection that is put back has the files of its cards again, weeks later too', async () => {
  const c = await collection()
  await c.api.backups.make({})
  await bringFolder(c, CAT, { 'cat.png': PNG })
  const { name: later } = await c.api.backups.make({})
  const [, before] = await c.api.backups.list({})
  await c.api.backups.restore({ name: before?.name ?? '' })
  expect(inMedia(c)).toEqual([])
  c.advanceDays(30)
  await c.restart()
  await c.api.backups.restore({ name: later })
  expect(inMedia(c)).toEqual([hashOf(PNG)])
  expect(c.door.media(hashOf(PNG))?.type).toBe('image/png')
})

test('what a stop in the middle of an import left in the media folder is swept as the collection opens', async () => {
  const c = await collection()
  await bringFolder(c, CAT, { 'cat.png': PNG })
  await c.door.close()
  writeFileSync(join(c.home, 'media', hashOf(SVG)), SVG)
  await c.start()
  expect(inMedia(c)).toEqual([hashOf(PNG)])
})

describe('media that nothing shows', () => {
  async function withUnused() {
    const c = await collection()
    await bringFolder(c, CAT, { 'cat.png': PNG })
    await bringFolder(c, CAT, { 'cat.png': SVG })
    return c
  }

  test('are found by what no note and no note type shows', async () => {
    const c = await withUnused()
    expect(await c.api.media.unused({})).toEqual({ files: 1, bytes: PNG.length, names: ['cat.png'] })
  })

  test('are taken out with one undo, which brings them back whole', async () => {
    const c = await withUnused()
    const before = c.rows()
    expect(await c.api.media.clean({})).toMatchObject({ files: 1, history: { undo: { name: 'clean-media' } } })
    expect(inMedia(c)).toEqual([hashOf(SVG)])
    expect(await c.api.media.unused({})).toMatchObject({ files: 0 })
    await c.restart()
    await c.undo()
    expect(c.rows()).toEqual(before)
    expect(readFileSync(c.door.media(hashOf(PNG))?.path ?? '')).toEqual(PNG)
  })

  test('are gone from the disk two months after that could be undone', async () => {
    const c = await withUnused()
    await c.api.media.clean({})
    c.store.connection.transaction(db => db.run('delete from journal'))
    c.advanceDays(61)
    await c.restart()
    expect(existsSync(join(c.home, 'media', '.trash', hashOf(PNG)))).toBe(false)
    expect(inMedia(c)).toEqual([hashOf(SVG)])
  })

  test('cleaning where there is nothing to clean is no operation', async () => {
    const c = await collection()
    expect(await c.api.media.clean({})).toMatchObject({ files: 0, history: { undo: null } })
  })
})

test('an import that fails puts no picture into the media folder', async () => {
  const c = await collection()
  const { detected, write } = await previewFile(c, folderWith(CAT, { 'cat.png': PNG }))
  const written = refusal(write())
  await c.api.imports.cancel({ import: detected.import })
  expect((await written).code).toBe('aborted')
  expect(inMedia(c)).toEqual([])
})
