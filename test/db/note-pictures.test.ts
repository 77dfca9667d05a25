/** Pictures of notes that are being written: kept before the note, part of it once it is saved, and never more than data. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root, RootContent } from 'hast'
import { afterEach, describe, expect, test } from 'vitest'
import { collection, temporaryFolder, type TestCollection } from '../helpers/collection.ts'
import { png } from '../helpers/picture.ts'
import { refusal } from '../helpers/refusal.ts'
import { fill, smallDisk, unmountAll, whyNoSmallDisk } from '../helpers/small-disk.ts'

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

interface Wanted {
  readonly bytes?: Buffer
  readonly name?: string | null
  readonly taken?: readonly string[]
}

async function keep({ api }: TestCollection, { bytes = png(), name = null, taken = [] }: Wanted = {}) {
  let of: string | null = null
  for (let at = 0; at < Math.max(1, bytes.length); at += 300_000) {
    ;({ of } = await api.media.send({ of, bytes: bytes.subarray(at, at + 300_000).toString('base64') }))
  }
  return api.media.keep({ of: of ?? '', name, taken: [...taken] })
}

function sourcesIn(tree: Root | RootContent): readonly string[] {
  const own = tree.type === 'element' && tree.tagName === 'img' ? [String(tree.properties['src'])] : []
  return 'children' in tree ? [...own, ...tree.children.flatMap(sourcesIn)] : own
}

const filesIn = ({ home }: TestCollection) => readdirSync(join(home, 'media')).filter(name => name !== '.trash')

function noteWith(name: string, pictures: readonly { name: string; hash: string }[]) {
  return { type: 'Basic', deck: null, fields: [`What is ![](${name})?`, 'A', ''], tags: [], pictures: [...pictures] }
}

describe('a pasted picture', () => {
  test('is named by the day, kept by its bytes, and shown before its note is saved', async () => {
    const c = await collection({ cards: 1, at: '2026-11-21T10:00:00Z', zone: 'UTC' })
    const picture = await keep(c)
    expect(picture.name).toBe('pasted-2026-11-21.png')
    expect(readFileSync(join(c.home, 'media', picture.hash))).toEqual(png())
    const { fields } = noteWith(picture.name, [])
    const { cards } = await c.api.notes.preview({ type: 'Basic', fields, note: null, pictures: [picture] })
    expect(cards.flatMap(({ front }) => sourcesIn(front))).toEqual([`/media/${picture.hash}`])
    expect(c.door.media(picture.hash)).toMatchObject({ type: 'image/png' })
    expect(c.table('media')).toEqual([])
  })

  test('belongs to the collection with its note, and undo takes both back', async () => {
    const c = await collection({ cards: 1 })
    const before = c.rows()
    const picture = await keep(c)
    const { card } = await c.api.notes.add(noteWith(picture.name, [picture]))
    expect(c.table('note_media')).toMatchObject([picture])
    expect(c.table('media')).toMatchObject([{ hash: picture.hash, type: 'image/png', size: png().length }])
    expect((await c.api.notes.written({ card })).pictures).toEqual([picture])
    await c.undo()
    expect(c.rows()).toEqual(before)
    await c.redo()
    await c.restart()
    expect(c.door.media(picture.hash)?.path).toBe(join(c.home, 'media', picture.hash))
  })

  test('that the text does not name is not written with the note', async () => {
    const c = await collection({ cards: 1 })
    const [named, other] = [await keep(c), await keep(c, { bytes: png(10, 10), name: 'other.png' })]
    await c.api.notes.add(noteWith(named.name, [named, other]))
    expect(c.table('note_media')).toMatchObject([named])
    expect(c.table('media')).toHaveLength(1)
  })

  test('that is taken out of a note is unused from then on, and undo brings it back', async () => {
    const c = await collection({ cards: 1 })
    const picture = await keep(c)
    const { card, note } = await c.api.notes.add(noteWith(picture.name, [picture]))
    const { version } = await c.api.notes.written({ card })
    await c.api.notes.edit({ note, version, deck: null, fields: ['Without', 'A', ''], tags: [] })
    expect(await c.api.media.unused({})).toMatchObject({ files: 1, names: [picture.name] })
    await c.undo()
    expect(await c.api.media.unused({})).toMatchObject({ files: 0 })
    expect(c.table('note_media')).toMatchObject([picture])
  })

  test('is there again after a crash, with the draft that names it; one that no draft names is swept away', async () => {
    const c = await collection({ cards: 1 })
    const [drafted, dropped] = [await keep(c), await keep(c, { bytes: png(9, 9) })]
    const draft = { ...noteWith(drafted.name, [drafted]), deck: '' }
    await c.api.notes.keepDraft({ place: 'new', draft })
    await c.restart()
    expect(filesIn(c)).toEqual([drafted.hash])
    expect(c.door.media(dropped.hash)).toBeNull()
    expect((await c.api.notes.draft({ place: 'new' })).draft).toEqual(draft)
    expect(c.door.media(drafted.hash)).toMatchObject({ type: 'image/png' })
    await c.api.notes.add({ ...draft, deck: null })
    expect(c.table('note_media')).toMatchObject([drafted])
  })

  test('whose file is gone when the note is saved is left out, and the note is saved', async () => {
    const c = await collection({ cards: 1 })
    const picture = await keep(c)
    rmSync(join(c.home, 'media', picture.hash))
    await c.api.notes.add(noteWith(picture.name, [picture]))
    expect(c.table('note_media')).toEqual([])
  })
})

describe('what a picture is called', () => {
  test.each([
    ['../../evil.png', 'evil.png'],
    ['..\\..\\evil.exe', 'evil.png'],
    ['/etc/passwd', 'passwd.png'],
    ['CON.png', 'picture.png'],
    ['....png', 'picture.png'],
    ['a](x) {{c1::b}} "c".png', 'a-x-c1-b-c.png'],
    ['<img src=x onerror=alert(1)>.png', 'img-src-x-onerror-alert-1.png'],
    ['\u202Egnp.exe', 'gnp.png'],
    ['nul\0l.png', 'nul-l.png'],
    ['Größe 2.jpeg', 'Größe-2.png'],
    [`${'x'.repeat(900)}.png`, `${'x'.repeat(60)}.png`],
    ['', 'picture.png'],
  ])('from %j is one plain component, ending as its bytes say: %j', async (given, wanted) => {
    const c = await collection({ cards: 1 })
    const picture = await keep(c, { name: given })
    expect(picture.name).toBe(wanted)
    expect(filesIn(c)).toEqual([picture.hash])
    const { type, fields, pictures } = noteWith(picture.name, [picture])
    const { cards } = await c.api.notes.preview({ type, fields, pictures, note: null })
    expect(sourcesIn(cards[0]?.front ?? { type: 'root', children: [] })).toEqual([`/media/${picture.hash}`])
  })

  test('is not what another picture of the note is called', async () => {
    const c = await collection({ cards: 1 })
    const taken = ['Plot.png', 'plot-2.png']
    expect((await keep(c, { name: 'plot.png', taken })).name).toBe('plot-3.png')
  })

  test('is refused where it would be a path', async () => {
    const c = await collection({ cards: 1 })
    const { hash } = await keep(c)
    for (const name of ['../x.png', 'a/b.png', 'a\\b.png', '..', '']) {
      const added = c.api.notes.add(noteWith('x.png', [{ name, hash }]))
      await expect(added).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })
})

describe('what is no picture', () => {
  test.each([
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /')],
    ['a web page', Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['a film', Buffer.from('000000186674797069736f6d0000000069736f6d69736f32', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused by its bytes, whatever it is called: %s', async (_what, bytes) => {
    const c = await collection({ cards: 1 })
    const refused = await refusal(keep(c, { bytes, name: 'picture.png' }))
    expect(refused).toMatchObject({ code: 'file-refused', facts: { why: 'not-a-picture' } })
    expect(filesIn(c)).toEqual([])
  })

  test('or is more than 20 MB is refused while it comes, and nothing of it stays', async () => {
    const c = await collection({ cards: 1 })
    const refused = await refusal(keep(c, { bytes: Buffer.concat([png(), Buffer.alloc(20_000_000)]) }))
    expect(refused).toMatchObject({ code: 'file-refused', facts: { why: 'picture-too-large' } })
    expect(filesIn(c)).toEqual([])
  })

  test('a drawing with a script in it is served as a picture, which runs nothing', async () => {
    const c = await collection({ cards: 1 })
    const picture = await keep(c, { bytes: SVG, name: 'drawing.html' })
    expect(picture.name).toBe('drawing.svg')
    expect(c.door.media(picture.hash)).toMatchObject({ type: 'image/svg+xml' })
  })
})

const noSmallDisk = whyNoSmallDisk()
if (noSmallDisk !== null) console.log(`Skipped: a picture that finds no room, because ${noSmallDisk}.`)

describe.skipIf(noSmallDisk !== null)('on a full disk', () => {
  afterEach(unmountAll)

  test('a picture that finds no room is refused, nothing of it stays, and it can be put in again when there is some', async () => {
    const c = await collection({ cards: 1, home: smallDisk(temporaryFolder(), '8m') })
    const makeRoom = fill(c.home)
    expect((await refusal(keep(c))).code).toBe('disk-full')
    expect(filesIn(c)).toEqual([])
    makeRoom()
    expect(filesIn(c)).toEqual([])
    const { hash } = await keep(c)
    expect(readFileSync(join(c.home, 'media', hash))).toEqual(png())
    await c.door.close()
  })
})

test('where a picture cannot be written, that is said, and nothing is half there', async () => {
  const c = await collection({ cards: 1 })
  const before = c.rows()
  rmSync(join(c.home, 'imports'), { recursive: true, force: true })
  writeFileSync(join(c.home, 'imports'), 'a file in the place of the folder')
  expect((await refusal(keep(c))).code).toMatch(/^(?:folder-missing|storage-failed|read-only)$/)
  expect(filesIn(c)).toEqual([])
  expect(c.rows()).toEqual(before)
  expect(existsSync(join(c.home, 'media'))).toBe(true)
})
