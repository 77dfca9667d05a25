import { Undo2 } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Report } from '../../../db/api/imports.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommands } from '../../commands/registry.ts'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { openChooser } from './chooser.ts'
import { Figures } from './Figures.tsx'
import { openNext } from './session.ts'
import { SkippedList } from './SkippedList.tsx'
import { useImport } from './state.ts'
import { StepHeading } from './StepHeading.tsx'
import { text } from './text.ts'
import { useTakenBack } from './use-taken-back.ts'
import { Warnings } from './Warnings.tsx'
import frame from './Import.module.css'
import styles from './Summary.module.css'

/** What came of it, what did not and why, and what can be done now. */
export function SummaryStep({ report }: { readonly report: Report }) {
  const [, navigate] = useLocation()
  const next = useImport(state => state.waiting[0])
  const { isTakenBack, turnImport } = useTakenBack(report)
  const deck = report.decks[0]
  useCommands({
    chooseFile: {
      label: next === undefined ? text.another : text.nextFile(next.name),
      run: () => (next === undefined ? openChooser() : openNext()),
    },
    showImported: {
      when: deck !== undefined && !isTakenBack,
      run: () => deck !== undefined && navigate(`/decks/${deck.id}`),
    },
    importNext: {
      when: report.first !== null && deck !== undefined && !isTakenBack,
      label: text.reviewNow,
      run: () => deck !== undefined && navigate(`/review?deck=${encodeURIComponent(deck.id)}`),
    },
    turnImport: { label: isTakenBack ? text.redoAll : text.undoAll, run: turnImport },
  })
  return (
    <>
      <section className={styles.summary}>
        <StepHeading hidden>{text.headings.summary}</StepHeading>
        {isTakenBack ? (
          <ErrorPanel tone="warn" title={text.takenBack}>
            {text.takenBackBody}
          </ErrorPanel>
        ) : (
          <Figures report={report} />
        )}
        {report.warnings.length > 0 && <Warnings warnings={report.warnings} />}
        <SkippedList skipped={report.skipped} />
      </section>
      <div className={frame.foot}>
        <CommandButton id="turnImport" icon={Undo2} size="large" />
        <p className={styles.backup}>{text.backup(report.backup)}</p>
        <CommandButton id="chooseFile" size="large" />
        <CommandButton id="showImported" size="large" />
        <CommandButton id="importNext" kind="primary" size="large" />
      </div>
    </>
  )
}
