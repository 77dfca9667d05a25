import type { RefObject } from 'react'
import { useShortcuts, type Run } from '../../commands/keys.ts'
import { bury, flag, know, suspend, turn } from './moves.ts'
import { lines, page } from './scroll.ts'
import { answer, goOn, reveal } from './session.ts'
import { usualGrade } from './grades.ts'
import { useReview } from './state.ts'

interface ReviewKeys {
  readonly end: () => void
  /** The answer goes on below what is in sight. */
  readonly more: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly pickFlag: () => void
}

/** Every key of a running session. Before the answer is out no key grades. */
export function useReviewKeys({ end, more, scroller, pickFlag }: ReviewKeys): void {
  const { phase, side, current } = useReview()
  const onCard = phase === 'card' && current !== null
  const onBack = onCard && side === 'back'
  const grade = (index: number): Run => {
    const choice = current?.grades[index]
    return () => (onBack && choice !== undefined ? answer(choice.button) : false)
  }
  const usual = (): unknown => {
    if (!onBack) return false
    const choice = usualGrade(current.grades)
    if (more) return page(scroller.current)
    return choice === undefined ? false : answer(choice.button)
  }
  useShortcuts({
    show: () => (onCard && side === 'front' ? reveal() : false),
    usual,
    grade1: grade(0),
    grade2: grade(1),
    grade3: grade(2),
    grade4: grade(3),
    grade5: grade(4),
    grade6: grade(5),
    know: () => know(),
    flag: () => (onCard ? flag(current.flag === 0 ? 1 : 0) : false),
    pickFlag: () => (onCard ? pickFlag() : false),
    bury: () => (onCard ? bury() : false),
    suspend: () => (onCard ? suspend() : false),
    scrollDown: () => lines(scroller.current, 1),
    scrollUp: () => lines(scroller.current, -1),
    takeBack: () => turn('undo'),
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    next: () => (phase === 'time-up' ? goOn() : false),
    end,
  })
}
