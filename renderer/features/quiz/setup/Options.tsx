import type { Preview, Setup } from '../../../../db/api/quiz.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { COUNTS, type Drafted } from './choice.ts'
import { Choose } from './Choose.tsx'
import { Line } from './Line.tsx'
import { text } from './text.ts'
import { TimeChoice } from './TimeChoice.tsx'
import { TypeChoice } from './TypeChoice.tsx'
import styles from './Setup.module.css'

interface OptionsProps {
  readonly setup: Setup
  readonly choice: Drafted
  readonly preview: Preview | null
  readonly onChange: (changed: Partial<Drafted>) => void
}

/** What is drawn and how it is asked, a line each. */
export function Options({ setup, choice, preview, onChange }: OptionsProps) {
  const counts = [...new Set([...COUNTS, choice.count])].toSorted((one, other) => one - other)
  const { difficulties, firsts } = text
  return (
    <div className={styles.options}>
      <Choose
        name={text.count}
        value={String(choice.count)}
        options={counts.map(n => [String(n), String(n)])}
        onChange={n => onChange({ count: Number(n) })}
      >
        {preview !== null && <span className={styles.hint}>{text.found(preview)}</span>}
      </Choose>
      <TimeChoice choice={choice} preview={preview} onChange={onChange} />
      <TypeChoice setup={setup} choice={choice} onChange={onChange} />
      <Choose
        name={text.difficulty}
        value={choice.difficulty}
        options={[
          ['any', difficulties.any],
          ['easier', difficulties.easier],
          ['harder', difficulties.harder],
        ]}
        onChange={difficulty => onChange({ difficulty })}
      />
      <Choose
        name={text.first}
        value={choice.first}
        options={[
          ['unseen', firsts.unseen],
          ['weak', firsts.weak],
        ]}
        onChange={first => onChange({ first })}
      >
        <Checkbox label={text.repeats} checked={choice.repeats} onChange={repeats => onChange({ repeats })} />
      </Choose>
      <Rules choice={choice} onChange={onChange} />
    </div>
  )
}

/** What holds while it runs. */
function Rules({ choice, onChange }: Pick<OptionsProps, 'choice' | 'onChange'>) {
  const { feedbacks, pauseKinds } = text
  return (
    <>
      <Choose
        name={text.feedback}
        value={choice.feedback}
        options={[
          ['end', feedbacks.end],
          ['each', feedbacks.each],
        ]}
        onChange={feedback => onChange({ feedback })}
      />
      <Choose
        name={text.pauses}
        value={choice.pauses}
        options={[
          ['exam', pauseKinds.exam],
          ['practice', pauseKinds.practice],
        ]}
        onChange={pauses => onChange({ pauses })}
      >
        <span className={styles.hint}>{text.pausesHint}</span>
      </Choose>
      <Line name={text.confidence}>
        <Checkbox label={text.askSure} checked={choice.confidence} onChange={confidence => onChange({ confidence })} />
      </Line>
    </>
  )
}
