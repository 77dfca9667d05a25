import { ContextMenu as Base } from '@base-ui/react/context-menu'
import type { KeyboardEvent, ReactNode } from 'react'
import { MenuItems, type MenuItem } from './MenuItems.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'

interface ContextMenuProps {
  /** The name of the menu. */
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Told what was pointed at, or has focus, before the menu opens. */
  readonly onOpen?: (target: Element) => void
  /** The area that it belongs to. */
  readonly children: ReactNode
}

/** What can be done with what is under the pointer or has focus: right click, Shift+F10 or the Menu key. */
export function ContextMenu({ label, items, onOpen, children }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger
        className={styles.area}
        onContextMenuCapture={({ target }) => target instanceof Element && onOpen?.(target)}
        onKeyDown={openByKey}
      >
        {children}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={list.positioner}>
          <Base.Popup
            aria-label={label}
            onContextMenu={event => event.preventDefault()}
            className={`${list.popup} ${styles.menu}`}
          >
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Systems differ in what these keys send, and a Mac sends nothing; so they always mean the same here. */
function openByKey(event: KeyboardEvent): void {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
  if (!(event.target instanceof Element)) return
  event.preventDefault()
  const { left, bottom, height } = event.target.getBoundingClientRect()
  const at = { clientX: left + 8, clientY: bottom - Math.min(8, height / 2) }
  event.target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...at }))
}
