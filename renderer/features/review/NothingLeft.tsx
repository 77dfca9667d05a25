import { useLocation } from 'wouter'
import { errorWords, text as shared } from '../../text.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyPanel } from '../../ui/EmptyPanel.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { homeOf, isStudy } from '../../state/scope.ts'
import { begin } from './session.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'

/** No card to show: because there is none, or because it could not be had. */
export function NothingLeft() {
  const { failure, scope } = useReview()
  const [, navigate] = useLocation()
  if (failure !== null) {
    const { title, body } = errorWords(failure)
    return (
      <ErrorPanel title={title} actions={<Button onClick={() => void begin(scope)}>{shared.tryAgain}</Button>}>
        {body}
      </ErrorPanel>
    )
  }
  const { title, body, back } = text.nothing[isStudy(scope) ? 'study' : scope.kind === 'deck' ? 'deck' : 'day']
  return (
    <EmptyPanel
      title={title}
      actions={
        <Button kind="primary" onClick={() => navigate(homeOf(scope))}>
          {back}
          <KeyHint id="end" />
        </Button>
      }
    >
      {body}
    </EmptyPanel>
  )
}
