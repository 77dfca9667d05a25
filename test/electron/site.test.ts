import { existsSync, mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../electron/node/answer.ts'
import { APPEARANCE_MARK, DEFAULT_APPEARANCE } from '../../electron/node/appearance.ts'
import { site, type Media } from '../../electron/node/site.ts'

const HASH = 'a'.repeat(64)
const SONG = 'c'.repeat(64)
const FOLDER = 'd'.repeat(64)
const NOTHING = 'e'.repeat(64)
const MEASURED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'self'; media-src 'self' blob:; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-site-'))
const rendererDir = join(folder, 'renderer')
mkdirSync(join(rendererDir, 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.js'), 'secret')
writeFileSync(join(folder, 'cat.png'), 'cat')
writeFileSync(join(folder, 'song.mp3'), '0123456789')
writeFileSync(join(folder, 'nothing.mp3'), '')
writeFileSync(join(rendererDir, 'index.html'), `<html lang="en" ${APPEARANCE_MARK}>`)
writeFileSync(join(rendererDir, 'assets', 'main-1.js'), 'let a')
writeFileSync(join(rendererDir, 'icon.svg'), '<svg/>')
writeFileSync(join(rendererDir, '.built'), '')
writeFileSync(join(rendererDir, 'page.exe'), '')

const MEDIA: Readonly<Record<string, Media>> = {
  [HASH]: { path: join(folder, 'cat.png'), type: 'image/png' },
  [SONG]: { path: join(folder, 'song.mp3'), type: 'audio/mpeg' },
  [FOLDER]: { path: rendererDir, type: 'image/png' },
  [NOTHING]: { path: join(folder, 'nothing.mp3'), type: 'audio/mpeg' },
}

const answer = site({
  rendererDir,
  firstFrame: () => ({ appearance: { ...DEFAULT_APPEARANCE, theme: 'dark', contrast: 'more' }, route: '/decks' }),
  media: hash => MEDIA[hash] ?? null,
  exported: id => (id === 'exported' ? { path: join(folder, 'deck.csv'), name: "Grüße, “a” 'b'.csv" } : null),
})

/** A body as text, also a streamed one. */
async function bodyOf({ body }: Pick<Answer, 'body'>): Promise<string> {
  return body instanceof Readable ? text(body) : String(body)
}

test('the page carries the appearance, the last route and the system before it is painted', async () => {
  const { status, headers, body } = await answer('/')
  expect(status).toBe(200)
  expect(body).toMatch(
    /^<html lang="en" data-theme="dark" .*data-contrast="more" .*data-os="(linux|mac|windows)" data-route="\/decks">$/,
  )
  expect(headers['cache-control']).toBe('no-store')
})

test('the policy is the one that was measured, on the page and on its files', async () => {
  const [page, file] = await Promise.all([answer('/'), answer('/assets/main-1.js')])
  expect(page.headers['content-security-policy']).toBe(MEASURED_POLICY)
  expect(file.headers['content-security-policy']).toBe(MEASURED_POLICY)
})

test('a file that carries its hash is kept for ever, any other is asked for again', async () => {
  expect((await answer('/assets/main-1.js')).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'private, max-age=31536000, immutable',
  })
  expect((await answer('/icon.svg')).headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'no-cache',
  })
})

test('media have a fixed type, a sandbox and no script', async () => {
  const found = await answer(`/media/${HASH}`)
  expect(await bodyOf(found)).toBe('cat')
  expect(found.headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test('nothing lets another page look at an answer', async () => {
  const answers = await Promise.all(['/', '/icon.svg', '/nothing', `/media/${HASH}`].map(path => answer(path)))
  for (const { headers } of answers) {
    expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
})

describe('a stretch of a song', () => {
  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=4-400', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-300', '0123456789', 'bytes 0-9/10'],
    ['bytes=9-9', '9', 'bytes 9-9/10'],
  ])('%s', async (range, wanted, contentRange) => {
    const found = await answer(`/media/${SONG}`, range)
    expect({ status: found.status, body: await bodyOf(found) }).toEqual({ status: 206, body: wanted })
    expect(found.headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-range': contentRange,
      'content-length': String(wanted.length),
      'content-security-policy': "sandbox; default-src 'none'",
    })
  })

  test.each([
    null,
    '',
    'bytes=',
    'bytes=-',
    'bytes=3-2',
    'bytes=0-1,3-4',
    'lines=0-3',
    'bytes=a-b',
    `bytes=0-${'9'.repeat(16)}`,
  ])('%j is passed over: all of it comes', async range => {
    const found = await answer(`/media/${SONG}`, range)
    expect({ status: found.status, body: await bodyOf(found) }).toEqual({ status: 200, body: '0123456789' })
    expect(found.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-length': '10' })
  })

  test.each(['bytes=10-', 'bytes=400-500', 'bytes=-0'])('%s lies beyond its end', async range => {
    const { status, headers, body } = await answer(`/media/${SONG}`, range)
    expect({ status, body, range: headers['content-range'] }).toEqual({ status: 416, body: '', range: 'bytes */10' })
  })

  test('a song without a sound is empty, and there is no stretch of it', async () => {
    const whole = await answer(`/media/${NOTHING}`)
    expect({ status: whole.status, body: await bodyOf(whole) }).toEqual({ status: 200, body: '' })
    expect(await answer(`/media/${NOTHING}`, 'bytes=0-')).toMatchObject({ status: 416 })
  })
})

describe('what was exported', () => {
  test('is saved under its name, opened by nobody, and gone once it was fetched', async () => {
    writeFileSync(join(folder, 'deck.csv'), 'front,back')
    const found = await answer('/export/exported')
    expect(found.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe%2C%20%E2%80%9Ca%E2%80%9D%20%27b%27.csv",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(await bodyOf(found)).toBe('front,back')
    await expect.poll(() => existsSync(join(folder, 'deck.csv'))).toBe(false)
    expect(await answer('/export/exported')).toMatchObject({ status: 404 })
  })
})

describe('nothing outside the built page is read', () => {
  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..\\secret.js',
    '/a\0.js',
    '//secret.js',
    `${folder}/secret.js`,
    'secret.js',
    '/C:/secret.js',
    '/.built',
    '/assets',
    '/page.exe',
    '/nothing.js',
    `/${'a'.repeat(300)}.js`,
    '/media/../../secret.js',
    `/media/${'A'.repeat(64)}`,
    `/media/${'b'.repeat(64)}`,
    `/media/${FOLDER}`,
    '/media/x',
    '/export/unknown-',
    '/export/../../secret.js',
  ])('%j', async path => {
    const { status, headers, body } = await answer(path)
    expect({ status, body }).toEqual({ status: 404, body: 'There is nothing here.\n' })
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  })
})
