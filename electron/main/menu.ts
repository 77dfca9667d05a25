import { Menu } from 'electron'
import { MenuCommands } from '../../db/api/host.ts'
import { menuTemplate } from './menu-template.ts'

/** Puts commands into the menu bar. What comes from the page is looked at first; what is no list of commands is left out. */
export function setMenu(said: unknown, choose: (id: string) => void): void {
  const commands = MenuCommands.safeParse(said)
  if (!commands.success) return console.error('The page asked for a menu that cannot be.', commands.error.message)
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(commands.data, process.platform, choose)]))
}
