import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import type { MenuCommand } from '../../db/api/host.ts'
import { menuTemplate } from '../../electron/main/menu-template.ts'

type Item = MenuItemConstructorOptions

function command(id: string, menu: MenuCommand['menu'], key: string | null = null, enabled = true): MenuCommand {
  return { id, label: id, key, enabled, menu }
}

const COMMANDS = [
  command('undo', 'edit', 'Mod+z'),
  command('redo', 'edit', 'Mod+Shift+z', false),
  command('search', 'edit', '/'),
  command('larger', 'view', 'Mod+='),
  command('goToday', 'go', 'g t'),
  command('goSettings', 'go', 'Mod+,'),
  command('flag', 'card', 'f'),
  command('makeBackup', 'file'),
  command('sheet', 'help', '?'),
]

const chosen: string[] = []
const bar = (platform: NodeJS.Platform, commands: readonly MenuCommand[] = COMMANDS) =>
  menuTemplate(commands, platform, id => chosen.push(id))

function entriesOf(items: readonly Item[], menu: string): readonly Item[] {
  const found = items.find(({ label, role }) => label?.replace('&', '') === menu || role === menu)
  return Array.isArray(found?.submenu) ? found.submenu : []
}

function written(items: readonly Item[], menu: string): readonly (string | undefined)[] {
  return entriesOf(items, menu).map(({ type, role, label }) => (type === 'separator' ? '–' : (role ?? label)))
}

const PLATFORMS = ['darwin', 'win32', 'linux'] as const

describe.each(PLATFORMS)('on %s', platform => {
  test('text size is the app’s own: no entry zooms the page', () => {
    const roles = bar(platform).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
    )
    expect(roles.filter(role => /zoom/i.test(role ?? ''))).toEqual([])
    expect(written(bar(platform), 'View')).toEqual(['larger', '–', 'togglefullscreen'])
  })

  test('Edit holds our undo and redo, and the system’s clipboard', () => {
    expect(written(bar(platform), 'Edit')).toEqual([
      'undo',
      'redo',
      '–',
      'cut',
      'copy',
      'paste',
      'selectAll',
      '–',
      'search',
    ])
    expect(entriesOf(bar(platform), 'Edit')[1]).toMatchObject({ label: 'redo', enabled: false })
  })

  test('keys that type, and keys one after the other, are left to the page', () => {
    const keys = bar(platform).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const of = (id: string) => keys.find(item => item.id === id)?.accelerator
    expect([of('flag'), of('goToday'), of('sheet'), of('search')]).toEqual([undefined, undefined, undefined, undefined])
    expect([of('undo'), of('redo'), of('larger')]).toEqual([
      'CommandOrControl+Z',
      'CommandOrControl+Shift+Z',
      'CommandOrControl+=',
    ])
  })

  test('before the page has spoken there is what every app has, and no empty menu', () => {
    const items = bar(platform, [])
    expect(written(items, 'Edit')).toEqual(['undo', 'redo', '–', 'cut', 'copy', 'paste', 'selectAll'])
    expect(entriesOf(items, 'Edit')[0]).toEqual({ role: 'undo' })
    expect(items.map(({ label }) => label)).not.toContain('&Card')
    for (const { submenu } of items) expect(submenu).not.toEqual([])
  })

  test('a choice goes to the page by its id; a key goes there only where a text field may want it', () => {
    const [undo] = entriesOf(bar(platform), 'Edit')
    const [larger] = entriesOf(bar(platform), 'View')
    const click = (item: Item | undefined, triggeredByAccelerator: boolean) =>
      item?.click?.(null as never, undefined, { triggeredByAccelerator })
    chosen.length = 0
    click(undo, false)
    click(undo, true)
    click(larger, false)
    click(larger, true)
    expect(chosen).toEqual(['undo', 'undo', 'larger'])
  })
})

test('on a Mac Settings stands in the app’s menu; elsewhere in File, above Quit', () => {
  expect(written(bar('darwin'), 'appMenu')).toEqual([
    'about',
    '–',
    'goSettings',
    '–',
    'services',
    '–',
    'hide',
    'hideOthers',
    'unhide',
    '–',
    'quit',
  ])
  expect(written(bar('darwin'), 'File')).toEqual(['makeBackup', '–', 'close'])
  for (const platform of ['win32', 'linux'] as const) {
    expect(written(bar(platform), 'File')).toEqual(['makeBackup', '–', 'goSettings', '–', 'quit'])
    expect(bar(platform)[0]).toMatchObject({ label: '&File' })
  }
})

test('on a Mac the system listens to keys; elsewhere the menu only shows them', () => {
  const item = (platform: NodeJS.Platform) => entriesOf(bar(platform), 'View')[0]
  expect(item('darwin')).not.toHaveProperty('registerAccelerator')
  expect(item('win32')).toMatchObject({ registerAccelerator: false })
})

test('a name with & in it is not taken for one with an access key', () => {
  const [file] = entriesOf(bar('linux', [{ ...command('a', 'file'), label: 'Q&A' }]), 'File')
  expect(file?.label).toBe('Q&&A')
})
