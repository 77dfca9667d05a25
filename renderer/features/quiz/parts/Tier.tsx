import type { AskedOption } from '../../../../db/domain/quiz/choice.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Text } from '../Text.tsx'

interface TierProps {
  readonly legend: string
  readonly options: readonly AskedOption[]
  /** The place in the file of what was chosen. */
  readonly choice: number | null
  /** The digit of the first option. */
  readonly from: number
  readonly onChoose: (choice: number) => void
}

/** One question of which one option is right. */
export function Tier({ legend, options, choice, from, onChoose }: TierProps) {
  return (
    <RadioGroup
      legend={legend}
      hideLegend
      boxed
      options={options.map(({ at, text }, index) => ({
        value: String(at),
        label: <Text of={text} />,
        ...(from + index <= 9 ? { keyName: String(from + index) } : {}),
      }))}
      value={choice === null ? null : String(choice)}
      onChange={value => onChoose(Number(value))}
    />
  )
}
