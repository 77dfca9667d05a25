/** `window.json`, beside the collection: what the next window begins with. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_APPEARANCE } from '../../electron/node/appearance.ts'
import { filesOf, keepAppearance, keepRoute, readAppearance, readRecent, readRoute } from '../../db/files.ts'
import { emptyFolder, openAt } from './safety/given.ts'

const files = () => filesOf(emptyFolder())

test('appearance and last route are kept side by side, and neither loses the other', () => {
  const kept = files()
  const appearance = { ...DEFAULT_APPEARANCE, theme: 'dark', contrast: 'more', motion: 'reduced' } as const
  keepRoute(kept, '/decks')
  keepAppearance(kept, appearance)
  keepRoute(kept, '/settings/appearance')
  expect(readAppearance(kept)).toEqual(appearance)
  expect(readRoute(kept)).toBe('/settings/appearance')
})

test('a file of an older version keeps its theme and text size; what it lacks is the default', () => {
  const kept = files()
  writeFileSync(kept.window, '{"theme":"dark","textSize":120}')
  expect(readAppearance(kept)).toEqual({ ...DEFAULT_APPEARANCE, theme: 'dark', textSize: 120 })
  expect(readRoute(kept)).toBeNull()
  expect(readRecent(kept)).toEqual([])
})

test.each([
  '',
  'null',
  '[]',
  '"dark"',
  '{"theme":"pink","textSize":9000,"route":"javascript:alert(1)"}',
  '{"route":7}',
])('a file that says %j is as good as none', written => {
  const kept = files()
  writeFileSync(kept.window, written)
  expect(readAppearance(kept)).toEqual(DEFAULT_APPEARANCE)
  expect(readRoute(kept)).toBeNull()
})

test('settings that change are kept for the next first frame, and undo takes that back', async () => {
  const home = emptyFolder()
  const { collection, api } = await openAt(home)
  await api.settings.change({ theme: 'dark', contrast: 'more', motion: 'reduced', sidebarFolded: true })
  expect(collection.appearance()).toEqual({
    theme: 'dark',
    textSize: 100,
    contrast: 'more',
    motion: 'reduced',
    sidebarFolded: true,
  })
  await api.history.undo({})
  expect(collection.appearance()).toEqual(DEFAULT_APPEARANCE)
})

test('where the window is has no place in the history: undo takes back what came before it', async () => {
  const home = emptyFolder()
  const { collection, api } = await openAt(home)
  await api.settings.change({ theme: 'dark' })
  await api.collection.keepRoute({ route: '/decks' })
  await api.history.undo({})
  expect(collection.appearance().theme).toBe('system')
  expect(collection.route()).toBe('/decks')
  expect(readFileSync(filesOf(home).window, 'utf8')).toContain('"route":"/decks"')
})

test('what was chosen in the palette last is kept beside the rest, without a place in the history', async () => {
  const home = emptyFolder()
  const { collection, api } = await openAt(home)
  await api.settings.change({ theme: 'dark' })
  await api.collection.keepRoute({ route: '/decks' })
  await api.collection.keepRecent({ recent: ['command:theme', 'go:/settings/data'] })
  await api.history.undo({})
  expect(await api.collection.recent({})).toEqual({ recent: ['command:theme', 'go:/settings/data'] })
  expect([collection.appearance().theme, collection.route()]).toEqual(['system', '/decks'])
})

test.each([
  ['no path', 'decks'],
  ['another site', 'https://elsewhere.example/'],
  ['with a space', '/a b'],
  ['with a line break', '/\r\nset-cookie: a=b'],
  ['too long', `/${'a'.repeat(600)}`],
])('a route that is none (%s) is refused', async (_why, route) => {
  const { api } = await openAt(emptyFolder())
  await expect(api.collection.keepRoute({ route })).rejects.toThrow('Input validation failed')
})
