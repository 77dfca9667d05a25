import { zodConfig } from './zod.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { refresh } from './features/review/session.ts'
import { host } from './api/transport.ts'
import { listenForKeys } from './commands/keys.ts'
import { followMenu } from './commands/native-menu.ts'
import { followAppearance } from './state/appearance.ts'
import { followChanges } from './state/changes.ts'
import { followKeymap } from './state/keymap.ts'
import { followPlace } from './state/place.ts'
import { report } from './state/ui.ts'

window.addEventListener('unhandledrejection', event => report(event.reason))

followAppearance()
followKeymap()
listenForKeys()
followMenu(host)
followPlace()
void followChanges(() => void refresh())

const root = document.getElementById('root')
if (root === null || zodConfig.jitless !== true) throw new Error('the page is not the one this was built for')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
