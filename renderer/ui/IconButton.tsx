import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { Icon } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'
import styles from './IconButton.module.css'

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon
  /** Its name, which also shows on hover and on focus. */
  readonly label: string
  /** For a button that stays in. */
  readonly pressed?: boolean
  /** On a button that closes something Esc would otherwise have to close its tooltip first. */
  readonly withTooltip?: boolean
}

/** A button that is only an icon, where its place says what it is about. */
export function IconButton({ icon, label, pressed, withTooltip = true, ...rest }: IconButtonProps) {
  const button = (
    <button type="button" {...rest} aria-label={label} aria-pressed={pressed} className={styles.button}>
      <Icon of={icon} />
    </button>
  )
  if (!withTooltip) return button
  return (
    <Tooltip label={label} side="bottom">
      {button}
    </Tooltip>
  )
}
