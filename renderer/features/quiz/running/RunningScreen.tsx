import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { idOf, type AttemptId } from '../../../../db/domain/ids.ts'
import { LoadingBlocks } from '../../../ui/LoadingBlocks.tsx'
import { Title } from '../../../ui/Title.tsx'
import { text as shared } from '../text.ts'
import { FinishDialog } from './FinishDialog.tsx'
import { MarkingPanel } from './MarkingPanel.tsx'
import { NotThere } from './NotThere.tsx'
import { PausedPanel } from './PausedPanel.tsx'
import { QuestionPanel } from './QuestionPanel.tsx'
import { Rail } from './Rail.tsx'
import { attend, depart, storeWhenBack } from './session.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import { beat } from './ticker.ts'
import { TimeUpDialog } from './TimeUpDialog.tsx'
import { TopBar } from './TopBar.tsx'
import { useProgress } from './use-progress.ts'
import { useRunningKeys } from './use-running-keys.ts'
import styles from './RunningScreen.module.css'

/** One question at a time, and how the clock stands. */
export function RunningScreen() {
  const { id } = useParams<{ id: string }>()
  const [, navigate] = useLocation()
  const [urgent, setUrgent] = useState('')
  const { phase, attempt, question } = useRunning()
  useEffect(() => {
    void attend(idOf<AttemptId>(id))
    return depart
  }, [id])
  useEffect(() => beat(setUrgent), [])
  useEffect(storeWhenBack, [])
  const results = phase === 'over' && attempt?.attempt === id ? `/quiz/${id}/results` : null
  useEffect(() => {
    if (results !== null) navigate(results, { replace: true })
  }, [results, navigate])
  useRunningKeys()
  useProgress()
  const asking = phase === 'asking' || phase === 'time-up'
  return (
    <>
      <TopBar />
      <div className={styles.stage}>
        <div className={styles.main}>
          {phase === 'failed' && <NotThere id={id} />}
          {phase === 'opening' && (
            <>
              <Title name={shared.name} look="hidden">
                {shared.name}
              </Title>
              <LoadingBlocks label={text.loading} />
            </>
          )}
          {phase === 'paused' && attempt !== null && <PausedPanel attempt={attempt} />}
          {phase === 'marking' && question?.out && <MarkingPanel question={question} />}
          {asking && attempt !== null && question !== null && <QuestionPanel attempt={attempt} question={question} />}
        </div>
        {attempt !== null && (asking || phase === 'paused') && <Rail attempt={attempt} />}
      </div>
      <FinishDialog />
      <TimeUpDialog />
      <div role="alert" className={styles.urgent}>
        {urgent}
      </div>
    </>
  )
}
