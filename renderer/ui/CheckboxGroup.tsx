import { Checkbox } from './Checkbox.tsx'
import { ChoiceGroup, type Choice } from './ChoiceGroup.tsx'

interface CheckboxGroupProps<T extends string> {
  /** What is asked. */
  readonly legend: string
  readonly hideLegend?: boolean
  readonly options: readonly Choice<T>[]
  /** What is chosen, in any order. */
  readonly value: readonly T[]
  readonly boxed?: boolean
  readonly disabled?: boolean | undefined
  /** What is wrong with the choice. */
  readonly error?: string | undefined
  /** In the order of the options. */
  readonly onChange: (value: readonly T[]) => void
}

/** Any of a few, all in sight. */
export function CheckboxGroup<T extends string>(props: CheckboxGroupProps<T>) {
  const { options, value, boxed = false, disabled, error, onChange } = props
  const toggle = (toggled: T, on: boolean) =>
    onChange(options.map(option => option.value).filter(other => (other === toggled ? on : value.includes(other))))
  return (
    <ChoiceGroup {...props} role="group">
      {options.map(option => (
        <Checkbox
          key={option.value}
          label={option.label}
          description={option.description}
          keyName={option.keyName}
          checked={value.includes(option.value)}
          disabled={disabled === true || option.disabled === true}
          invalid={error === undefined ? undefined : true}
          boxed={boxed}
          onChange={on => toggle(option.value, on)}
        />
      ))}
    </ChoiceGroup>
  )
}
