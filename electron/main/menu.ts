import { Menu, type MenuItemConstructorOptions } from 'electron'

/** What every app of the system has; the product's own commands live in the page. */
export function setMenu(): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const file: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [] : [{ label: '&File', submenu: [{ role: 'quit' }] }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      ...file,
      { role: 'editMenu' },
      { label: '&View', submenu: VIEW },
      { role: 'windowMenu' },
    ]),
  )
}

const VIEW: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
]
