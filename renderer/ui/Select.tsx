import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import list from './List.module.css'
import styles from './Select.module.css'

interface SelectOption<T extends string | number> {
  readonly value: T
  readonly label: string
  /** In front of the label: the key that chooses it. */
  readonly start?: ReactNode
  readonly disabled?: boolean
}

interface SelectProps<T extends string | number> {
  readonly label: string
  /** `null` while nothing is chosen. */
  readonly value: T | null
  readonly options: readonly SelectOption<T>[]
  readonly onChange: (value: T) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  /** Counted things are set in the mono voice. */
  readonly counted?: boolean
  readonly disabled?: boolean | undefined
  readonly invalid?: boolean | undefined
}

/** One of many, in a list that opens. */
export function Select<T extends string | number>(props: SelectProps<T>) {
  const { label, value, options, onChange, placeholder, counted = false, disabled, invalid } = props
  const voice = counted ? styles.counted : ''
  const chosen = options.find(option => option.value === value)
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={next => next !== null && onChange(next)}
      disabled={disabled ?? false}
      modal={false}
    >
      <Base.Trigger
        aria-label={label}
        aria-invalid={invalid}
        data-empty={chosen === undefined || undefined}
        className={`${styles.trigger} ${voice}`}
      >
        <span className={styles.name}>
          {chosen?.start}
          <Base.Value placeholder={placeholder} className={styles.value} />
        </span>
        <Base.Icon className={styles.icon}>
          <Icon of={ChevronDown} size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} align="end" sideOffset={4} className={list.positioner}>
          <Base.Popup className={list.popup}>
            <Base.List>
              {options.map(option => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={`${list.item} ${voice}`}
                >
                  <span className={list.label}>
                    {option.start}
                    <Base.ItemText className={list.words}>{option.label}</Base.ItemText>
                  </span>
                  <Base.ItemIndicator>
                    <Icon of={Check} size={14} />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
