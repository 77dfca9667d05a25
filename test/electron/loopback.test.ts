import { once } from 'node:events'
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { APPEARANCE_MARK } from '../../electron/node/appearance.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { startLoopback, type Loopback } from '../../electron/node/loopback.ts'
import { attach, connect, enter } from '../host/client.ts'

const rendererDir = mkdtempSync(join(tmpdir(), 'recall-at-k-page-'))
mkdirSync(join(rendererDir, 'assets'))
writeFileSync(join(rendererDir, 'index.html'), `<html ${APPEARANCE_MARK}>`)
writeFileSync(join(rendererDir, 'assets', 'main-1.js'), 'let a')

let home: string
let host: Loopback
let port: number

function start(folder: string): Promise<Loopback> {
  const content = { hash: 'none', load: () => Promise.resolve({ hash: 'none', blocks: [], templates: [] }) }
  return startLoopback({ home: folder, clock: systemClock, ids: systemIds, content, rendererDir })
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'recall-at-k-test-'))
  host = await start(home)
  port = Number(new URL(host.address).port)
})
afterEach(() => host.close())

/** Sends bytes as they are and returns all that comes back until the host hangs up. */
async function raw(bytes: string): Promise<string> {
  const socket = dial(port, '127.0.0.1')
  let reply = ''
  socket.setEncoding('utf8').on('data', (text: string) => (reply += text))
  socket.on('error', () => socket.destroy())
  socket.write(bytes)
  await once(socket, 'close')
  return reply
}

function request(path: string, headers: Record<string, string>, method = 'GET'): Promise<string> {
  return raw(head(path, headers, method))
}

function head(path: string, headers: Record<string, string>, method = 'GET'): string {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

function handshake(headers: Record<string, string>, path = '/rpc', frame = ''): Promise<string> {
  const key = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  }
  return raw(head(path, { ...key, origin: host.address, ...headers }) + frame)
}

describe('coming in', () => {
  test('a link is good once: it becomes a cookie that scripts cannot read and other sites cannot send', async () => {
    const link = host.link()
    const first = await fetch(link, { redirect: 'manual' })
    expect({ status: first.status, to: first.headers.get('location') }).toEqual({ status: 303, to: '/' })
    expect(first.headers.get('set-cookie')).toMatch(
      new RegExp(`^recall-at-k-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(403)
  })

  test('every link is another one, of 256 bits, and several wait side by side', async () => {
    const [one, two] = [host.link(), host.link()]
    expect(one).not.toBe(two)
    expect(new URL(one).searchParams.get('token')).toHaveLength(43)
    expect(await enter(two)).toBe(await enter(one))
  })

  test('a link that has run out is refused', async () => {
    expect((await fetch(host.link(-1), { redirect: 'manual' })).status).toBe(403)
  })

  test('with the cookie the page and its files are there, without it there is a sentence', async () => {
    const cookie = await enter(host.link())
    expect(await request('/', { cookie })).toMatch(/^HTTP\/1\.1 200 [^]*<html data-theme="system" data-text-size="100"/)
    expect(await request('/assets/main-1.js', { cookie })).toMatch(/^HTTP\/1\.1 200 [^]*let a$/)
    expect(await request('/', {})).toMatch(/^HTTP\/1\.1 403 [^]*Press Enter in its terminal for a fresh one\.\n$/)
  })
})

describe('what is refused', () => {
  test('says nothing of what was sent, in plain text', async () => {
    const cookie = await enter(host.link())
    const replies = await Promise.all([
      request('/<script>alert(1)</script>', { cookie }),
      request('/?token=MARKER', { cookie }),
      request('/MARKER.js', { cookie }),
      request('/', { cookie, host: 'MARKER' }),
      request('/', { cookie, origin: 'http://MARKER' }),
      request('/', { cookie, origin: host.address, 'x-marker': 'MARKER' }, 'POST'),
      handshake({ origin: 'http://MARKER', cookie }),
      handshake({ cookie }, '/MARKER'),
      raw('MARKER\r\n\r\n'),
      raw(`GET / HTTP/1.1\r\nMARKER\r\n\r\n`),
    ])
    for (const reply of replies) {
      expect(reply).toMatch(/^HTTP\/1\.1 40[0345] /)
      expect(reply).toContain('content-type: text/plain; charset=utf-8')
      expect(reply).toContain('x-content-type-options: nosniff')
      expect(reply).not.toMatch(/MARKER|<script>|access-control/i)
    }
  })

  test.each(['HEAD', 'OPTIONS', 'PUT', 'TRACE'])('%s', async method => {
    const cookie = await enter(host.link())
    expect(await request('/', { cookie, origin: host.address }, method)).toMatch(/^HTTP\/1\.1 405 /)
  })

  test('a request without a Host, in HTTP/1.1 and in HTTP/1.0', async () => {
    expect(await raw('GET / HTTP/1.1\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
  })

  test('headers without end', async () => {
    expect(await request('/', { cookie: 'a'.repeat(64_000) })).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('a WebSocket without the cookie, without an Origin, from another page, to another path', async () => {
    const cookie = await enter(host.link())
    expect(await handshake({})).toMatch(/^HTTP\/1\.1 403 /)
    expect(await handshake({ cookie, origin: '' })).toMatch(/^HTTP\/1\.1 403 /)
    expect(await handshake({ cookie, origin: 'https://evil.example' })).toMatch(/^HTTP\/1\.1 403 /)
    expect(await handshake({ cookie }, '/other')).toMatch(/^HTTP\/1\.1 404 /)
  })

  test('slow loris: a request that never ends is hung up on, and the others are served meanwhile', async () => {
    const began = performance.now()
    const slow = raw(`GET / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx: `)
    expect((await fetch(host.link(), { redirect: 'manual' })).status).toBe(303)
    expect(await slow).toMatch(/^HTTP\/1\.1 400 /)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('it listens on 127.0.0.1 and nowhere else', async () => {
    const socket = dial(port, '127.0.0.2')
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })
})

describe('a file to be imported', () => {
  const inbox = () => join(home, 'imports', 'offers')
  const kept = () => (existsSync(inbox()) ? readdirSync(inbox()) : [])

  async function offer(name: string, body: BodyInit, more: object = {}): Promise<Response> {
    const headers = { cookie: await enter(host.link()), origin: host.address }
    return fetch(`${host.address}/offer?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body, ...more })
  }

  test('is kept as it came under a name of ours, and the page gets a word for it', async () => {
    const reply = await offer('Grüße.csv', 'front;back')
    expect({ status: reply.status, type: reply.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
    })
    expect(await reply.json()).toEqual({ offer: expect.stringMatching(/^[\w-]{22}$/) })
    const [name = ''] = kept()
    expect(name).toMatch(/^[\w-]{22}$/)
    expect(readFileSync(join(inbox(), name), 'utf8')).toBe('front;back')
  })

  test('two of the same name do not meet', async () => {
    await Promise.all([offer('deck.csv', 'one'), offer('deck.csv', 'two')])
    expect(
      kept()
        .map(name => readFileSync(join(inbox(), name), 'utf8'))
        .toSorted(),
    ).toEqual(['one', 'two'])
  })

  test('that is said to be larger than there is room for is refused before it comes', async () => {
    const cookie = await enter(host.link())
    const headers = { cookie, origin: host.address, 'content-length': String(9 * 1024 ** 3) }
    const reply = await request('/offer?name=big.apkg', headers, 'POST')
    expect(reply).toMatch(/^HTTP\/1\.1 422 [^]*"why":"too-large"/)
    expect(kept()).toEqual([])
  })

  test('that breaks off leaves nothing', async () => {
    const cookie = await enter(host.link())
    const socket = dial(port, '127.0.0.1')
    socket.write(`${head('/offer?name=a.csv', { cookie, origin: host.address, 'content-length': '900' }, 'POST')}half`)
    await expect.poll(() => kept().length).toBe(1)
    socket.destroy()
    await expect.poll(kept).toEqual([])
  })

  test('by another page is not even looked at', async () => {
    const headers = { cookie: await enter(host.link()), origin: 'https://evil.example' }
    const reply = await fetch(`${host.address}/offer?name=a.csv`, { method: 'POST', headers, body: 'front;back' })
    expect(reply.status).toBe(403)
    expect(kept()).toEqual([])
  })
})

test('a body that nobody wants does not keep its connection', async () => {
  const cookie = await enter(host.link())
  const reply = await raw(
    head('/', { cookie, connection: 'keep-alive', 'content-length': '1000000' }).replace('\r\n\r\n', '\r\n\r\nbody'),
  )
  expect(reply).toMatch(/^HTTP\/1\.1 200 /)
})

describe('calls', () => {
  test('several tabs are answered, each on its own line', async () => {
    const cookie = await enter(host.link())
    const tabs = await Promise.all([attach(host.address, cookie), attach(host.address, cookie)])
    const replies = await Promise.all(tabs.map(({ api }) => api.collection.status({})))
    expect(replies.map(({ state }) => state)).toEqual(['open', 'open'])
    expect(host.attached()).toEqual({ now: 2, ever: 2 })
    tabs.forEach(tab => tab.close())
  })

  test.each([
    ['not text', 1003, Buffer.from('{}')],
    ['not JSON', 1007, '{'],
    ['JSON that is no call', 1007, '{"a":1}'],
    ['too deep', 1008, `{"i":"1","p":${'['.repeat(64)}${']'.repeat(64)}}`],
    ['too long', 1009, `{"i":"${'x'.repeat(1024 * 1024)}"}`],
  ])('a message that is %s closes its socket with %i, and the host lives', async (_fault, code, message) => {
    const cookie = await enter(host.link())
    const [bad, good] = await Promise.all([attach(host.address, cookie), attach(host.address, cookie)])
    bad.socket.send(message)
    expect(await bad.closed).toBe(code)
    expect(await good.api.collection.status({})).toMatchObject({ state: 'open' })
    good.close()
  })

  test('a frame that breaks the protocol closes its socket, and the host lives', async () => {
    // A frame from a client has to be masked; this one is not, and sets all reserved bits.
    const reply = await handshake({ cookie: await enter(host.link()) }, '/rpc', '\x7f\x01\x00')
    expect(reply).toMatch(/^HTTP\/1\.1 101 /)
    const client = await connect(host.link())
    expect(await client.api.collection.status({})).toMatchObject({ state: 'open' })
    client.close()
  })

  test('a call to nowhere and a call with wrong input are refused, and the line stays', async () => {
    const { api, socket } = await connect(host.link())
    const reply = once(socket, 'message')
    socket.send(JSON.stringify({ i: 'x', p: { u: '/no/such/call', b: { json: {} } } }))
    expect(String((await reply)[0])).toContain('404')
    const refusal = once(socket, 'message')
    socket.send(JSON.stringify({ i: 'y', p: { u: '/collection/status', b: { json: { extra: 1 } } } }))
    expect(String((await refusal)[0])).toContain('Input validation failed')
    expect(await api.collection.status({})).toMatchObject({ state: 'open' })
  })
})

describe('closing', () => {
  test('sends the tabs away, closes the collection, and can be asked for twice', async () => {
    const { closed } = await connect(host.link())
    await Promise.all([host.close(), host.close()])
    expect(await closed).toBe(1001)
    await expect(fetch(host.address)).rejects.toThrow('fetch failed')
    host = await start(home)
  })

  test('a second host in the same folder is told at once', async () => {
    const began = performance.now()
    await expect(start(home)).rejects.toMatchObject({ code: 'collection-in-use' })
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
