import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'

interface SelectProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  /** Counted things are set in the mono voice. */
  readonly counted?: boolean
}

/** One of many, in a list that opens. */
export function Select<T extends string | number>({ label, value, options, onChange, counted }: SelectProps<T>) {
  return (
    <Base.Root items={options} value={value} onValueChange={next => next !== null && onChange(next)} modal={false}>
      <Base.Trigger aria-label={label} className={`${styles.trigger} ${counted === true ? styles.counted : ''}`}>
        <Base.Value />
        <Base.Icon>
          <Icon of={ChevronDown} size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} align="end" sideOffset={4} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <Base.List className={styles.list}>
              {options.map(option => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={`${styles.item} ${counted === true ? styles.counted : ''}`}
                >
                  <Base.ItemText>{option.label}</Base.ItemText>
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
