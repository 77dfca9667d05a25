import { Ellipsis, Flag, FolderInput, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { MenuItem } from '../ui/MenuItems.tsx'
import { Row, Specimen } from './Specimen.tsx'

export function Menus() {
  const [chosen, setChosen] = useState('nothing yet')
  const item = (label: string, more: Partial<MenuItem> = {}): MenuItem => ({
    id: label,
    label,
    onSelect: () => setChosen(label),
    ...more,
  })
  const items = [
    item('Edit card', { keys: 'e', icon: Pencil }),
    item('Flag card', { keys: 'f', icon: Flag }),
    item('Move to deck', { keys: 'Mod+Shift+m', icon: FolderInput, disabled: true }),
    item('Reset schedule', { icon: RotateCcw, startsGroup: true }),
    item('Delete card', { keys: 'Delete', icon: Trash2, danger: true }),
  ]
  return (
    <>
      <Specimen name="Menu, from a button and from an icon">
        <Row>
          <Menu items={items}>
            <Button>Card</Button>
          </Menu>
          <Menu items={items} align="end">
            <IconButton icon={Ellipsis} label="More about RT-031" />
          </Menu>
        </Row>
        <p role="status">Chosen: {chosen}</p>
      </Specimen>
      <Specimen name="ContextMenu: right click, Shift+F10 or the Menu key">
        <ContextMenu label="RT-031" items={items}>
          <Button size="large">RT-031 HNSW: which knob first for more recall?</Button>
        </ContextMenu>
      </Specimen>
    </>
  )
}
