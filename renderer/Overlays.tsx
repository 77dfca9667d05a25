import { lazy, Suspense, useEffect, useState } from 'react'
import { remember } from './state/log.ts'
import { report, useCardInfo, useExport, useFind, useLearnMore, usePalette, useSheet, useStudy } from './state/ui.ts'
import { text } from './text.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

const cardInfo = () => import('./features/card-info/CardInfo.tsx')
const exporting = () => import('./features/export/ExportDialog.tsx')
const find = () => import('./features/find/FindOverlay.tsx')
const learnMore = () => import('./features/learn/LearnMore.tsx')
const palette = () => import('./features/palette/Palette.tsx')
const sheet = () => import('./features/shortcuts/ShortcutsSheet.tsx')
const question = () => import('./features/quiz/QuestionRead.tsx')
const study = () => import('./features/study/StudyDialog.tsx')

const CardInfo = lazy(async () => ({ default: (await cardInfo()).CardInfo }))
const ExportDialog = lazy(async () => ({ default: (await exporting()).ExportDialog }))
const FindOverlay = lazy(async () => ({ default: (await find()).FindOverlay }))
const LearnMore = lazy(async () => ({ default: (await learnMore()).LearnMore }))
const Palette = lazy(async () => ({ default: (await palette()).Palette }))
const ShortcutsSheet = lazy(async () => ({ default: (await sheet()).ShortcutsSheet }))
const QuestionRead = lazy(async () => ({ default: (await question()).QuestionRead }))
const StudyDialog = lazy(async () => ({ default: (await study()).StudyDialog }))

/** What can open over any screen. Fetched while nothing else is to be done, or when it is wanted. */
export function Overlays() {
  const informing = useCardInfo(({ card }) => card !== null)
  const learning = useLearnMore(({ card }) => card !== null)
  const taking = useExport(({ what }) => what !== null)
  const studying = useStudy(({ wish }) => wish !== null)
  const finding = useFind(({ open }) => open)
  const choosing = usePalette(({ open }) => open)
  const reading = useSheet(({ open }) => open)
  const wanted = [informing, learning, taking, studying, finding, choosing, reading].includes(true)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const fetchAll = () => Promise.all([cardInfo(), exporting(), find(), learnMore(), palette(), sheet(), study()])
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
        <CardInfo />
        <ExportDialog />
        <FindOverlay Explained={QuestionRead} />
        <LearnMore />
        <Palette />
        <ShortcutsSheet />
        <StudyDialog />
      </Suspense>
    </ErrorBoundary>
  )
}

/** The screen below goes on. */
function failed(error: unknown, stack: string): void {
  remember(error, text.appName, stack)
  report(error)
}
