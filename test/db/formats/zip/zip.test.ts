import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openZip, type Zip } from '../../../../db/formats/zip/directory.ts'
import { DEFAULT_LIMITS, limitsAt, type Limits } from '../../../../db/formats/zip/limits.ts'
import { peek, unpack, unpackWhole } from '../../../../db/formats/zip/unpack.ts'
import { deflated, rawZip, stored } from '../../../helpers/anki/raw-zip.ts'
import { testFolder, whyRefused } from '../../../helpers/anki/reading.ts'

const TEXT = Buffer.from('some text, '.repeat(1000))

async function zipOf(bytes: Buffer, limits: Limits = DEFAULT_LIMITS): Promise<Zip> {
  const path = join(testFolder(), 'file.zip')
  writeFileSync(path, bytes)
  return openZip(path, limits)
}

async function bytesOf(zip: Zip, name: string): Promise<Buffer> {
  const member = zip.members.get(name)
  if (member === undefined) throw new Error(`there is no ${name}`)
  return unpackWhole(zip, member, 'plain', { bytes: 0 }, TEXT.length)
}

test('members come out as they went in, stored or deflated, empty ones too', async () => {
  const zip = await zipOf(rawZip([stored('a', TEXT), deflated('b', TEXT), stored('c', Buffer.alloc(0))]))
  expect([...zip.members.keys()]).toEqual(['a', 'b', 'c'])
  expect((await bytesOf(zip, 'a')).equals(TEXT)).toBe(true)
  expect((await bytesOf(zip, 'b')).equals(TEXT)).toBe(true)
  expect((await bytesOf(zip, 'c')).length).toBe(0)
})

test('a member that is left early leaves the others readable', async () => {
  const zip = await zipOf(rawZip([deflated('a', TEXT), deflated('b', TEXT)]))
  for (const member of zip.members.values()) expect((await peek(zip, member, 9)).toString()).toBe('some text')
  expect((await bytesOf(zip, 'b')).equals(TEXT)).toBe(true)
})

test('of two members with one name the later one counts', async () => {
  const zip = await zipOf(rawZip([stored('a', Buffer.from('old')), stored('a', Buffer.from('new'))]))
  expect((await bytesOf(zip, 'a')).toString()).toBe('new')
})

test('a list of 200,000 files is read, one more is not', async () => {
  const entries = Array.from({ length: 200_000 }, (_, index) => ({ name: `f${index}`, packed: Buffer.alloc(0) }))
  expect((await zipOf(rawZip(entries))).members.size).toBe(200_000)
  expect(await whyRefused(zipOf(rawZip(entries, { count: 200_001 })))).toBe('too-many-entries')
})

test('bytes are counted as they come, whatever the list says of them', async () => {
  const limits = { ...DEFAULT_LIMITS, member: 5_000, total: 20_000, ratioFrom: 1_000, ratio: 10 }
  expect(await whyRefused(zipOf(rawZip([stored('a', TEXT)]), limits))).toBe('bomb')
  const lying = { ...deflated('a', TEXT), declared: 900 }
  const zip = await zipOf(rawZip([lying]), limits)
  expect(await whyRefused(bytesOf(zip, 'a'))).toBe('bomb')
  const three = rawZip(['a', 'b', 'c'].map(name => stored(name, TEXT)))
  const roomy = { ...limits, member: 50_000, ratio: 1_000 }
  expect(await whyRefused(zipOf(three, roomy))).toBe('too-large')
  const sum = await zipOf(rawZip([stored('a', TEXT), stored('b', Buffer.from('b'))]), roomy)
  const meter = { bytes: 15_000 }
  for (const member of sum.members.values()) {
    expect(await whyRefused(drained(unpack(sum, member, 'plain', meter)))).toBe('too-large')
  }
})

test('names in other encodings than UTF-8 are names all the same', async () => {
  const name = Buffer.from('\u0081\u0084\u0094\u0081'.repeat(20), 'latin1')
  const zip = await zipOf(rawZip([{ ...stored('', TEXT), name }, stored('b', TEXT)]))
  expect((await bytesOf(zip, 'b')).equals(TEXT)).toBe(true)
})

test('members over one another are refused, and so are those over the list', async () => {
  const file = stored('a', TEXT)
  expect(await whyRefused(zipOf(rawZip([file, { ...file, name: 'b', at: 0 }])))).toBe('overlapping')
  expect(await whyRefused(zipOf(rawZip([file, { ...file, name: 'b', at: 100 }])))).toBe('overlapping')
})

test('a header longer than the list says cannot reach into the next member', async () => {
  const bytes = rawZip([stored('a', TEXT), stored('b', TEXT)])
  bytes.writeUInt16LE(60_000, 28)
  expect(await whyRefused(bytesOf(await zipOf(bytes), 'a'))).toBe('overlapping')
})

test('no more is unpacked than half of what the disk has free', () => {
  const folder = testFolder()
  expect(limitsAt(folder).total).toBeLessThanOrEqual(DEFAULT_LIMITS.total)
  expect(limitsAt(folder, { ...DEFAULT_LIMITS, total: 1e30 }).total).toBeLessThan(1e30)
})

async function drained(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of chunks);
}
