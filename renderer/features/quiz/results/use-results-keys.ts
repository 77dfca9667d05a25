import { useRef, type RefObject } from 'react'
import { useLocation } from 'wouter'
import type { ResultRow, Results } from '../../../../db/api/quiz.ts'
import { api } from '../../../api/client.ts'
import { useCommands } from '../../../commands/registry.ts'
import { announce, report } from '../../../state/ui.ts'
import { begin } from '../running/session.ts'
import { text } from './text.ts'
import type { Keep } from './use-keep.ts'

interface ResultsKeys {
  readonly rows: readonly ResultRow[]
  readonly results: Results
  readonly keep: Keep
  readonly onOpen: (ordinal: number) => void
}

/** Every key of the results. Returns where the list of answers is to be put. */
export function useResultsKeys({ rows, results, keep, onOpen }: ResultsKeys): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  const [, navigate] = useLocation()
  const missed = results.rows.some(row => row.group === 'missed')
  const ordinals = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const current = () => ordinals().findIndex(row => row.contains(document.activeElement))
  const step = (by: number) => {
    const all = ordinals()
    const to = all[Math.min(all.length - 1, Math.max(0, current() + by))]
    to?.querySelector('button')?.focus()
  }
  const atRow = (run: (row: ResultRow) => void) => {
    const row = rows[current()]
    if (row !== undefined) run(row)
  }
  const leaveOut = ({ ordinal }: ResultRow) => {
    if (!keep.offers.has(ordinal) || keep.fateOf(ordinal) === 'kept') return
    keep.leaveOut(ordinal)
    announce(keep.fateOf(ordinal) === 'left-out' ? text.takenIn : text.leftOut)
  }
  useCommands({
    nextRow: { run: () => step(1), when: rows.length > 0 },
    previousRow: { run: () => step(-1), when: rows.length > 0 },
    openRow: { run: () => atRow(row => onOpen(row.ordinal)), when: rows.length > 0 },
    leaveOut: { run: () => atRow(leaveOut), when: missed },
    keepMisses: { run: () => void keep.run(), when: keep.count > 0, label: text.keep(keep.count) },
    retryMisses: { run: () => void retry(results, navigate), when: missed, label: text.retry },
    doneQuiz: { run: () => navigate('/quiz'), label: text.done },
  })
  return list
}

/** Another attempt at what was missed. */
async function retry({ attempt }: Results, navigate: (to: string) => void): Promise<void> {
  try {
    const moved = await api.quiz.start({ retryOf: attempt.attempt })
    begin(moved)
    navigate(`/quiz/${moved.attempt.attempt}`)
  } catch (error) {
    report(error)
  }
}
