import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ORIGIN } from '../../electron/main/origin.ts'

type Handler = (event: { senderFrame: object | null }, said: unknown) => unknown
const electron = vi.hoisted(() => ({
  handlers: new Map<string, unknown>(),
  chosen: { filePaths: [] as string[] },
  place: { canceled: false, filePath: '/documents/sample.md' },
  asked: [] as object[],
}))
// Without its program, importing Electron would start to download it.
vi.mock('electron', () => ({
  app: { getPath: (name: string) => `/${name}` },
  dialog: {
    showOpenDialog: () => Promise.resolve(electron.chosen),
    showSaveDialog: (_window: object, options: object) => {
      electron.asked.push(options)
      return Promise.resolve(electron.place)
    },
  },
  ipcMain: {
    handle: (channel: string, handler: unknown) => electron.handlers.set(channel, handler),
    on: (channel: string, handler: unknown) => electron.handlers.set(channel, handler),
  },
}))
const { saveExports, serveFiles } = await import('../../electron/main/files.ts')

const OURS = { origin: ORIGIN, parent: null }
const offered: string[] = []
const progress: number[] = []
const window = { setProgressBar: (share: number) => progress.push(share) }
serveFiles({
  window: () => window as never,
  offer: (path, name) => {
    offered.push(`${name} at ${path}`)
    return Promise.resolve({ offer: 'word' })
  },
})

function say(channel: string, said: unknown, senderFrame: object | null = OURS): unknown {
  return (electron.handlers.get(channel) as Handler)({ senderFrame }, said)
}

beforeEach(() => {
  offered.length = 0
  progress.length = 0
  electron.asked.length = 0
  electron.chosen.filePaths = []
  electron.place = { canceled: false, filePath: '/documents/sample.md' }
})

describe('a file comes in', () => {
  test('by the path that the system gave for it', async () => {
    expect(await say('offer', '/decks/ml.apkg')).toEqual({ offer: 'word' })
    expect(offered).toEqual(['ml.apkg at /decks/ml.apkg'])
  })

  test.each(['', 'deck.apkg', '../deck.apkg', null, undefined, 7, ['/decks/ml.apkg']])(
    'not without one: %j',
    async path => {
      expect(await say('offer', path)).toEqual({ code: 'file-refused', facts: { why: 'not-a-deck' } })
      expect(offered).toEqual([])
    },
  )

  test('as a folder only when the learner chose one', async () => {
    expect(await say('offer-folder', undefined)).toBeNull()
    electron.chosen.filePaths = ['/notes']
    expect(await say('offer-folder', undefined)).toEqual({ offer: 'word' })
    expect(offered).toEqual(['notes at /notes'])
  })
})

describe('a place for a new file', () => {
  test('is what the learner chose, and first their documents', async () => {
    expect(await say('choose-place', 'sample.md')).toBe('/documents/sample.md')
    expect(electron.asked).toEqual([{ defaultPath: '/documents/sample.md' }])
  })

  test('is none when they chose none', async () => {
    electron.place = { canceled: true, filePath: '' }
    expect(await say('choose-place', 'sample.md')).toBeNull()
  })

  test.each(['../sample.md', '/etc/passwd', 'a\\b.md', '..', '', null])('is not asked for under %j', async name => {
    expect(await say('choose-place', name)).toBeNull()
    expect(electron.asked).toEqual([])
  })
})

test('how far the work is shows beside the icon; what is no share takes it away', () => {
  for (const share of [0, 0.5, 1, null, 2, -1, Number.NaN, '1']) say('progress', share)
  expect(progress).toEqual([0, 0.5, 1, -1, -1, -1, -1, -1])
})

test.each([null, { origin: 'https://evil.example', parent: null }, { origin: ORIGIN, parent: {} }])(
  'another frame is not heard: %j',
  async frame => {
    electron.chosen.filePaths = ['/notes']
    expect(await say('offer', '/decks/ml.apkg', frame)).toBeNull()
    expect(await say('offer-folder', undefined, frame)).toBeNull()
    expect(await say('choose-place', 'sample.md', frame)).toBeNull()
    say('progress', 0.5, frame)
    expect([...offered, ...progress, ...electron.asked]).toEqual([])
  },
)

describe('a download', () => {
  const session = new EventEmitter()
  saveExports(session as unknown as Session)

  function download(url: string): { prevented: boolean; options: object | null } {
    const seen = { prevented: false, options: null as object | null }
    session.emit(
      'will-download',
      { preventDefault: () => (seen.prevented = true) },
      {
        getURL: () => url,
        getFilename: () => 'ML.apkg',
        setSaveDialogOptions: (options: object) => (seen.options = options),
      },
    )
    return seen
  }

  test('of an export asks where to', () => {
    expect(download(`${ORIGIN}/export/abcdefgh`)).toEqual({
      prevented: false,
      options: { defaultPath: '/downloads/ML.apkg' },
    })
  })

  test.each([
    `${ORIGIN}/media/${'a'.repeat(64)}`,
    `${ORIGIN}/export/../index.html`,
    'https://evil.example/export/abcdefgh',
    'data:text/html,x',
    'blob:app://bundle/1',
  ])('of anything else is none: %s', url => {
    expect(download(url)).toEqual({ prevented: true, options: null })
  })
})
