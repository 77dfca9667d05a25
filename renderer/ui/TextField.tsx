import type { ComponentPropsWithRef } from 'react'
import type { LucideIcon } from 'lucide-react'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Field.module.css'

interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'className' | 'onChange'> {
  readonly label: string
  readonly icon?: LucideIcon
  readonly keyName?: string
  readonly onChange: (text: string) => void
}

/** A line of text. */
export function TextField({ label, icon, keyName, onChange, ...rest }: TextFieldProps) {
  return (
    <span className={`${styles.field} ${styles.wide}`}>
      {icon !== undefined && <Icon of={icon} size={14} />}
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        aria-label={label}
        onChange={event => onChange(event.target.value)}
        className={`${styles.input} ${styles.text}`}
      />
      {keyName !== undefined && <Kbd silent>{keyName}</Kbd>}
    </span>
  )
}
