import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { MenuItems, type MenuItem } from './MenuItems.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'

interface MenuProps {
  readonly items: readonly MenuItem[]
  /** The button that opens it, with a name of its own. */
  readonly children: ReactElement
  readonly align?: 'start' | 'end'
}

/** What can be done here, behind a button. Focus goes back to the button. */
export function Menu({ items, children, align = 'start' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className={list.positioner}>
          <Base.Popup className={`${list.popup} ${styles.menu}`}>
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
