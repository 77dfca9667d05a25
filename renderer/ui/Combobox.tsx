import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronDown, Search, X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'
import list from './List.module.css'
import styles from './Combobox.module.css'

export interface ComboboxOption<T extends string> {
  readonly value: T
  /** What is written, and what typing is compared with. */
  readonly label: string
  /** In front of the label: a call number. */
  readonly start?: ReactNode
  readonly disabled?: boolean
}

interface ComboboxProps<T extends string> {
  readonly label: string
  readonly options: readonly ComboboxOption<T>[]
  /** `null` for none. */
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  /** In the field that narrows the list: `Find a block`. */
  readonly filterLabel: string
  /** Said when nothing fits what was typed. */
  readonly emptyText: string
  /** The name of the button that chooses none; without it something is always chosen. */
  readonly clearLabel?: string
  readonly disabled?: boolean | undefined
  readonly error?: string | undefined
}

/** One of many, found by typing. Opens by Enter, Space or ↓; typing narrows, arrows and Enter choose, Esc closes. */
export function Combobox<T extends string>(props: ComboboxProps<T>) {
  const { label, options, value, onChange, placeholder, clearLabel, disabled = false, error } = props
  const errorId = useId()
  const chosen = options.find(option => option.value === value) ?? null
  return (
    <span className={styles.column}>
      <Base.Root
        items={options}
        value={chosen}
        onValueChange={next => onChange(next?.value ?? null)}
        isItemEqualToValue={(one, other) => one.value === other.value}
        autoHighlight
        disabled={disabled}
      >
        <span
          className={styles.field}
          data-disabled={disabled || undefined}
          data-invalid={error !== undefined || undefined}
        >
          <Base.Trigger
            aria-label={label}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error === undefined ? undefined : errorId}
            className={styles.trigger}
          >
            <span className={styles.name} data-empty={chosen === null || undefined}>
              {chosen?.start}
              <span className={styles.words}>{chosen?.label ?? placeholder}</span>
            </span>
            <Icon of={ChevronDown} size={14} />
          </Base.Trigger>
          {clearLabel !== undefined && chosen !== null && !disabled && (
            <Base.Clear aria-label={clearLabel} className={styles.clear}>
              <Icon of={X} size={14} />
            </Base.Clear>
          )}
        </span>
        <ComboboxList {...props} />
      </Base.Root>
      <FieldError id={errorId}>{error}</FieldError>
    </span>
  )
}

function ComboboxList<T extends string>({ label, filterLabel, emptyText }: ComboboxProps<T>) {
  return (
    <Base.Portal>
      <Base.Positioner align="start" sideOffset={4} className={list.positioner}>
        <Base.Popup aria-label={label} className={`${list.popup} ${styles.popup}`}>
          <span className={styles.filter}>
            <Icon of={Search} size={14} />
            <Base.Input
              aria-label={filterLabel}
              placeholder={filterLabel}
              spellCheck={false}
              className={styles.input}
            />
          </span>
          <Base.Empty className={styles.empty}>{emptyText}</Base.Empty>
          <Base.List className={styles.list}>
            {(option: ComboboxOption<T>) => (
              <Base.Item key={option.value} value={option} disabled={option.disabled ?? false} className={list.item}>
                <span className={list.label}>
                  {option.start}
                  <span className={list.words}>{option.label}</span>
                </span>
                <Base.ItemIndicator>
                  <Icon of={Check} size={14} />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
