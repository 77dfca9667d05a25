import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_APPEARANCE } from '../../electron/node/appearance.ts'
import type { FromCollection, ToCollection } from '../../electron/node/process-messages.ts'

/** A utility process that only remembers what it was told. */
class FakeProcess extends EventEmitter {
  readonly heard: ToCollection[] = []
  readonly ports: unknown[] = []
  pid: number | undefined = 1

  postMessage(message: ToCollection, ports: readonly unknown[] = []): void {
    this.heard.push(message)
    this.ports.push(...ports)
  }

  tell(message: FromCollection): void {
    this.emit('message', message)
  }

  kill(): void {
    this.exit()
  }

  exit(): void {
    this.pid = undefined
    this.emit('exit', 1)
  }
}

const started = vi.hoisted(() => ({ processes: [] as unknown[] }))
vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const process = new FakeProcess()
      started.processes.push(process)
      return process
    },
  },
  MessageChannelMain: class {
    readonly port1 = 'their end'
    readonly port2 = 'our end'
  },
}))
const { CollectionHost } = await import('../../electron/main/collection-host.ts')

const happened: string[] = []
let host: InstanceType<typeof CollectionHost>

function current(): FakeProcess {
  return started.processes.at(-1) as FakeProcess
}

beforeEach(() => {
  vi.useFakeTimers()
  started.processes.length = 0
  happened.length = 0
  host = new CollectionHost({
    home: '/home',
    dist: '/dist',
    onAppearance: ({ theme }) => happened.push(theme),
    onRestart: () => happened.push('restarted'),
    onGivenUp: () => happened.push('given up'),
  })
})
afterEach(() => vi.useRealTimers())

test('it tells the process which collection to open, and gives every window an end of a line', () => {
  expect(host.line()).toBe('our end')
  expect(current().heard).toEqual([{ kind: 'open', home: '/home', dist: '/dist' }, { kind: 'line' }])
  expect(current().ports).toEqual(['their end'])
})

test('a process that falls is started anew once, and the windows get new lines', () => {
  current().exit()
  expect(started.processes).toHaveLength(2)
  expect(happened).toEqual(['restarted'])
  expect(current().heard).toEqual([{ kind: 'open', home: '/home', dist: '/dist' }])
})

test('one that falls again at once is given up', () => {
  current().exit()
  current().exit()
  expect(started.processes).toHaveLength(2)
  expect(happened).toEqual(['restarted', 'given up'])
})

test('one that falls again the next day is started anew again', () => {
  current().exit()
  vi.advanceTimersByTime(86_400_000)
  current().exit()
  expect(happened).toEqual(['restarted', 'restarted'])
})

test('a picture is asked for by its hash; when the process falls there is none', async () => {
  const [found, lost] = [host.media('a'), host.media('b')]
  current().tell({ kind: 'media', id: 1, found: { path: '/a', type: 'image/png' } })
  current().exit()
  expect(await found).toEqual({ path: '/a', type: 'image/png' })
  expect(await lost).toBeNull()
})

test('a file is handed over and an export asked for; when the process falls both are told', async () => {
  const offers = [host.offer('/a.csv', 'a.csv'), host.offer('/b.csv', 'b.csv')]
  const exported = host.exported('x')
  expect(current().heard.slice(1)).toEqual([
    { kind: 'offer', id: 1, path: '/a.csv', name: 'a.csv' },
    { kind: 'offer', id: 2, path: '/b.csv', name: 'b.csv' },
    { kind: 'exported', id: 1, export: 'x' },
  ])
  current().tell({ kind: 'offer', id: 2, offered: { offer: 'second' } })
  current().exit()
  expect(await Promise.all(offers)).toEqual([{ code: 'connection-lost', facts: {} }, { offer: 'second' }])
  expect(await exported).toBeNull()
})

test('the appearance is passed on', () => {
  current().tell({ kind: 'appearance', appearance: { ...DEFAULT_APPEARANCE, theme: 'dark' } })
  expect(happened).toEqual(['dark'])
})

test('closing waits until the process has ended, and does not take that for a fall', async () => {
  const closing = host.close()
  expect(current().heard.at(-1)).toEqual({ kind: 'close' })
  current().exit()
  await closing
  expect(happened).toEqual([])
  expect(started.processes).toHaveLength(1)
})

test('a process that does not end in time is ended', async () => {
  const closing = host.close()
  vi.advanceTimersByTime(20_000)
  await closing
  expect(current().pid).toBeUndefined()
})
