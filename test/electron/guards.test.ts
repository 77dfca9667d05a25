import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { denyPermissions, isOurPage, stayHome, stayOffline } from '../../electron/main/guards.ts'
import { isOurs, ORIGIN, PAGE, pathOf } from '../../electron/main/origin.ts'

const FOREIGN = [
  'https://evil.example/',
  'http://127.0.0.1:80/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://bundle/1',
  'about:blank',
  'app://bundle.evil.example/',
  'app://evil.example/bundle',
  'app://evil@bundle/',
  'app://bundle:80/',
  'app://Bundle@evil/',
  'app:bundle',
  'app:///bundle',
  'apps://bundle/',
  'https://bundle/',
  ' ',
  '',
]

describe('our origin', () => {
  test.each([PAGE, `${ORIGIN}/#/decks`, `${ORIGIN}/assets/a.js`, ORIGIN])('%s is ours', address => {
    expect(isOurs(address)).toBe(true)
  })
  test.each(FOREIGN)('%j is foreign', address => {
    expect(isOurs(address)).toBe(false)
    expect(pathOf(address)).toBeNull()
  })
})

describe('the window', () => {
  const contents = Object.assign(new EventEmitter(), {
    openHandler: (_details: object): unknown => null,
    setWindowOpenHandler(handler: (details: object) => unknown) {
      contents.openHandler = handler
    },
  })
  stayHome(contents as unknown as WebContents)

  function isPrevented(event: string, url: string): boolean {
    let prevented = false
    contents.emit(event, { url, preventDefault: () => (prevented = true) })
    return prevented
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s leads nowhere else', event => {
    expect(FOREIGN.filter(address => !isPrevented(event, address))).toEqual([])
    expect(isPrevented(event, PAGE)).toBe(false)
  })
  test('opens no other window, not even one of ours', () => {
    expect(contents.openHandler({ url: 'https://evil.example' })).toEqual({ action: 'deny' })
    expect(contents.openHandler({ url: PAGE })).toEqual({ action: 'deny' })
  })
  test('holds no web view', () => expect(isPrevented('will-attach-webview', PAGE)).toBe(true))
})

test('every permission is denied, asked for or looked up', () => {
  const denied: unknown[] = []
  denyPermissions({
    setPermissionRequestHandler: (handler: (...args: unknown[]) => void) =>
      ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'unknown'].forEach(permission =>
        handler(null, permission, (answer: unknown) => denied.push(answer)),
      ),
    setPermissionCheckHandler: (handler: (...args: unknown[]) => unknown) => denied.push(handler(null, 'media')),
    setDevicePermissionHandler: (handler: (...args: unknown[]) => unknown) => denied.push(handler({})),
    setDisplayMediaRequestHandler: (handler: (...args: unknown[]) => void) =>
      handler({}, (streams: object) => denied.push(Object.keys(streams).length > 0)),
  } as unknown as Session)
  expect(denied).toHaveLength(9)
  expect(denied.every(answer => answer === false)).toBe(true)
})

test('the app opens no socket, not for the dictionaries of the spelling check either', () => {
  const cancelled: string[] = []
  let spelling: boolean | null = null
  stayOffline({
    setSpellCheckerEnabled: (enabled: boolean) => (spelling = enabled),
    webRequest: {
      onBeforeRequest(listener: (details: object, answer: (reply: { cancel: boolean }) => void) => void) {
        for (const url of [
          'https://a',
          'http://a',
          'wss://a',
          'ws://127.0.0.1',
          PAGE,
          'data:,a',
          'blob:app://bundle/1',
        ]) {
          listener({ url }, ({ cancel }) => cancel && cancelled.push(url))
        }
      },
    },
  } as unknown as Session)
  expect(cancelled).toEqual(['https://a', 'http://a', 'wss://a', 'ws://127.0.0.1'])
  expect(spelling).toBe(false)
})

describe('messages come from the page itself', () => {
  test('the page', () => expect(isOurPage({ origin: ORIGIN, parent: null }, ORIGIN)).toBe(true))
  test('a frame that has gone', () => expect(isOurPage(null, ORIGIN)).toBe(false))
  test('a frame inside the page', () => expect(isOurPage({ origin: ORIGIN, parent: {} }, ORIGIN)).toBe(false))
  test.each(['null', 'https://evil.example', 'app://bundle.evil', 'file://'])('a page of %s', origin => {
    expect(isOurPage({ origin, parent: null }, ORIGIN)).toBe(false)
  })
})
