import type { MenuItem } from '../ui/MenuItems.tsx'
import { useAllCommands } from './registry.ts'
import type { CommandId } from './table.ts'

/** The entries of a menu for these commands: those that apply, in the order given. A null begins a group. */
export function useMenuItems(ids: readonly (CommandId | null)[]): readonly MenuItem[] {
  const commands = new Map(useAllCommands().map(command => [command.id, command]))
  const items: MenuItem[] = []
  let startsGroup = false
  for (const id of ids) {
    const command = id === null ? undefined : commands.get(id)
    if (id === null) startsGroup = items.length > 0
    if (command?.offered !== true) continue
    const { label, keys, run } = command
    items.push({ id: command.id, label, keys: keys[0], startsGroup, onSelect: () => void run() })
    startsGroup = false
  }
  return items
}
