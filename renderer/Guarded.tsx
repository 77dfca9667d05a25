import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useReview } from './features/review/state.ts'
import { refresh } from './features/review/session.ts'
import { Broken } from './features/shell/Broken.tsx'
import { visit } from './state/location.ts'
import { remember } from './state/log.ts'
import { queries } from './state/queries.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

interface GuardedProps {
  /** What the screen is called. */
  readonly screen: string
  readonly children: ReactNode
}

/** A screen that may fail without taking the rest of the window with it; going elsewhere leaves the failure behind. */
export function Guarded({ screen, children }: GuardedProps) {
  const [path] = useLocation()
  return (
    <ErrorBoundary
      place={path}
      onError={(error, stack) => remember(error, screen, stack)}
      fallback={again => broken(screen, again)}
    >
      {children}
    </ErrorBoundary>
  )
}

function broken(screen: string, again: () => void): ReactNode {
  return <Broken screen={screen} inHand={inHand()} onRestart={() => askAnew().then(again)} />
}

/** The session lives outside of what is drawn, so a card and an answer survive the screen they were given on. */
function inHand(): 'nothing' | 'card' | 'answer' {
  const { unstored, phase, visit: begunOn } = useReview.getState()
  if (unstored !== null) return 'answer'
  return phase === 'card' && begunOn === visit() ? 'card' : 'nothing'
}

/** What could not be drawn may have come over the line: it is asked for again. Never fails; what fails is said elsewhere. */
async function askAnew(): Promise<void> {
  queries.removeQueries({ type: 'inactive' })
  await Promise.allSettled([queries.refetchQueries({ type: 'active' }), refresh()])
}
