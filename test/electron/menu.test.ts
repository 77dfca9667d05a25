import { beforeEach, expect, test, vi } from 'vitest'

const shown = vi.hoisted(() => [] as unknown[])
// Without its program, importing Electron would start to download it.
vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => shown.push(menu) },
}))
const { setMenu } = await import('../../electron/main/menu.ts')

const GOOD = { id: 'theme', label: 'Dark or light', key: 'Mod+Shift+l', enabled: true, menu: 'view' }
const logged = vi.spyOn(console, 'error').mockReturnValue()

beforeEach(() => {
  shown.length = 0
  logged.mockClear()
})

test('a list of commands becomes the menu bar', () => {
  setMenu([GOOD], () => undefined)
  expect(JSON.stringify(shown)).toContain('Dark or light')
  expect(logged).not.toHaveBeenCalled()
})

test.each([
  ['nothing', undefined],
  ['no list', GOOD],
  ['an id that is none', [{ ...GOOD, id: '../theme' }]],
  ['a role', [{ ...GOOD, role: 'toggleDevTools' }]],
  ['a menu that is not there', [{ ...GOOD, menu: 'develop' }]],
  ['a label without end', [{ ...GOOD, label: 'x'.repeat(1000) }]],
  ['more than a menu bar holds', Array.from({ length: 101 }, () => GOOD)],
])('%s is refused, and the menu bar stays as it was', (_what, said) => {
  setMenu(said, () => undefined)
  expect(shown).toEqual([])
  expect(logged).toHaveBeenCalledOnce()
})
