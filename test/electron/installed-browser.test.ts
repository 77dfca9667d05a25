import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { hasDisplay } from '../../electron/launch/display.ts'
import { installedBrowser } from '../../electron/launch/installed-browser.ts'

const path = ['/usr/local/bin', '/usr/bin'].join(delimiter)

test('on Linux it is looked for by its usual names on the path', () => {
  const machine = { platform: 'linux' as const, env: { PATH: path } }
  expect(installedBrowser(machine, file => file === join('/usr/bin', 'chromium'))).toBe(join('/usr/bin', 'chromium'))
  expect(installedBrowser(machine, file => file.endsWith('microsoft-edge'))).toBe(
    join('/usr/local/bin', 'microsoft-edge'),
  )
  expect(installedBrowser(machine, () => false)).toBeNull()
})

test('on macOS among the applications, the person’s own too', () => {
  const machine = { platform: 'darwin' as const, env: { HOME: '/Users/p' } }
  const own = join('/Users/p', 'Applications', 'Chromium.app', 'Contents', 'MacOS', 'Chromium')
  expect(installedBrowser(machine, file => file === own)).toBe(own)
})

test('on Windows where programs are installed, for all or for one', () => {
  const machine = { platform: 'win32' as const, env: { PROGRAMFILES: 'C', LOCALAPPDATA: 'L' } }
  expect(installedBrowser(machine, file => file.startsWith('L'))).toBe(
    join('L', 'Google/Chrome/Application/chrome.exe'),
  )
})

test('a path that is not set is searched nowhere', () => {
  expect(installedBrowser({ platform: 'linux', env: {} }, () => true)).toBeNull()
})

test('a window needs a display', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})
