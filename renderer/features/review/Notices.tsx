import { Button } from '../../ui/Button.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { buttonName, errorWords, text as shared } from '../../text.ts'
import { tryAgain } from './session.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './Notices.module.css'

/** What has to be known about the answer in hand: that it was not stored, or that the card changed under it. */
export function Notices() {
  const { unstored, refreshed } = useReview()
  if (unstored !== null) {
    const { title, body } = errorWords(unstored.error)
    const name = buttonName(unstored.button)
    return (
      <div className={styles.notice}>
        <ErrorPanel
          title={unstored.uncertain ? text.uncertain(name) : text.notStored(name)}
          actions={
            <Button size="small" onClick={() => void tryAgain()}>
              {shared.tryAgain}
            </Button>
          }
        >
          {`${title}. ${body} ${text.stillHere}`}
        </ErrorPanel>
      </div>
    )
  }
  if (!refreshed) return null
  return (
    <div className={styles.notice}>
      <ErrorPanel tone="warn" title={text.changed}>
        {text.changedBody}
      </ErrorPanel>
    </div>
  )
}
