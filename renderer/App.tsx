import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { Announcer } from './features/shell/Announcer.tsx'
import { Broken } from './features/shell/Broken.tsx'
import { ConnectionNotice } from './features/shell/ConnectionNotice.tsx'
import { GlobalKeys } from './features/shell/GlobalKeys.tsx'
import { useReview } from './features/review/state.ts'
import { Screens } from './Screens.tsx'
import { hashRouter } from './state/location.ts'
import { queries } from './state/queries.ts'
import { report, toasts } from './state/ui.ts'
import { text } from './text.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { Toasts } from './ui/Toasts.tsx'

/** The frame around every screen. Base UI writes no style elements: the policy would refuse them. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <Tooltip.Provider>
          <Router {...hashRouter}>
            <ErrorBoundary onError={report} fallback={broken}>
              <Screens />
            </ErrorBoundary>
            <GlobalKeys />
          </Router>
          <ConnectionNotice />
          <Announcer />
          <Toasts manager={toasts} closeLabel={text.close} />
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  )
}

/** The session lives outside of what is drawn, so an answer survives the screen it was given on. */
function broken(again: () => void): ReactNode {
  return <Broken onAgain={again} answerInHand={useReview.getState().unstored !== null} />
}
