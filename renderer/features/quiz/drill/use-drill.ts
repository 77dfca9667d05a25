import { useRef, useState } from 'react'
import type { DrillView } from '../../../../db/api/quiz.ts'
import type { Answer, Revealed } from '../../../../db/domain/quiz/types/index.ts'
import type { Texts } from '../../../../db/api/quiz.ts'
import { api } from '../../../api/client.ts'
import { toAppError } from '../../../api/errors.ts'
import { report } from '../../../state/ui.ts'

export type DrillMode = 'exact' | 'interview'

/** What came of the estimate on screen. */
export interface Outcome {
  readonly points: number
  readonly revealed: Revealed
  readonly texts: Texts
}

export interface Drill {
  readonly mode: DrillMode
  readonly view: DrillView | null
  readonly answer: Answer | null
  readonly outcome: Outcome | null
  /** Why the last thing asked for did not come. */
  readonly failure: Error | null
  /** Estimates answered in this sitting, and right ones among them. */
  readonly answered: number
  readonly hits: number
  /** When the estimate came on screen, by the monotonic clock. */
  readonly since: number
  readonly write: (answer: Answer | null) => void
  readonly check: () => Promise<void>
  /** `template` asks for one; null lets the drill choose. */
  readonly next: (template: string | null, mode?: DrillMode) => Promise<void>
}

/** A sitting of the drill: one estimate after the other, each stored as it is checked. */
export function useDrill(): Drill {
  const [mode, setMode] = useState<DrillMode>('interview')
  const [view, setView] = useState<DrillView | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [marks, setMarks] = useState<readonly number[]>([])
  const [since, setSince] = useState(0)
  const [failure, setFailure] = useState<Error | null>(null)
  const seen = useRef<readonly string[]>([])
  const busy = useRef(false)

  const once = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setFailure(null)
    await work().catch((error: unknown) => {
      setFailure(toAppError(error))
      if (view !== null) report(error)
    })
    busy.current = false
  }
  const next = (template: string | null, asked: DrillMode = mode) =>
    once(async () => {
      const drawn = await api.drill.next({ template, mode: asked, seen: [...seen.current] })
      setMode(asked)
      setView(drawn)
      setAnswer(null)
      setOutcome(null)
      setSince(performance.now())
    })
  const check = () =>
    once(async () => {
      if (view === null || answer === null || outcome !== null) return
      const { template, seed } = view
      const spentMs = Math.round(performance.now() - since)
      const came = await api.drill.answer({ template, seed, mode, answer, spentMs })
      seen.current = [...seen.current, template].slice(-100)
      setMarks([...marks, came.points])
      setOutcome(came)
    })
  const hits = marks.filter(points => points === 1).length
  return { mode, view, answer, outcome, failure, answered: marks.length, hits, since, write: setAnswer, check, next }
}
