import { Menu as Base } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { Icon } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly id: string
  /** Verb and object. */
  readonly label: string
  /** What does the same, as in the table of commands: `Mod+Shift+l`, `g t`. For the eye. */
  readonly keys?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly disabled?: boolean | undefined
  /** It takes something away. */
  readonly danger?: boolean | undefined
  /** The first of a group: a rule is drawn above it. */
  readonly startsGroup?: boolean | undefined
  readonly onSelect: () => void
}

/** The entries of a menu, however it was opened. Arrow keys, Home, End, letters, Enter; Esc closes. */
export function MenuItems({ items }: { readonly items: readonly MenuItem[] }) {
  const withIcons = items.some(item => item.icon !== undefined)
  return items.map(({ id, label, keys, icon, disabled = false, danger = false, startsGroup = false, onSelect }) => [
    startsGroup && <Base.Separator key={`${id} rule`} className={styles.rule} />,
    <Base.Item
      key={id}
      label={label}
      disabled={disabled}
      onClick={onSelect}
      className={`${list.item} ${danger ? styles.danger : ''}`}
    >
      <span className={styles.name}>
        {icon === undefined ? withIcons && <span className={styles.noIcon} /> : <Icon of={icon} size={14} />}
        {label}
      </span>
      {keys !== undefined && <Keys of={keys} silent />}
    </Base.Item>,
  ])
}
