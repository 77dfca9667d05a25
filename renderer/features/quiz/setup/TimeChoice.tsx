import type { Preview } from '../../../../db/api/quiz.ts'
import { shortClock } from '../../../numbers.ts'
import type { Drafted } from './choice.ts'
import { Choose } from './Choose.tsx'
import { text } from './text.ts'
import styles from './Setup.module.css'

interface TimeChoiceProps {
  readonly choice: Drafted
  readonly preview: Preview | null
  readonly onChange: (changed: Pick<Drafted, 'time'>) => void
}

const TIMES = { none: null, '1': 1, '1.5': 1.5, '2': 2 } as const
type Time = keyof typeof TIMES

/** The questions' own pace times something, or none. */
export function TimeChoice({ choice: { time }, preview, onChange }: TimeChoiceProps) {
  const { none, '1': one, '1.5': half, '2': two } = text.times
  const options: readonly (readonly [Time, string])[] = [
    ['none', none],
    ['1', one],
    ['1.5', half],
    ['2', two],
  ]
  const ms = preview === null || time === null || preview.questions === 0 ? null : preview.seconds * time * 1000
  return (
    <Choose
      name={text.time}
      value={options.find(([value]) => TIMES[value] === time)?.[0] ?? 'none'}
      options={options}
      onChange={value => onChange({ time: TIMES[value] })}
    >
      {ms !== null && preview !== null && (
        <>
          <span className={styles.digits}>{shortClock(ms)}</span>
          <span className={styles.hint}>{text.aQuestion(ms / preview.questions)}</span>
        </>
      )}
    </Choose>
  )
}
