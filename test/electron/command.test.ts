import { expect, test, vi } from 'vitest'

// Without its program, importing Electron would start to download it.
vi.mock('electron', () => ({ app: {}, utilityProcess: {} }))
const { commandIn } = await import('../../electron/main/command.ts')

test('the app that was started with a command runs it with all that stands behind it', () => {
  const args = ['import', 'deck.apkg', '--json']
  expect(commandIn(['/opt/recall-at-k', ...args], true)).toEqual(args)
  expect(commandIn(['/opt/electron', '/home/me/recall', ...args], false)).toEqual(args)
})

test.each([
  ['nothing', []],
  ['a file that was dropped on it', ['/home/me/import']],
  ['a switch of Chromium’s', ['--enable-logging', 'import']],
])('the app that was started with %s opens its window', (_, args) => {
  expect(commandIn(['/opt/recall-at-k', ...args], true)).toBeNull()
})
