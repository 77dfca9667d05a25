import { FileArchive } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { errorWords } from '../../text.ts'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Title } from '../../ui/Title.tsx'
import { FileStep } from './FileStep.tsx'
import { shareOf } from './progress.ts'
import { ReadSteps } from './ReadSteps.tsx'
import { useImport } from './state.ts'
import { StepList } from './StepList.tsx'
import { SummaryStep } from './SummaryStep.tsx'
import { text } from './text.ts'
import { WorkingStep } from './WorkingStep.tsx'
import styles from './Import.module.css'

/** A file from where it lies to cards of the collection, step by step. Nothing is written before the last but one. */
export function ImportScreen() {
  const { step, detected, report, failure, progress, tookMs, waiting } = useImport()
  const page = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    page.current?.querySelector<HTMLElement>('[data-step-heading]')?.focus()
  }, [step])
  const share = shareOf(progress)
  return (
    <div ref={page} className={styles.page}>
      <div className={styles.head}>
        <Title name={progress === null ? text.name : text.working(percentOf(share))} look="screen">
          {text.name}
        </Title>
        {detected !== null && (
          <p className={styles.file}>
            <Icon of={FileArchive} />
            <span>
              <b>{detected.name}</b> {report === null ? text.aboutFile(detected) : text.took(tookMs)}
              {waiting.length > 0 && `. ${text.waitingFiles(waiting.length)}`}
            </span>
          </p>
        )}
      </div>
      <StepList step={step} />
      {failure !== null && (
        <div className={styles.failure}>
          <ErrorPanel title={text.refused(failure.name, errorWords(failure.error).title)}>
            {errorWords(failure.error).body}
          </ErrorPanel>
        </div>
      )}
      {step === 'file' && <FileStep />}
      {(step === 'format' || step === 'fields') && detected !== null && <ReadSteps key={keyOf()} />}
      {step === 'import' && <WorkingStep />}
      {step === 'summary' && report !== null && <SummaryStep report={report} />}
    </div>
  )
}

function percentOf(share: number | null): number | null {
  return share === null ? null : Math.floor(share * 100)
}

/** Another file begins anew; a sample that is saved again is the same file. */
function keyOf(): string {
  const { watched, detected } = useImport.getState()
  return watched?.path ?? detected?.import ?? ''
}
