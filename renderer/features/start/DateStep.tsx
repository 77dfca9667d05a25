import { text as shared } from '../../text.ts'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { choose, goTo, skipDate } from './state.ts'
import { Step } from './Step.tsx'
import { text } from './text.ts'
import type { Asked } from './use-outlook.ts'
import styles from './Start.module.css'

/** When the interview is and how much time a day there is, with what both together reach. */
export function DateStep({ choices: { interviewDate, minutesADay }, outlook, today }: Asked) {
  return (
    <Step
      kicker={today.label}
      title={text.dateTitle}
      why={text.dateWhy}
      skipLabel={text.noDate}
      onNext={() => goTo('role')}
      onSkip={skipDate}
    >
      <div className={styles.fields}>
        <label className={styles.field}>
          {text.date}
          <DateField
            label={text.date}
            value={interviewDate}
            min={today.date}
            tooEarly={shared.dayPassed}
            live
            onChange={date => choose({ interviewDate: date })}
          />
        </label>
        <label className={styles.field}>
          {text.minutes}
          <NumberField
            label={text.minutes}
            value={minutesADay}
            min={5}
            max={240}
            step={5}
            unit={text.min}
            outOfBounds={text.minutesBounds}
            live
            onChange={minutes => choose({ minutesADay: minutes })}
          />
        </label>
      </div>
      <p className={styles.reach} aria-live="polite">
        {outlook !== undefined && text.reach(outlook, minutesADay)}
      </p>
    </Step>
  )
}
