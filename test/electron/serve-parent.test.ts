import { EventEmitter, once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCollection, type Collection } from '../../db/collection.ts'
import type { Api } from '../../db/api/contract.ts'
import { DEFAULT_APPEARANCE } from '../../electron/node/appearance.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import type { FromCollection, ToCollection } from '../../electron/node/process-messages.ts'
import { serveParent, type Port } from '../../electron/node/serve-parent.ts'

const dist = mkdtempSync(join(tmpdir(), 'recall-at-k-dist-'))
mkdirSync(join(dist, 'content'))
writeFileSync(join(dist, 'content', 'hash.json'), '{"hash":"none"}')
writeFileSync(join(dist, 'content', 'library.json'), '{"hash":"none","blocks":[],"templates":[]}')

/** Electron's main process, as far as the collection process sees it. */
class Parent extends EventEmitter {
  readonly heard: FromCollection[] = []

  postMessage(message: FromCollection): void {
    this.heard.push(message)
    this.emit('heard', message)
  }

  say(data: ToCollection, ports: readonly Port[] = []): void {
    this.emit('message', { data, ports })
  }

  /** A window's end of a new line. */
  line(): MessagePort {
    const { port1, port2 } = new MessageChannel()
    this.say({ kind: 'line' }, [electronPort(port1)])
    return port2
  }
}

/** Ports of Node hand over the message itself, Electron's hand over an event. */
function electronPort(port: MessagePort): Port {
  return {
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: message => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  }
}

function api(port: MessagePort): Api {
  return createORPCClient(new RPCLink({ port }))
}

let parent: Parent
let collection: Collection
let exited: Promise<void>

beforeEach(() => {
  parent = new Parent()
  const { promise, resolve } = Promise.withResolvers<void>()
  exited = promise
  const opener = async (options: Parameters<Parameters<typeof serveParent>[1]>[0]) => {
    collection = await openCollection({ ...options, clock: systemClock, ids: systemIds })
    return collection
  }
  serveParent(parent, opener, resolve)
  parent.say({ kind: 'open', home: mkdtempSync(join(tmpdir(), 'recall-at-k-test-')), dist })
})
afterEach(() => collection.close())

test('every window is answered on the port it was given, also one that came before the collection was open', async () => {
  const ports = [parent.line(), parent.line()]
  const replies = await Promise.all(ports.map(port => api(port).collection.status({})))
  expect(replies.map(({ state }) => state)).toEqual(['open', 'open'])
  ports.forEach(port => port.close())
})

test.each(['{', '{"a":1}', { i: 'an object' }, `{"i":"1","p":${'['.repeat(70)}${']'.repeat(70)}}`, new Uint8Array(4)])(
  'a port that sends %j is closed, and the process lives',
  async message => {
    const [bad, good] = [parent.line(), parent.line()]
    bad.postMessage(message)
    await once(bad, 'close')
    expect(await api(good).collection.status({})).toMatchObject({ state: 'open' })
    good.close()
  },
)

test('the parent hears of the appearance at once, and again when it changes', async () => {
  const [first] = (await once(parent, 'heard')) as [FromCollection]
  expect(first).toEqual({ kind: 'appearance', appearance: DEFAULT_APPEARANCE })
  const port = parent.line()
  const changed = once(parent, 'heard')
  await api(port).settings.change({ theme: 'dark' })
  expect((await changed)[0]).toEqual({ kind: 'appearance', appearance: { ...DEFAULT_APPEARANCE, theme: 'dark' } })
  port.close()
})

test('asking for a picture that is not there gives nothing', async () => {
  await once(parent, 'heard')
  const reply = once(parent, 'heard')
  parent.say({ kind: 'media', id: 7, hash: 'a'.repeat(64) })
  expect((await reply)[0]).toEqual({ kind: 'media', id: 7, found: null })
})

test('a file that was chosen gets a name, and an export that is not there gives nothing', async () => {
  await once(parent, 'heard')
  const offered = once(parent, 'heard')
  parent.say({ kind: 'offer', id: 8, path: '/decks/a.apkg', name: 'a.apkg' })
  expect((await offered)[0]).toEqual({ kind: 'offer', id: 8, offered: { offer: expect.stringMatching(/^[\w-]{22}$/) } })
  const exported = once(parent, 'heard')
  parent.say({ kind: 'exported', id: 9, export: 'unknown-' })
  expect((await exported)[0]).toEqual({ kind: 'exported', id: 9, found: null })
})

test('close ends the process only after the collection is closed', async () => {
  const port = parent.line()
  await api(port).collection.status({})
  parent.say({ kind: 'close' })
  await exited
  port.close()
})
