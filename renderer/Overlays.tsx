import { lazy, Suspense, useEffect, useState } from 'react'
import { remember } from './state/log.ts'
import { report, useExport, useLearnMore, usePalette, useSheet } from './state/ui.ts'
import { text } from './text.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

const exporting = () => import('./features/export/ExportDialog.tsx')
const learnMore = () => import('./features/learn/LearnMore.tsx')
const palette = () => import('./features/palette/Palette.tsx')
const sheet = () => import('./features/shortcuts/ShortcutsSheet.tsx')

const ExportDialog = lazy(async () => ({ default: (await exporting()).ExportDialog }))
const LearnMore = lazy(async () => ({ default: (await learnMore()).LearnMore }))
const Palette = lazy(async () => ({ default: (await palette()).Palette }))
const ShortcutsSheet = lazy(async () => ({ default: (await sheet()).ShortcutsSheet }))

/** What can open over any screen. Fetched while nothing else is to be done, or when it is wanted. */
export function Overlays() {
  const learning = useLearnMore(({ card }) => card !== null)
  const taking = useExport(({ what }) => what !== null)
  const wanted = [learning, taking, usePalette(({ open }) => open), useSheet(({ open }) => open)].includes(true)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const fetchAll = () => Promise.all([exporting(), learnMore(), palette(), sheet()])
    // What cannot be fetched now is fetched when it is wanted.
    const waiting = requestIdleCallback(
      () =>
        void fetchAll().then(
          () => setReady(true),
          () => undefined,
        ),
    )
    return () => cancelIdleCallback(waiting)
  }, [])
  if (!wanted && !ready) return null
  return (
    <ErrorBoundary place={wanted ? 'wanted' : ''} onError={failed} fallback={() => null}>
      <Suspense fallback={null}>
        <ExportDialog />
        <LearnMore />
        <Palette />
        <ShortcutsSheet />
      </Suspense>
    </ErrorBoundary>
  )
}

/** The screen below goes on. */
function failed(error: unknown, stack: string): void {
  remember(error, text.appName, stack)
  report(error)
}
