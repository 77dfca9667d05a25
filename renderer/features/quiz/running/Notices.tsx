import { errorWords, text as shared } from '../../../text.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx'
import { storeAll } from './answers.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import styles from './Notices.module.css'

/** That an answer is not stored, and what to do. */
export function Notices() {
  const unstored = useRunning(state => state.unstored)
  if (unstored === null) return null
  const { title, body } = errorWords(unstored)
  return (
    <div className={styles.notice}>
      <ErrorPanel
        title={text.notStored}
        actions={
          <Button size="small" onClick={() => void storeAll()}>
            {shared.tryAgain}
          </Button>
        }
      >
        {`${title}. ${body} ${text.stillHere}`}
      </ErrorPanel>
    </div>
  )
}
