import { useQuery } from '@tanstack/react-query'
import type { SettingsView } from '../../../db/api/settings.ts'
import type { DayLabel } from '../../../db/api/values.ts'
import { query } from '../../api/client.ts'
import { ThreeKeys } from '../../ThreeKeys.tsx'
import { Waiting } from '../../Waiting.tsx'
import { CardsStep } from './CardsStep.tsx'
import { DateStep } from './DateStep.tsx'
import { RoleStep } from './RoleStep.tsx'
import { useStart } from './state.ts'
import { StepsCard } from './StepsCard.tsx'
import { text } from './text.ts'
import { useOutlook } from './use-outlook.ts'
import styles from './Start.module.css'

/** The first run: three questions, each of which may be left, and the first cards. */
export function StartScreen({ today }: { readonly today: DayLabel }) {
  const { data, error, refetch } = useQuery(query.settings.get.queryOptions({ input: {} }))
  if (data !== undefined) return <Start settings={data} today={today} />
  return (
    <div className={styles.waiting}>
      <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
    </div>
  )
}

interface StartProps {
  readonly settings: SettingsView
  readonly today: DayLabel
}

function Start({ settings, today }: StartProps) {
  const step = useStart(state => state.step)
  const asked = { ...useOutlook(settings), today }
  return (
    <div className={styles.start}>
      <section className={styles.left}>
        {step === 'date' && <DateStep {...asked} />}
        {step === 'role' && <RoleStep {...asked} />}
        {step === 'cards' && <CardsStep {...asked} />}
        {step !== 'cards' && <StepsCard choices={asked.choices} outlook={asked.outlook} />}
      </section>
      <aside className={styles.aside}>
        <ThreeKeys />
      </aside>
    </div>
  )
}
