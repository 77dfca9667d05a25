import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommands } from '../../commands/registry.ts'
import { report } from '../../state/ui.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { stop } from './session.ts'
import { useImport } from './state.ts'
import { StepHeading } from './StepHeading.tsx'
import { text } from './text.ts'
import styles from './Import.module.css'

/** How far it is, and the way to stop it. */
export function WorkingStep() {
  const progress = useImport(state => state.progress)
  useCommands({ stopImport: { label: text.stop, run: () => stop().catch(report) } })
  return (
    <section className={styles.working}>
      <StepHeading>{text.headings.import}</StepHeading>
      <ProgressBar
        label={progress === null ? text.starting : text.progress[progress.step]}
        value={progress?.total == null ? null : progress.done}
        max={Math.max(1, progress?.total ?? 1)}
        text={progress === null ? '' : text.progressText(progress)}
      />
      <p className={styles.hint}>{text.leaveHint}</p>
      <div>
        <CommandButton id="stopImport" />
      </div>
    </section>
  )
}
