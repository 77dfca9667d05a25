import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommands } from '../../commands/registry.ts'
import { Waiting } from '../../Waiting.tsx'
import { Aside } from './Aside.tsx'
import { FieldsStep } from './FieldsStep.tsx'
import { FormatStep } from './FormatStep.tsx'
import { isText, openNext, stop, write } from './session.ts'
import { useImport } from './state.ts'
import { text } from './text.ts'
import { usePreview } from './use-preview.ts'
import styles from './Import.module.css'

/** How a file is read and what becomes of it, beside what that would give. */
export function ReadSteps() {
  const { step, detected, settings } = useImport()
  const { preview, reading, error, retry } = usePreview()
  const format = step === 'format'
  const counts = preview?.counts
  const coming = counts === undefined ? 0 : counts.added + counts.updated
  const questions = preview?.questions ?? 0
  const mayWrite = preview !== null && !reading && error === null && coming + questions > 0
  const goBack = settings !== null && (isText(settings) || detected?.ask === true)
  useCommands({
    importNext: format
      ? { label: detected?.ask === true ? text.readAll : text.next, run: () => useImport.setState({ step: 'fields' }) }
      : { when: mayWrite, label: text.doImport(coming), run: () => write() },
    importBack: {
      when: !format,
      run: () => (goBack ? useImport.setState({ step: 'format' }) : openNext()),
    },
    stopImport: { label: text.cancel, run: () => stop() },
  })
  return (
    <>
      <div className={styles.body}>
        <section className={styles.main}>
          {format ? <FormatStep preview={preview} /> : <FieldsStep preview={preview} />}
        </section>
        <aside aria-label={text.preview} className={styles.aside}>
          {error !== null && !reading ? (
            <Waiting label={text.reading} error={error} onRetry={retry} />
          ) : (
            <Aside preview={preview} reading={reading} />
          )}
        </aside>
      </div>
      <div className={styles.foot}>
        <CommandButton id="stopImport" kind="ghost" />
        <p className={styles.hint}>
          {preview !== null && !reading && coming + questions === 0 ? text.nothingToDo : text.nothingYet}
        </p>
        {!format && <CommandButton id="importBack" size="large" label={text.back} />}
        <CommandButton id="importNext" kind="primary" size="large" />
      </div>
    </>
  )
}
