import { useLocation } from 'wouter'
import { errorWords, text as shared } from '../../text.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyPanel } from '../../ui/EmptyPanel.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { begin } from './session.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'

/** No card to show: because there is none, or because it could not be had. */
export function NothingLeft({ deck }: { readonly deck: string | null }) {
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
  const back = deck === null ? '/today' : `/decks/${deck}`
  return (
    <EmptyPanel
      title={text.nothing}
      actions={
        <Button kind="primary" onClick={() => navigate(back)}>
          {deck === null ? text.backToToday : text.backToDecks}
          <KeyHint id="end" />
        </Button>
      }
    >
      {deck === null ? text.nothingBody : text.nothingInDeck}
    </EmptyPanel>
  )
}
