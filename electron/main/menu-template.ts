/** The menu bar as data: what every app of the system has, and the commands that the page said it has. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, MenuName } from '../../db/api/host.ts'

type Item = MenuItemConstructorOptions
type Choose = (id: string) => void

const RULE: Item = { type: 'separator' }

/** In Electron’s words what the page calls otherwise. */
const KEYS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
}

/** The menu bar of a platform. With no commands it is what stands there before the page has spoken. */
export function menuTemplate(
  commands: readonly MenuCommand[],
  platform: NodeJS.Platform,
  choose: Choose,
): readonly Item[] {
  const mac = platform === 'darwin'
  const item = (command: MenuCommand) => itemFor(command, mac, choose)
  const named = (id: string) => commands.filter(command => command.id === id).map(item)
  const standing = (menu: MenuName, ...elsewhere: readonly string[]) =>
    commands.filter(command => command.menu === menu && !elsewhere.includes(command.id)).map(item)
  const settings = named('goSettings')
  const undo = [...named('undo'), ...named('redo')]
  return [
    ...(mac ? [appMenu(settings)] : []),
    { label: '&File', submenu: ruled(standing('file'), mac ? [] : settings, [{ role: mac ? 'close' : 'quit' }]) },
    {
      label: '&Edit',
      submenu: ruled(
        undo.length > 0 ? undo : [{ role: 'undo' }, { role: 'redo' }],
        CLIPBOARD,
        standing('edit', 'undo', 'redo'),
      ),
    },
    { label: '&View', submenu: ruled(standing('view'), [{ role: 'togglefullscreen' }]) },
    ...menuOf('&Go', standing('go', 'goSettings')),
    ...menuOf('&Card', standing('card')),
    { role: 'windowMenu' },
    ...menuOf('&Help', standing('help'), 'help'),
  ]
}

const CLIPBOARD: readonly Item[] = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]

function appMenu(settings: readonly Item[]): Item {
  const hiding: readonly Item[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }]
  return {
    role: 'appMenu',
    submenu: ruled([{ role: 'about' }], settings, [{ role: 'services' }], hiding, [{ role: 'quit' }]),
  }
}

function menuOf(label: string, submenu: Item[], role?: 'help'): readonly Item[] {
  return submenu.length === 0 ? [] : [{ label, submenu, ...(role !== undefined && { role }) }]
}

/** Groups with a rule between them; empty ones leave none. */
function ruled(...groups: readonly (readonly Item[])[]): Item[] {
  return groups.filter(group => group.length > 0).flatMap((group, index) => (index === 0 ? group : [RULE, ...group]))
}

/**
 * The page hears its keys itself, so here they only show. Where a system listens for them all the same, the page has had
 * its turn: only Undo and Redo are still meant, for a text field.
 */
function itemFor({ id, label, key, enabled }: MenuCommand, mac: boolean, choose: Choose): Item {
  const accelerator = acceleratorOf(key)
  const typing = id === 'undo' || id === 'redo'
  return {
    id,
    label: label.replaceAll('&', '&&'),
    enabled,
    ...(accelerator !== null && { accelerator, ...(!mac && { registerAccelerator: false }) }),
    click: (_item, _window, { triggeredByAccelerator }) => {
      if (triggeredByAccelerator !== true || typing) choose(id)
    },
  }
}

/** `Mod+Shift+l` in Electron’s words; null for what no menu may listen to: keys that type, and one press after another. */
function acceleratorOf(key: string | null): string | null {
  if (key === null || / ./.test(key)) return null
  const parts = key.split(/\+(?=.)/)
  const name = parts.at(-1) ?? ''
  if (!/^F\d+$/.test(name) && !parts.some(part => part === 'Mod' || part === 'Ctrl' || part === 'Alt')) return null
  return parts.map(part => KEYS[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+')
}
