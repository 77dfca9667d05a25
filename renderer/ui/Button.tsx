import type { ComponentPropsWithRef, ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'children'> {
  /** One primary button per view: by night it carries the accent. */
  readonly kind?: 'primary' | 'plain' | 'ghost' | undefined
  readonly size?: 'small' | 'normal' | 'large' | undefined
  readonly icon?: LucideIcon | undefined
  /** The key that does the same. */
  readonly keyName?: string | undefined
  readonly children?: ReactNode
}

/** A button: verb and object, and the key that does the same. */
export function Button({ kind = 'plain', size = 'normal', icon, keyName, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles.button} ${styles[kind]} ${styles[size] ?? ''}`}>
      {icon !== undefined && <Icon of={icon} size={14} />}
      {children}
      {keyName !== undefined && <Kbd silent>{keyName}</Kbd>}
    </button>
  )
}
