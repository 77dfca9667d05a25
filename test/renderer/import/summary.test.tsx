/** What an import says it did. */
import { beforeAll, expect, test } from 'vitest'
import { Figures } from '../../../renderer/features/import/Figures.tsx'
import { SkippedTable } from '../../../renderer/features/import/SkippedTable.tsx'
import { show } from '../render.tsx'
import { loadBaseStyles } from '../ui/base-styles.ts'
import { reportOf } from './given.ts'

beforeAll(loadBaseStyles)

test('the counts that are shown add up to what was in the file', () => {
  const report = reportOf({
    counts: { notes: 500, added: 387, updated: 41, same: 60, conflicts: 6, skipped: 6 },
  })
  const place = show(<Figures report={report} />)
  const counts = [...place.querySelectorAll('dd')].map(({ textContent }) => Number(textContent))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500)
  expect(place.textContent).toContain('500 notes in the file. With them came 402 cards. They are in Mine.')
})

test('what did not happen is not counted, but nothing added is said', () => {
  const place = show(
    <Figures
      report={reportOf({ counts: { notes: 41, added: 0, updated: 0, same: 41, conflicts: 0, skipped: 0 }, cards: 0 })}
    />,
  )
  expect([...place.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
    'added',
    'the same as yours',
  ])
})

test('answers, media and questions are named when they came', () => {
  const place = show(<Figures report={reportOf({ reviews: 1, media: 2, questions: 3 })} />)
  expect(place.textContent).toContain('402 cards, 1 answer, 2 media files and 3 questions')
})

test('every skipped row stands there with its reason, and ten thousand of them are no more to draw than thirty', () => {
  const skipped = Array.from({ length: 10_000 }, (_, at) => ({ what: `row ${at + 2}`, why: 'answer is empty' }))
  const place = show(
    <div style={{ height: 360 }}>
      <SkippedTable skipped={skipped} />
    </div>,
  )
  expect(place.querySelector('table')?.getAttribute('aria-rowcount')).toBe('10001')
  expect(place.querySelector('tbody tr')?.textContent).toBe('row 2answer is empty')
  expect(place.querySelectorAll('tbody tr').length).toBeLessThan(40)
})
