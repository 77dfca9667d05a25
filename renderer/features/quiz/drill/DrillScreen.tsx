import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { query } from '../../../api/client.ts'
import { isTextField } from '../../../commands/keys.ts'
import { runCommand } from '../../../commands/registry.ts'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Title } from '../../../ui/Title.tsx'
import { Waiting } from '../../../Waiting.tsx'
import { text as shared } from '../text.ts'
import { Instance } from './Instance.tsx'
import { Templates } from './Templates.tsx'
import { text } from './text.ts'
import { useDrill, type DrillMode } from './use-drill.ts'
import styles from './Drill.module.css'

const MODES = (['interview', 'exact'] as const).map(value => ({ value, label: text.modes[value] }))

/** One estimate after the other, with a running clock; beside it how each went so far. */
export function DrillScreen() {
  const drill = useDrill()
  const { data } = useQuery(query.drill.templates.queryOptions({ input: {} }))
  const begin = useEffectEvent(() => void drill.next(null))
  useEffect(() => begin(), [])
  const choose = (mode: DrillMode) => void drill.next(drill.view?.template ?? null, mode)
  return (
    <div onKeyDown={onKeyDown} className={styles.page}>
      <div className={styles.main}>
        <p>
          <Link href="/quiz">{shared.backToQuiz}</Link>
        </p>
        <div className={styles.head}>
          <Title name={text.name} look="screen">
            {text.name}
          </Title>
          <SegmentedControl label={text.mode} value={drill.mode} options={MODES} onChange={choose} />
        </div>
        {drill.view === null ? (
          <Waiting label={text.loading} error={drill.failure} onRetry={() => void drill.next(null)} />
        ) : (
          <Instance key={drill.view.seed} drill={drill} view={drill.view} />
        )}
      </div>
      <aside aria-label={text.templates} className={styles.aside}>
        {data !== undefined && (
          <Templates templates={data.templates} onChoose={template => void drill.next(template)} />
        )}
      </aside>
    </div>
  )
}

/** Enter checks from the field too; Esc leaves it, so that single letters are keys again. */
function onKeyDown(event: KeyboardEvent): void {
  const { key, target, defaultPrevented, nativeEvent, repeat } = event
  if (defaultPrevented || nativeEvent.isComposing || repeat || !(target instanceof Element)) return
  if (key === 'Enter' && target.matches('input')) {
    event.preventDefault()
    runCommand('checkEstimate')
  }
  if (key === 'Escape' && isTextField(target)) {
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>('h1')?.focus()
  }
}
