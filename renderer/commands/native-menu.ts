/** The menu bar of a native window: it shows the commands as they stand, and what is chosen there is done here. */
import type { HostApi, MenuCommand } from '../../db/api/host.ts'
import { isTextField, isOverlaid } from './keys.ts'
import { commandOf, onCommandsChange, runCommand } from './registry.ts'
import { COMMAND_IDS, isCommandId, type CommandId } from './table.ts'

/** Changes within this time are shown at once: a card that is turned changes a dozen commands. */
const TOGETHER_MS = 120

/** Keeps the menu bar in step for as long as the window lives; in a browser there is none. */
export function followMenu({ setMenu, onCommand, turnTyping }: Partial<HostApi>): void {
  if (setMenu === undefined) return
  let waiting: ReturnType<typeof setTimeout> | null = null
  let shown = ''
  const show = () => {
    waiting = null
    const commands = menuCommands()
    const now = JSON.stringify(commands)
    if (now !== shown) setMenu(commands)
    shown = now
  }
  onCommandsChange(() => (waiting ??= setTimeout(show, TOGETHER_MS)))
  onCommand?.(id => {
    if (!isCommandId(id)) return
    const turn = id === 'undo' || id === 'redo' ? id : null
    if (turn !== null && isTextField(document.activeElement)) turnTyping?.(turn)
    else if (!isOverlaid(document.activeElement)) runCommand(id)
  })
}

/** The commands that stand in the menu bar, as they stand now. */
export function menuCommands(): readonly MenuCommand[] {
  return COMMAND_IDS.flatMap(menuCommand)
}

function menuCommand(id: CommandId): readonly MenuCommand[] {
  const { label, keys, offered, menu } = commandOf(id)
  return menu === undefined ? [] : [{ id, label, key: keys[0] ?? null, enabled: offered, menu }]
}
