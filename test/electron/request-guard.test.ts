import { describe, expect, test } from 'vitest'
import { cookieName, judge, type Incoming, type Keys } from '../../electron/node/request-guard.ts'

const PORT = 4711
const SESSION = 'S'.repeat(43)
const TOKEN = 'T'.repeat(43)
const OLD_TOKEN = 'O'.repeat(43)
const HOST = `127.0.0.1:${PORT}`
const ORIGIN = `http://${HOST}`
const COOKIE = `${cookieName(PORT)}=${SESSION}`

const keys: Keys = {
  port: PORT,
  session: SESSION,
  now: 1000,
  links: [
    { token: TOKEN, expires: 31_000 },
    { token: OLD_TOKEN, expires: 999 },
  ],
}

type Sent = Partial<Omit<Incoming, 'headers'>> & { headers?: Record<string, string | string[] | undefined> }

/** A request as our own page would send it, but for what is said otherwise. */
function verdict({ headers = {}, ...rest }: Sent) {
  const all = { host: HOST, cookie: COOKIE, 'sec-fetch-site': 'same-origin', ...headers }
  const lists = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat()] as const],
  )
  return judge({ method: 'GET', url: '/', upgrade: false, ...rest, headers: Object.fromEntries(lists) }, keys)
}

/** The handshake of our own page, but for what is said otherwise. */
function handshake({ headers = {}, ...rest }: Sent) {
  return verdict({ url: '/rpc', upgrade: true, ...rest, headers: { origin: ORIGIN, ...headers } })
}

const forbidden = { kind: 'refused', status: 403 }
const misunderstood = { kind: 'refused', status: 400 }
const notThere = { kind: 'refused', status: 404 }
const notAllowed = { kind: 'refused', status: 405 }

describe('our own page is let in', () => {
  test('with its cookie, for the page and its files', () => {
    expect(verdict({})).toEqual({ kind: 'get', path: '/' })
    expect(verdict({ url: '/assets/index-BQhdFMY1.js' })).toEqual({ kind: 'get', path: '/assets/index-BQhdFMY1.js' })
  })
  test('with its cookie among others', () => {
    expect(verdict({ headers: { cookie: `a=b; ${COOKIE}; c=d` } })).toMatchObject({ kind: 'get' })
  })
  test('typed into the address bar', () => {
    expect(verdict({ headers: { 'sec-fetch-site': 'none' } })).toMatchObject({ kind: 'get' })
  })
  test('with the link that was printed, and no cookie yet', () => {
    expect(verdict({ url: `/?token=${TOKEN}`, headers: { cookie: undefined } })).toEqual({
      kind: 'enter',
      token: TOKEN,
    })
  })
  test('with a file to be imported, under any name that is one', () => {
    const offer = (name: string) =>
      verdict({ method: 'POST', url: `/offer?name=${encodeURIComponent(name)}`, headers: { origin: ORIGIN } })
    for (const name of ['deck.apkg', 'Grüße aus Köln.csv', '日本語 (2).txt', "it's *new*!.md", '…', '100%.csv'])
      expect(offer(name)).toEqual({ kind: 'offer', name })
  })
  test('over its WebSocket', () => {
    expect(handshake({})).toEqual({ kind: 'socket' })
  })
})

describe('another name for this machine', () => {
  test.each([
    ['DNS rebinding: evil.example resolves to 127.0.0.1', 'evil.example:4711'],
    ['DNS rebinding without a port', 'evil.example'],
    ['localhost', 'localhost:4711'],
    ['IPv6 loopback', '[::1]:4711'],
    ['every interface', '0.0.0.0:4711'],
    ['the wrong port', '127.0.0.1:4712'],
    ['no port', '127.0.0.1'],
    ['127.0.0.1 written as a number', '2130706433:4711'],
    ['a trailing dot', '127.0.0.1.:4711'],
    ['user information in front', 'a@127.0.0.1:4711'],
    ['our name as a prefix', '127.0.0.1:4711.evil.example'],
    ['an empty Host', ''],
  ])('%s', (_attack, host) => {
    expect(verdict({ headers: { host } })).toEqual(forbidden)
    expect(handshake({ headers: { host } })).toEqual(forbidden)
  })
  test('a missing Host', () => expect(verdict({ headers: { host: undefined } })).toEqual(forbidden))
  test('two Hosts, one of them ours', () => {
    expect(verdict({ headers: { host: [HOST, 'evil.example'] } })).toEqual(forbidden)
    expect(verdict({ headers: { host: [HOST, HOST] } })).toEqual(forbidden)
  })
  test('a foreign Host is refused before its path is looked at', () => {
    expect(verdict({ url: '/%2e%2e/', headers: { host: 'evil.example' } })).toEqual(forbidden)
  })
})

describe('another page in the same browser', () => {
  test.each([
    ['a sandboxed frame or a file: Origin null', 'null'],
    ['a foreign page', 'https://evil.example'],
    ['another port of this machine', 'http://127.0.0.1:4712'],
    ['localhost', 'http://localhost:4711'],
    ['https of the same address', 'https://127.0.0.1:4711'],
    ['ours with a path', `${ORIGIN}/`],
    ['ours as a prefix', `${ORIGIN}.evil.example`],
    ['ours in capitals', ORIGIN.toUpperCase()],
    ['an empty Origin', ''],
  ])('%s', (_attack, origin) => {
    expect(verdict({ headers: { origin } })).toEqual(forbidden)
    expect(handshake({ headers: { origin } })).toEqual(forbidden)
    expect(verdict({ method: 'POST', headers: { origin } })).toEqual(forbidden)
  })
  test('two Origins, one of them ours', () => {
    expect(handshake({ headers: { origin: [ORIGIN, 'https://evil.example'] } })).toEqual(forbidden)
  })
  test.each(['cross-site', 'same-site', 'CROSS-SITE', '', 'none, cross-site'])('Sec-Fetch-Site: %s', site => {
    expect(verdict({ headers: { 'sec-fetch-site': site } })).toEqual(forbidden)
    expect(verdict({ url: `/?token=${TOKEN}`, headers: { 'sec-fetch-site': site } })).toEqual(forbidden)
    expect(handshake({ headers: { 'sec-fetch-site': site } })).toEqual(forbidden)
  })
  test('Sec-Fetch-Site twice', () => {
    expect(verdict({ headers: { 'sec-fetch-site': ['same-origin', 'cross-site'] } })).toEqual(forbidden)
  })
  test('a WebSocket without an Origin', () => expect(handshake({ headers: { origin: undefined } })).toEqual(forbidden))
  test('a simple POST without an Origin', () => expect(verdict({ method: 'POST' })).toEqual(forbidden))
})

describe('a file that somebody else would have imported', () => {
  const offer = (sent: Sent) => verdict({ method: 'POST', url: '/offer?name=deck.apkg', ...sent })
  test('a form of another page', () => {
    expect(offer({ headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } })).toEqual(forbidden)
    expect(offer({ headers: { origin: 'null' } })).toEqual(forbidden)
  })
  test('without an Origin', () => expect(offer({})).toEqual(forbidden))
  test('by another name for this machine', () => {
    expect(offer({ headers: { origin: ORIGIN, host: 'evil.example:4711' } })).toEqual(forbidden)
  })
  test('without the cookie', () => {
    expect(offer({ headers: { origin: ORIGIN, cookie: undefined } })).toEqual(forbidden)
  })
  test.each([
    ['a path', 'a%2Fb'],
    ['the folder above', '..'],
    ['this folder', '.'],
    ['the folder above, escaped', '%2E%2E'],
    ['a path of Windows', '..%5Ca'],
    ['a NUL', 'a%00.csv'],
    ['a line break', 'a%0D%0Aset-cookie:%20a'],
    ['half a letter', '%C3'],
    ['an escape that is none', '%zz'],
    ['a name that shows backwards', 'a%E2%80%AEgkpa.exe'],
    ['blanks alone', '%20%20'],
    ['nothing', ''],
    ['a second parameter', 'a&name=b'],
    ['256 letters', 'a'.repeat(256)],
    ['an address of 8 kB', '%C3%A4'.repeat(1400)],
  ])('under a name that is none: %s', (_attack, name) => {
    expect(offer({ url: `/offer?name=${name}`, headers: { origin: ORIGIN } })).toEqual(misunderstood)
  })
  test.each(['/offer', '/offer?', '/offer?name', '/offer?path=/etc/passwd', '/offers?name=a', '/offer/a?name=b'])(
    'to %s',
    url => expect(offer({ url, headers: { origin: ORIGIN } })).toEqual(misunderstood),
  )
  test.each(['GET', 'PUT', 'HEAD'])('by %s', method => {
    expect(offer({ method, headers: { origin: ORIGIN } })).not.toMatchObject({ kind: 'offer' })
  })
  test('over a WebSocket', () => {
    expect(offer({ upgrade: true, headers: { origin: ORIGIN } })).toEqual(notAllowed)
  })
})

describe('another program on the same machine', () => {
  test('no cookie', () => {
    expect(verdict({ headers: { cookie: undefined } })).toEqual(forbidden)
    expect(handshake({ headers: { cookie: undefined } })).toEqual(forbidden)
    expect(verdict({ url: '/assets/index.js', headers: { cookie: undefined } })).toEqual(forbidden)
    expect(verdict({ url: `/media/${'a'.repeat(64)}`, headers: { cookie: undefined } })).toEqual(forbidden)
  })
  test.each([
    ['a wrong cookie', `${cookieName(PORT)}=${'X'.repeat(43)}`],
    ['a cookie that is a prefix of ours', COOKIE.slice(0, -1)],
    ['a cookie that goes on after ours', `${COOKIE}x`],
    ['an empty cookie', `${cookieName(PORT)}=`],
    ['a cookie named for another port', `${cookieName(PORT + 1)}=${SESSION}`],
    ['our value under another name', `session=${SESSION}`],
    ['our cookie in quotes', `"${COOKIE}"`],
    ['a very long cookie', `${cookieName(PORT)}=${'X'.repeat(8000)}`],
  ])('%s', (_attack, cookie) => {
    expect(verdict({ headers: { cookie } })).toEqual(forbidden)
    expect(handshake({ headers: { cookie } })).toEqual(forbidden)
  })
  test('a one-time link whose time is over', () => {
    expect(verdict({ url: `/?token=${OLD_TOKEN}`, headers: { cookie: undefined } })).toEqual(forbidden)
  })
  test('a one-time link at the very moment it ends', () => {
    const late = { ...keys, now: 31_000 }
    const request = { method: 'GET', url: `/?token=${TOKEN}`, upgrade: false, headers: { host: [HOST] } }
    expect(judge(request, late)).toEqual(forbidden)
  })
  test('a one-time link that was used before', () => {
    const spent = { ...keys, links: [] }
    const request = { method: 'GET', url: `/?token=${TOKEN}`, upgrade: false, headers: { host: [HOST] } }
    expect(judge(request, spent)).toEqual(forbidden)
  })
  test('a guessed link', () => expect(verdict({ url: `/?token=${'G'.repeat(43)}` })).toEqual(forbidden))
  test('the token of a link as a cookie', () => {
    expect(verdict({ headers: { cookie: `${cookieName(PORT)}=${TOKEN}` } })).toEqual(forbidden)
  })
  test('the cookie as the token of a link', () => expect(verdict({ url: `/?token=${SESSION}` })).toEqual(forbidden))
  test('a link over a WebSocket', () => {
    expect(handshake({ url: `/?token=${TOKEN}`, headers: { cookie: undefined } })).toEqual(forbidden)
  })
})

describe('odd requests with everything else in order', () => {
  test.each(['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'get', ''])('method %s', method => {
    expect(verdict({ method, headers: { origin: ORIGIN } })).toEqual(notAllowed)
  })
  test.each([
    ['a token in the query of another path', `/assets/x.js?token=${TOKEN}`],
    ['a token beside something else', `/?token=${TOKEN}&a=b`],
    ['two tokens', `/?token=${TOKEN}&token=${TOKEN}`],
    ['a token that is too short', '/?token=abc'],
    ['any other query', '/?a=b'],
    ['dots', '/../secret'],
    ['dots further in', '/assets/../../secret'],
    ['encoded dots', '/%2e%2e/secret'],
    ['encoded slash', '/..%2fsecret'],
    ['backslash', '/..\\secret'],
    ['encoded backslash', '/..%5csecret'],
    ['encoded CRLF', '/a%0d%0aset-cookie:%20a=b'],
    ['CRLF', '/a\r\nset-cookie: a=b'],
    ['NUL', '/a\0.js'],
    ['encoded NUL', '/a%00.js'],
    ['a hidden file', '/.built'],
    ['a hidden file further in', '/assets/.git'],
    ['two slashes', '//evil.example/a'],
    ['a drive', '/C:/windows'],
    ['an absolute address', 'http://evil.example/'],
    ['an absolute address of our own', `${ORIGIN}/`],
    ['no slash in front', 'index.html'],
    ['an asterisk', '*'],
    ['nothing', ''],
    ['an address of 8 kB', `/${'a'.repeat(8192)}`],
    ['letters outside ASCII', '/ä.js'],
    ['a slash at the end', '/assets/'],
  ])('%s', (_attack, url) => {
    expect(verdict({ url })).toEqual(misunderstood)
    expect(handshake({ url })).toEqual(misunderstood)
  })
  test('a WebSocket to another path', () => {
    expect(handshake({ url: '/' })).toEqual(notThere)
    expect(handshake({ url: '/rpc2' })).toEqual(notThere)
  })
  test('the WebSocket path without an upgrade', () => expect(verdict({ url: '/rpc' })).toEqual(notThere))
})
