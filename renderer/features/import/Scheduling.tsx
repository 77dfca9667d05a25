import type { Preview } from '../../../db/api/imports.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Panel } from './Panel.tsx'
import { changeChoices, useImport } from './state.ts'
import { text } from './text.ts'
import styles from './Duplicates.module.css'

/** Fewer overdue cards are a few days of catching up, and nothing is asked. */
const MANY_OVERDUE = 50

const KEPT = [
  { value: 'keep', label: text.keepSchedule },
  { value: 'leave', label: text.leaveSchedule },
] as const
const OVERDUE = [
  { value: 'in', label: text.letIn, description: text.letInHint },
  { value: 'out', label: text.keepOut, description: text.keepOutHint },
] as const

/** What is asked of a schedule falls with it. */
const WITHOUT_SCHEDULE = { scheduling: false, resetHard: false, keepOut: false }

/** How the deck was scheduled where it comes from, and what is taken of that. */
export function Scheduling({ scheduled: { by, cards, reviews, overdue, hard } }: Pick<Preview, 'scheduled'>) {
  const { scheduling, resetHard, keepOut } = useImport(state => state.choices)
  if (by === 'nothing') return null
  return (
    <Panel title={text.scheduling}>
      <p className={styles.words}>{text.scheduledBy[by]}</p>
      <p className={styles.counted}>{text.scheduledCards(cards, reviews)}</p>
      <div className={styles.choices}>
        <RadioGroup
          legend={text.scheduling}
          hideLegend
          value={scheduling ? 'keep' : 'leave'}
          options={KEPT}
          onChange={to => changeChoices(to === 'keep' ? { scheduling: true } : WITHOUT_SCHEDULE)}
        />
      </div>
      {scheduling && by === 'sm2' && hard > 0 && (
        <div className={styles.choices}>
          <Checkbox
            label={text.hard(hard)}
            description={text.hardHint}
            checked={resetHard}
            onChange={to => changeChoices({ resetHard: to })}
          />
        </div>
      )}
      {scheduling && overdue > MANY_OVERDUE && (
        <div className={styles.choices}>
          <RadioGroup
            legend={text.overdue(overdue)}
            value={keepOut ? 'out' : 'in'}
            options={OVERDUE}
            onChange={to => changeChoices({ keepOut: to === 'out' })}
          />
        </div>
      )}
    </Panel>
  )
}
