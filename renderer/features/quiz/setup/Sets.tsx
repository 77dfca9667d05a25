import type { Setup } from '../../../../db/api/quiz.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { setOf, type Drafted } from './choice.ts'
import { text } from './text.ts'

interface SetsProps {
  readonly sets: Setup['sets']
  readonly choice: Drafted
  readonly onChoose: (choice: Drafted) => void
}

/** Ready-made choices: each fills in the panel. */
export function Sets({ sets, choice, onChoose }: SetsProps) {
  return (
    <RadioGroup
      legend={text.sets}
      options={sets.map(set => ({
        value: set.name,
        label: text.setNames[set.name],
        description: text.setFacts(set),
      }))}
      value={setOf(choice, sets)?.name ?? null}
      boxed
      onChange={name => {
        const chosen = sets.find(set => set.name === name)
        if (chosen !== undefined) onChoose(chosen.choice)
      }}
    />
  )
}
