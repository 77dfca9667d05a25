import { ProgressBar } from '../../ui/ProgressBar.tsx'
import type { Preview } from '../../../db/api/imports.ts'
import { Outcome } from './Outcome.tsx'
import { PreviewCards } from './PreviewCards.tsx'
import { useImport } from './state.ts'
import { text } from './text.ts'
import styles from './Aside.module.css'

interface AsideProps {
  readonly preview: Preview | null
  readonly reading: boolean
}

/** Real cards of the file, and what the import would do. */
export function Aside({ preview, reading }: AsideProps) {
  const { progress, detected } = useImport()
  const unread = detected?.ask === true && preview === null && !reading
  return (
    <>
      {preview !== null && <PreviewCards samples={preview.samples} />}
      {preview !== null && <Outcome preview={preview} reading={reading} />}
      {reading && (preview === null || progress !== null) && (
        <div className={styles.reading}>
          <ProgressBar
            label={progress === null ? text.reading : text.progress[progress.step]}
            value={progress?.total == null ? null : progress.done}
            max={Math.max(1, progress?.total ?? 1)}
            text={progress === null ? text.starting : text.progressText(progress)}
          />
        </div>
      )}
      {unread && <p className={styles.hint}>{text.large}</p>}
    </>
  )
}
