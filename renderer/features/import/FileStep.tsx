import { FileInput } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommands } from '../../commands/registry.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { openChooser, openFolderChooser } from './chooser.ts'
import { RestoreArchive } from './RestoreArchive.tsx'
import { Samples } from './Samples.tsx'
import { openNext } from './session.ts'
import { useImport } from './state.ts'
import { StepHeading } from './StepHeading.tsx'
import { text } from './text.ts'
import styles from './FileStep.module.css'

/** Choosing a file, or a sample to begin one with. */
export function FileStep() {
  const { opening, waiting, archive } = useImport()
  const next = waiting[0]
  useCommands({
    chooseFile: { when: opening === null, run: openChooser },
    stopImport: { when: opening !== null || archive !== null, label: text.cancel, run: () => openNext() },
  })
  if (opening !== null)
    return (
      <section className={styles.step}>
        <StepHeading>{text.opening(opening)}</StepHeading>
        <LoadingBlocks label={text.opening(opening)} />
        <div>
          <CommandButton id="stopImport" />
        </div>
      </section>
    )
  if (archive !== null) return <RestoreArchive archive={archive} />
  return (
    <section className={styles.step}>
      <div className={styles.drop}>
        <Icon of={FileInput} size={20} />
        <StepHeading>{text.dropHere}</StepHeading>
        <p className={styles.what}>{text.whatFits}</p>
        <div className={styles.actions}>
          <CommandButton id="chooseFile" kind="primary" size="large" />
          <Button size="large" onClick={() => void openFolderChooser().catch(report)}>
            {text.chooseFolder}
          </Button>
          {next !== undefined && (
            <Button size="large" onClick={() => void openNext()}>
              {text.nextFile(next.name)}
            </Button>
          )}
        </div>
        <p className={styles.hint}>{text.folderHint}</p>
      </div>
      <Samples />
    </section>
  )
}
