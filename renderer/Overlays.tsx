import { lazy, Suspense, useEffect, useState } from 'react'
import { usePalette, useSheet } from './state/ui.ts'

const palette = () => import('./features/palette/Palette.tsx')
const sheet = () => import('./features/shortcuts/ShortcutsSheet.tsx')

const Palette = lazy(async () => ({ default: (await palette()).Palette }))
const ShortcutsSheet = lazy(async () => ({ default: (await sheet()).ShortcutsSheet }))

/** What can open over any screen. Fetched while nothing else is to be done, or when it is wanted. */
export function Overlays() {
  const wanted = [usePalette(({ open }) => open), useSheet(({ open }) => open)].includes(true)
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIdle(true))
    return () => cancelIdleCallback(waiting)
  }, [])
  if (!wanted && !idle) return null
  return (
    <Suspense fallback={null}>
      <Palette />
      <ShortcutsSheet />
    </Suspense>
  )
}
