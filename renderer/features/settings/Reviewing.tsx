import { Daily } from './Daily.tsx'
import { OnTheCard } from './OnTheCard.tsx'
import type { SectionProps } from './section.ts'

/** How much a day brings, and how a card is answered. */
export function Reviewing({ settings }: SectionProps) {
  return (
    <>
      <Daily settings={settings} />
      <OnTheCard settings={settings} />
    </>
  )
}
