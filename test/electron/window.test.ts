import { expect, test, vi } from 'vitest'

// Without its program, importing Electron would start to download it.
vi.mock('electron', () => ({ BrowserWindow: null, nativeTheme: {} }))
const { windowOptions } = await import('../../electron/main/window.ts')

test('the window keeps Electron’s safe defaults: the preload is the only preference it sets', () => {
  expect(windowOptions('linux', false, '/preload.cjs').webPreferences).toEqual({ preload: '/preload.cjs' })
})

test('it opens at 1280 by 820, never gets smaller than 900 by 600, and remembers where it was', () => {
  expect(windowOptions('linux', false, '')).toMatchObject({
    name: 'recall-at-k',
    windowStatePersistence: true,
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
  })
})

test('macOS keeps its traffic lights in the page’s title bar', () => {
  expect(windowOptions('darwin', false, '')).toMatchObject({
    titleBarStyle: 'hiddenInset',
    trafficLightPosition: { x: 16, y: 14 },
  })
})

test.each(['win32', 'linux'] as const)(
  '%s draws its buttons over the page’s title bar, in the colours of the theme',
  platform => {
    expect(windowOptions(platform, false, '')).toMatchObject({
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#EDF0EA', symbolColor: '#435048', height: 40 },
    })
    expect(windowOptions(platform, true, '')).toMatchObject({
      backgroundColor: '#0C1210',
      titleBarOverlay: { color: '#0C1210', symbolColor: '#B5C0B8', height: 40 },
    })
  },
)
