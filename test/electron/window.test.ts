import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'

/** The system as Electron tells of it. */
const system = vi.hoisted(() => ({
  shouldUseDarkColors: false,
  shouldUseHighContrastColors: false,
  inForcedColorsMode: false,
}))
// Without its program, importing Electron would start to download it.
vi.mock('electron', () => ({
  BrowserWindow: null,
  nativeTheme: system,
  systemPreferences: { getColor: (name: string) => (name === 'window' ? '#202020FF' : '#FFFFFFFF') },
}))
const { frameColours, paintFrame, windowOptions } = await import('../../electron/main/window.ts')

const LIGHT = frameColours(false, false)

test('the window keeps Electron’s safe defaults: the preload is the only preference it sets', () => {
  expect(windowOptions('linux', LIGHT, '/preload.cjs').webPreferences).toEqual({ preload: '/preload.cjs' })
})

test('it opens at 1280 by 820, never gets smaller than 900 by 600, and remembers where it was', () => {
  expect(windowOptions('linux', LIGHT, '')).toMatchObject({
    name: 'recall-at-k',
    windowStatePersistence: true,
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
  })
})

test('macOS keeps its traffic lights in the page’s title bar', () => {
  expect(windowOptions('darwin', LIGHT, '')).toMatchObject({
    titleBarStyle: 'hiddenInset',
    trafficLightPosition: { x: 16, y: 14 },
  })
})

test.each(['win32', 'linux'] as const)(
  '%s draws its buttons over the page’s title bar, in the colours of the theme',
  platform => {
    expect(windowOptions(platform, LIGHT, '')).toMatchObject({
      backgroundColor: '#EDF0EA',
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#EDF0EA', symbolColor: '#435048', height: 40 },
    })
    expect(windowOptions(platform, frameColours(true, false), '')).toMatchObject({
      backgroundColor: '#0C1210',
      titleBarOverlay: { color: '#0C1210', symbolColor: '#B5C0B8', height: 40 },
    })
  },
)

describe('while it is open', () => {
  const before = { ...system }
  afterEach(() => void Object.assign(system, before))

  /** A window that remembers what it was painted in. */
  class FakeWindow extends EventEmitter {
    readonly painted: unknown[] = []
    setBackgroundColor(paper: string): void {
      this.painted.push(paper)
    }
    setTitleBarOverlay(overlay: object): void {
      this.painted.push(overlay)
    }
  }
  const painted = (contrast: 'system' | 'more') => {
    const window = new FakeWindow()
    paintFrame(window as unknown as BrowserWindow, contrast)
    return window.painted
  }

  test('the frame goes dark with the page', () => {
    Object.assign(system, { shouldUseDarkColors: true })
    expect(painted('system')).toEqual(['#0C1210', { color: '#0C1210', symbolColor: '#B5C0B8', height: 40 }])
  })

  test('more contrast, by the settings or by the system, draws its buttons in full ink', () => {
    expect(painted('more').at(-1)).toMatchObject({ symbolColor: '#15201A' })
    Object.assign(system, { shouldUseHighContrastColors: true })
    expect(painted('system').at(-1)).toMatchObject({ symbolColor: '#15201A' })
  })

  test('where the system replaces all colours, the frame takes the system’s', () => {
    Object.assign(system, { inForcedColorsMode: true })
    expect(painted('system')).toEqual(['#202020FF', { color: '#202020FF', symbolColor: '#FFFFFFFF', height: 40 }])
  })
})
