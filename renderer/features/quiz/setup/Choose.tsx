import type { ReactNode } from 'react'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Line } from './Line.tsx'

interface ChooseProps<T extends string> {
  readonly name: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
  /** More about it, behind. */
  readonly children?: ReactNode
}

/** One of a few, on a line of the panel. */
export function Choose<T extends string>({ name, value, options, onChange, children }: ChooseProps<T>) {
  return (
    <Line name={name}>
      <SegmentedControl
        label={name}
        value={value}
        options={options.map(([option, label]) => ({ value: option, label }))}
        onChange={onChange}
      />
      {children}
    </Line>
  )
}
