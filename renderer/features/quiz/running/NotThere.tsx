import { Link } from 'wouter'
import { idOf, type AttemptId } from '../../../../db/domain/ids.ts'
import { errorWords, text as shared } from '../../../text.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx'
import { Title } from '../../../ui/Title.tsx'
import { text as quiz } from '../text.ts'
import { attend } from './session.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import styles from './PausedPanel.module.css'

/** Why there is no question on screen. */
export function NotThere({ id }: { readonly id: string }) {
  const failure = useRunning(state => state.failure)
  if (failure === null) return null
  const { title, body } = errorWords(failure)
  return (
    <div className={styles.paused}>
      <Title name={quiz.name} look="hidden">
        {quiz.name}
      </Title>
      <ErrorPanel
        title={title}
        actions={<Button onClick={() => void attend(idOf<AttemptId>(id))}>{shared.tryAgain}</Button>}
      >
        {body}
      </ErrorPanel>
      <Link href="/quiz">{text.toSetup}</Link>
    </div>
  )
}
