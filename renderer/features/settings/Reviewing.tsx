import { Daily } from './Daily.tsx'
import { AfterQuizzes } from './AfterQuizzes.tsx'
import { OnTheCard } from './OnTheCard.tsx'
import type { SectionProps } from './section.ts'

/** How much a day brings, how a card is answered, and what quizzes do to cards. */
export function Reviewing({ settings }: SectionProps) {
  return (
    <>
      <Daily settings={settings} />
      <OnTheCard settings={settings} />
      <AfterQuizzes settings={settings} />
    </>
  )
}
