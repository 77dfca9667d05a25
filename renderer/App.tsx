import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useKeys } from './commands/keymap.ts'
import { DropTarget } from './features/import/DropTarget.tsx'
import { Announcer } from './features/shell/Announcer.tsx'
import { ConnectionNotice } from './features/shell/ConnectionNotice.tsx'
import { GlobalKeys } from './features/shell/GlobalKeys.tsx'
import { Overlays } from './Overlays.tsx'
import { Guarded } from './Guarded.tsx'
import { Screens } from './Screens.tsx'
import { hashRouter } from './state/location.ts'
import { queries } from './state/queries.ts'
import { announce, toasts } from './state/ui.ts'
import { text } from './text.ts'
import { SayTitle } from './ui/Title.tsx'
import { Toasts } from './ui/Toasts.tsx'

/** The frame around every screen. Base UI writes no style elements: the policy would refuse them. */
export function App() {
  const [undoKey] = useKeys('undo')
  const [rewriteKey] = useKeys('rewriteLeech')
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <Tooltip.Provider>
          <SayTitle value={announce}>
            <Router {...hashRouter}>
              <GlobalKeys />
              <Guarded screen={text.appName}>
                <Screens />
              </Guarded>
              <Overlays />
              <DropTarget />
            </Router>
          </SayTitle>
          <ConnectionNotice />
          <Announcer />
          <Toasts manager={toasts} closeLabel={text.close} undoKey={undoKey} offerKey={rewriteKey} />
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  )
}
