import { beforeEach, expect, test, vi } from 'vitest'
import { MenuCommands, type MenuCommand } from '../../db/api/host.ts'
import { useKeymap } from '../../renderer/commands/keymap.ts'
import { followMenu, menuCommands } from '../../renderer/commands/native-menu.ts'
import { useCommands, type Bindings } from '../../renderer/commands/registry.ts'
import { show } from './render.tsx'

const ran: string[] = []
const typing: string[] = []
const menus: (readonly MenuCommand[])[] = []
let choose: (id: string) => void = () => undefined

followMenu({
  setMenu: commands => menus.push(commands),
  onCommand: chosen => (choose = chosen),
  turnTyping: direction => typing.push(direction),
})

beforeEach(() => {
  document.documentElement.dataset['os'] = 'linux'
  ran.length = 0
  typing.length = 0
})

function Screen({ bindings }: { readonly bindings: Bindings }) {
  useCommands(bindings)
  return null
}

const bound: Bindings = { undo: () => ran.push('undo'), theme: () => ran.push('theme'), flag: () => ran.push('flag') }
const inMenu = (id: string) => menus.at(-1)?.find(command => command.id === id)

test('what the page sends is what the main process accepts', () => {
  expect(MenuCommands.safeParse(menuCommands()).success).toBe(true)
})

test('a change of screen or of keys changes the menu bar: what applies, what it is called, which key it has', async () => {
  show(<Screen bindings={bound} />)
  await vi.waitUntil(() => inMenu('theme')?.enabled === true)
  expect(inMenu('bury')).toMatchObject({ enabled: false })
  show(<Screen bindings={{ flag: { label: 'Take the flag off', run: () => undefined } }} />)
  await vi.waitUntil(() => inMenu('flag')?.label === 'Take the flag off')
  useKeymap.setState({ keys: { theme: ['Mod+d'] } })
  await vi.waitUntil(() => inMenu('theme')?.key === 'Mod+d')
  useKeymap.setState({ keys: {} })
})

test('what is chosen there runs; what is no command of ours, or does not apply, does nothing', () => {
  show(<Screen bindings={bound} />)
  for (const id of ['theme', 'bury', 'constructor', 'drop table']) choose(id)
  expect(ran).toEqual(['theme'])
})

test('Undo is the text field’s while one has focus', () => {
  show(<Screen bindings={bound} />)
  const field = show(<input aria-label="field" />).querySelector('input')
  field?.focus()
  choose('undo')
  field?.blur()
  choose('undo')
  expect([typing, ran]).toEqual([['undo'], ['undo']])
})

test('behind an open dialog nothing runs', () => {
  show(<Screen bindings={bound} />)
  const inside = show(
    <div role="dialog" aria-label="a question">
      <button type="button">in it</button>
    </div>,
  ).querySelector('button')
  inside?.focus()
  choose('theme')
  expect(ran).toEqual([])
})
