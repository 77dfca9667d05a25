import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { APPEARANCE_MARK, DEFAULT_APPEARANCE } from '../../electron/node/appearance.ts'
import { site } from '../../electron/node/site.ts'

const HASH = 'a'.repeat(64)
const MEASURED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'self'; media-src 'self' blob:; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-site-'))
const rendererDir = join(folder, 'renderer')
mkdirSync(join(rendererDir, 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.js'), 'secret')
writeFileSync(join(folder, 'cat.png'), 'cat')
writeFileSync(join(rendererDir, 'index.html'), `<html lang="en" ${APPEARANCE_MARK}>`)
writeFileSync(join(rendererDir, 'assets', 'main-1.js'), 'let a')
writeFileSync(join(rendererDir, 'icon.svg'), '<svg/>')
writeFileSync(join(rendererDir, '.built'), '')
writeFileSync(join(rendererDir, 'page.exe'), '')

const answer = site({
  rendererDir,
  firstFrame: () => ({ appearance: { ...DEFAULT_APPEARANCE, theme: 'dark', contrast: 'more' }, route: '/decks' }),
  media: hash => (hash === HASH ? { path: join(folder, 'cat.png'), type: 'image/png' } : null),
})

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
  const { headers, body } = await answer(`/media/${HASH}`)
  expect(String(body)).toBe('cat')
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test('nothing lets another page look at an answer', async () => {
  const answers = await Promise.all(['/', '/icon.svg', '/nothing', `/media/${HASH}`].map(answer))
  for (const { headers } of answers) {
    expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
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
    '/media/x',
  ])('%j', async path => {
    const { status, headers, body } = await answer(path)
    expect({ status, body }).toEqual({ status: 404, body: 'There is nothing here.\n' })
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  })
})
