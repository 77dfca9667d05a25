import { toAppError } from './api/errors.ts'
import { errorWords, text } from './text.ts'
import { Button } from './ui/Button.tsx'
import { ErrorPanel } from './ui/ErrorPanel.tsx'
import { LoadingBlocks } from './ui/LoadingBlocks.tsx'

interface WaitingProps {
  /** Says what is being read, should it take long. */
  readonly label: string
  /** Why it could not be read, or null while it still may be. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** In the place of what a screen has asked for and does not have yet. */
export function Waiting({ label, error, onRetry }: WaitingProps) {
  if (error === null) return <LoadingBlocks label={label} />
  const { title, body } = errorWords(toAppError(error))
  return (
    <ErrorPanel title={title} actions={<Button onClick={onRetry}>{text.tryAgain}</Button>}>
      {body}
    </ErrorPanel>
  )
}
