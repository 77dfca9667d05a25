import type { Setup } from '../../../../db/api/quiz.ts'
import { TYPE_NAMES } from '../../../../db/domain/quiz/quiz-choice.ts'
import { CheckboxGroup } from '../../../ui/CheckboxGroup.tsx'
import { FACES } from '../types/index.ts'
import { tickedTypes, typesOf, type Drafted } from './choice.ts'
import { Line } from './Line.tsx'
import { text } from './text.ts'
import styles from './Setup.module.css'

interface TypeChoiceProps {
  readonly setup: Setup
  readonly choice: Drafted
  readonly onChange: (changed: Pick<Drafted, 'types'>) => void
}

/** Made from cards, each of these can come up. */
const FROM_CARDS = ['single', 'matching', 'cloze', 'typed', 'recall'] as const

/** The types that may come up; at least one. */
export function TypeChoice({ setup, choice, onChange }: TypeChoiceProps) {
  const inBank = new Set(setup.types.filter(({ questions }) => questions > 0).map(({ type }) => type))
  const all = choice.source.kind === 'blocks' ? TYPE_NAMES.filter(type => inBank.has(type)) : FROM_CARDS
  return (
    <Line name={text.types}>
      <div className={styles.types}>
        <CheckboxGroup
          legend={text.types}
          hideLegend
          options={all.map(type => ({ value: type, label: FACES[type].name }))}
          value={tickedTypes(choice, all)}
          onChange={ticked => onChange({ types: [...typesOf(ticked, all, choice.types)] })}
        />
      </div>
    </Line>
  )
}
