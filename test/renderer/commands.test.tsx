import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { combosOf } from '../../renderer/commands/combos.ts'
import { conflictWith, overlap } from '../../renderer/commands/conflicts.ts'
import { actingKeys, defaultKeys, useKeymap, type Keymap } from '../../renderer/commands/keymap.ts'
import { listenForKeys } from '../../renderer/commands/keys.ts'
import { commandOf, useCommands, type Bindings } from '../../renderer/commands/registry.ts'
import { judge, given, reset, takenOver } from '../../renderer/commands/remap.ts'
import { COMMAND_IDS, type CommandId } from '../../renderer/commands/table.ts'
import { showPalette } from '../../renderer/state/ui.ts'
import { keyDown, press } from './press.ts'
import { show } from './render.tsx'

const OWN: Keymap = { keys: {}, singleKeys: true }
const ran: string[] = []
let stop = () => undefined as void

beforeEach(() => {
  document.documentElement.dataset['os'] = 'linux'
  ran.length = 0
  useKeymap.setState(OWN)
  stop = listenForKeys()
})
afterEach(() => stop())

const NONE: Bindings = {}

function Bound({ ids, more = NONE }: { readonly ids: readonly CommandId[]; readonly more?: Bindings }) {
  useCommands({ ...Object.fromEntries(ids.map(id => [id, () => ran.push(id)])), ...more })
  return <input aria-label="field" />
}

function bind(...ids: CommandId[]): HTMLElement {
  return show(<Bound ids={ids} />)
}

describe('the table', () => {
  test.each(['linux', 'mac'])('on %s no key means two things at once', os => {
    document.documentElement.dataset['os'] = os
    const double = COMMAND_IDS.flatMap(id =>
      defaultKeys(id).flatMap(key => {
        const conflict = conflictWith(id, key, OWN)
        return conflict === null ? [] : [`${key}: ${id} and ${conflict.id}`]
      }),
    )
    expect(double).toEqual([])
  })

  test('two moments of one screen may share a key, two screens may, and a screen may take over a key from anywhere', () => {
    expect(overlap('show', 'usual')).toBe(false)
    expect(overlap('flag', 'reviewDeck')).toBe(false)
    expect(overlap('end', 'leave')).toBe(false)
    expect(overlap('flag', 'bury')).toBe(true)
    expect(overlap('flag', 'goToday')).toBe(true)
  })
})

describe('a key is written', () => {
  const written = (...of: Parameters<typeof keyDown>) => combosOf(keyDown(...of))[0]

  test('by its letter, also where it lies elsewhere on the keyboard', () => {
    expect(written('f', 'KeyU')).toBe('f')
    expect(written('F', 'KeyF', { shift: true })).toBe('Shift+f')
  })

  test('by its place where the layout writes no Latin letters', () => {
    expect(written('а', 'KeyF')).toBe('f')
    expect(written('л', 'KeyK', { ctrl: true })).toBe('Mod+k')
  })

  test('digits by their place, as on a French keyboard, and the number pad is the same', () => {
    expect(written('&', 'Digit1')).toBe('1')
    expect(written('3', 'Numpad3')).toBe('3')
  })

  test('signs by what is written, whatever is held to write them', () => {
    expect(written('?', 'Slash', { shift: true })).toBe('?')
    expect(written('/', 'Digit7', { shift: true })).toBe('/')
    expect(written('\\', 'Minus', { ctrl: true, alt: true, altGraph: true })).toBe('\\')
  })

  test('with Mod by its place, too: Ctrl and the key left of Enter fold the sidebar on every layout', () => {
    expect(combosOf(keyDown('#', 'Backslash', { ctrl: true }))).toEqual(['Mod+#', 'Mod+\\'])
  })

  test('Mod is Cmd on a Mac, where Ctrl is another key', () => {
    document.documentElement.dataset['os'] = 'mac'
    expect(written('k', 'KeyK', { meta: true })).toBe('Mod+k')
    expect(written('k', 'KeyK', { ctrl: true })).toBe('Ctrl+k')
  })

  test('not at all while only modifiers are held, or while an input method has it', () => {
    expect(combosOf(keyDown('Shift', 'ShiftLeft', { shift: true }))).toEqual([])
    expect(combosOf(keyDown('Process', 'KeyA'))).toEqual([])
  })
})

describe('a press', () => {
  test('runs the command that has the key, and only what is bound', () => {
    bind('flag')
    expect(press('f')).toBe(true)
    expect(press('b')).toBe(false)
    expect(ran).toEqual(['flag'])
  })

  test('goes to what was put on screen last, and past what does not apply', () => {
    show(<Bound ids={['undo']} />)
    show(<Bound ids={[]} more={{ undo: () => ran.push('undo of the session') }} />)
    press('z', 'KeyZ', { ctrl: true })
    show(<Bound ids={[]} more={{ undo: { when: false, run: () => ran.push('never') } }} />)
    press('z', 'KeyZ', { ctrl: true })
    expect(ran).toEqual(['undo of the session', 'undo of the session'])
  })

  test('two keys one after the other go to a screen; another key between them does not', () => {
    bind('goToday', 'goDecks', 'flag')
    press('g')
    press('t')
    press('g')
    press('f')
    press('d')
    expect(ran).toEqual(['goToday', 'flag'])
  })

  test('held down is one press, but for what may be repeated', () => {
    bind('bury', 'scrollDown')
    expect(press('b', 'KeyB', { repeat: true })).toBe(true)
    press('j', 'KeyJ', { repeat: true })
    expect(ran).toEqual(['scrollDown'])
  })

  test('means nothing while an input method composes', () => {
    bind('flag')
    press('f', 'KeyF', { composing: true })
    expect(ran).toEqual([])
  })

  test('in a text field types, but for the palette, F6 and the like; undo stays the field’s', () => {
    const place = bind('palette', 'flag', 'undo', 'nextPane', 'search')
    const field = place.querySelector('input') ?? document.body
    for (const key of ['f', '/']) expect(press(key, undefined, {}, field)).toBe(false)
    expect(press('z', 'KeyZ', { ctrl: true }, field)).toBe(false)
    expect(press('k', 'KeyK', { ctrl: true }, field)).toBe(true)
    expect(press('F6', 'F6', {}, field)).toBe(true)
    expect(ran).toEqual(['palette', 'nextPane'])
  })

  test('of Esc in a text field leads out of it to the heading, and only the next one leaves', () => {
    const place = bind('leave')
    const main = show(
      <main>
        <h1 tabIndex={-1}>A screen</h1>
      </main>,
    )
    const input = place.querySelector('input') ?? document.body
    input.focus()
    expect(press('Escape', 'Escape', {}, input)).toBe(true)
    expect(document.activeElement).toBe(main.querySelector('h1'))
    expect(ran).toEqual([])
    press('Escape')
    expect(ran).toEqual(['leave'])
  })

  test('on a slider is no typing, but for the arrows, which move it', () => {
    bind('flag', 'deckDown')
    const slider = show(<input type="range" aria-label="slider" />).querySelector('input') ?? document.body
    expect(press('f', 'KeyF', {}, slider)).toBe(true)
    expect(press('ArrowDown', 'ArrowDown', {}, slider)).toBe(false)
  })

  test.each(['dialog', 'alertdialog', 'menu', 'listbox'])('inside a %s is heard by nothing behind it', role => {
    bind('flag', 'palette')
    const place = show(
      <div role={role}>
        <button type="button">in it</button>
      </div>,
    )
    const inside = place.querySelector('button') ?? document.body
    expect(press('f', 'KeyF', {}, inside)).toBe(false)
    expect(press('k', 'KeyK', { ctrl: true }, inside)).toBe(false)
  })

  test('typed before the palette is drawn never runs anything on the screen behind it', () => {
    bind('bury')
    showPalette()
    expect(press('b')).toBe(false)
    showPalette(false)
    expect(press('b')).toBe(true)
  })

  test('of Space or Enter on a button presses the button', () => {
    bind('show', 'start')
    const button = show(<button type="button">one</button>).querySelector('button') ?? document.body
    expect(press(' ', 'Space', {}, button)).toBe(false)
    expect(press('Enter', 'Enter', {}, button)).toBe(false)
    expect(press('Enter')).toBe(true)
  })

  test('of an arrow in a row of radio buttons is theirs', () => {
    bind('deckDown')
    const row = show(<div role="radiogroup" aria-label="one of two" tabIndex={0} />).firstElementChild ?? document.body
    expect(press('ArrowDown', 'ArrowDown', {}, row)).toBe(false)
    expect(press('ArrowDown')).toBe(true)
  })
})

describe('with single keys off', () => {
  beforeEach(() => useKeymap.setState({ ...OWN, singleKeys: false }))

  test('letters, digits, signs and sequences of them do nothing', () => {
    bind('flag', 'grade1', 'sheet', 'goToday', 'pickFlag')
    for (const key of ['f', '1', '?', 'g', 't']) press(key)
    press('F', 'KeyF', { shift: true })
    expect(ran).toEqual([])
  })

  test('Mod, function keys, Space, Enter, Esc and arrows still act', () => {
    bind('palette', 'nextPane', 'start', 'leave', 'deckDown', 'next')
    press('k', 'KeyK', { ctrl: true })
    for (const key of ['F6', ' ', 'Escape', 'ArrowDown', 'Enter']) press(key)
    expect(ran).toEqual(['palette', 'nextPane', 'start', 'leave', 'deckDown', 'next'])
  })

  test('a command shows only keys that act', () => {
    expect(commandOf('flag').keys).toEqual([])
    expect(actingKeys('goSettings', useKeymap.getState())).toEqual(['Mod+,'])
  })
})

describe('another key', () => {
  const keymap = (keys: Keymap['keys']): Keymap => ({ ...OWN, keys })

  test('runs the command in place of its own', () => {
    useKeymap.setState({ ...OWN, keys: given('flag', 'x', OWN) })
    bind('flag')
    expect(press('f')).toBe(false)
    expect(press('x')).toBe(true)
  })

  test('that another command has on the same screen is named, with the way to take it or to swap', () => {
    const verdict = judge('bury', 'f', OWN)
    expect(verdict).toEqual({ kind: 'taken', id: 'flag', swap: { bury: ['f'], flag: ['b'] } })
    expect(takenOver('bury', 'f', OWN)).toEqual({ bury: ['f'], flag: [] })
  })

  test('that only another screen uses is free', () => {
    expect(judge('reviewDeck', 'f', OWN)).toEqual({ kind: 'free' })
  })

  test('for a command from anywhere is taken from every screen that has it', () => {
    expect(takenOver('makeBackup', 'm', OWN)).toMatchObject({ makeBackup: ['m'], moreNew: [] })
    expect(takenOver('theme', 'f', OWN)).toMatchObject({ theme: ['f'], flag: [], flagQuestion: [] })
  })

  test('that begins the keys of another command cannot be had', () => {
    expect(judge('flag', 'g', OWN)).toMatchObject({ kind: 'begins' })
  })

  test.each(['Mod+c', 'Mod+v', 'Mod+a', 'Mod+w', 'Mod+q', 'Tab', 'Shift+Tab', 'Meta+d', 'Alt+F4'])(
    'cannot be %s, which is spoken for',
    key => expect(judge('flag', key, OWN)).toMatchObject({ kind: 'reserved' }),
  )

  test('given back is as if nothing had been changed, and so is giving a command its own key', () => {
    const changed = given('flag', 'x', OWN)
    expect(reset('flag', keymap(changed))).toEqual({})
    expect(given('flag', 'f', keymap(changed))).toEqual({})
  })
})

test('a command that gets its own key back takes it from whoever has it now, who gets its own back, too', () => {
  const keymap = (keys: Keymap['keys']): Keymap => ({ ...OWN, keys })
  expect(reset('flag', keymap({ bury: ['f'], flag: ['b'] }))).toEqual({})
  expect(reset('flag', keymap({ bury: ['f'], flag: [] }))).toEqual({})
  expect(reset('flag', keymap({ bury: ['f'], flag: [], suspend: ['b'] }))).toEqual({ bury: [], suspend: ['b'] })
})

test('a command is called what its screen calls it, also while it does not apply', () => {
  expect(commandOf('flag')).toMatchObject({ label: 'Flag the card', when: false })
  show(<Bound ids={[]} more={{ flag: { when: false, label: 'Take the flag off', run: () => undefined } }} />)
  expect(commandOf('flag')).toMatchObject({ label: 'Take the flag off', when: false })
})
