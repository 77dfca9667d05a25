import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import { useCommands, type Binding } from '../../commands/registry.ts'
import { editCard } from '../../state/location.ts'
import { showCardInfo, showLearnMore, toast } from '../../state/ui.ts'
import { buttonName, operationName } from '../../text.ts'
import { hasSounds } from '../../ui/card/has-sounds.ts'
import { playAgain } from '../../ui/card/play.ts'
import { bury, flag, know, suspend, turn } from './moves.ts'
import { lines, page } from './scroll.ts'
import { answer, goOn, reveal } from './session.ts'
import { usualGrade } from './grades.ts'
import { hasOwnUndo, useReview } from './state.ts'
import { text } from './text.ts'

interface ReviewKeys {
  readonly end: () => void
  /** The answer goes on below what is in sight. */
  readonly more: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly pickFlag: () => void
}

/** Everything that can be done in a running session. Before the answer is out nothing grades. */
export function useReviewKeys({ end, more, scroller, pickFlag }: ReviewKeys): void {
  const [, navigate] = useLocation()
  const { phase, side, scope, current, undoable, leech } = useReview()
  const takesBack = useReview(hasOwnUndo)
  const when = phase === 'card' && current !== null
  const edit = () => navigate(`/card/${current?.card ?? ''}/edit`)
  const flagged = (current?.flag ?? 0) > 0
  const undo = {
    offered: undoable !== null,
    label: undoable === null ? undefined : text.undo(operationName(undoable)),
    run: () => turn('undo'),
  }
  useGrades(more, scroller)
  useCommands({
    show: { when: when && side === 'front', run: reveal },
    know: { when: when && side === 'front' && current.from === 'new', run: know },
    flag: { when, label: flagged ? text.unflag : undefined, run: () => flag(flagged ? 0 : 1) },
    pickFlag: { when, run: pickFlag },
    bury: { when, run: bury },
    suspend: { when, run: suspend },
    editCard: { when, run: edit },
    replay: {
      when: when && hasSounds(side === 'front' ? current.face.front : current.face.back),
      run: () => playAgain(scroller.current),
    },
    cardInfo: { when, run: () => current !== null && showCardInfo(current.card, { side, scope }) },
    rewriteLeech: { when: leech !== null, run: () => leech !== null && editCard(leech) },
    learnMore: {
      when: when && side === 'back' && current.face.callNumber !== null,
      run: () => current !== null && showLearnMore(current.card),
    },
    scrollDown: () => lines(scroller.current, 1),
    scrollUp: () => lines(scroller.current, -1),
    takeBack: { ...undo, offered: takesBack, run: () => (takesBack ? turn('undo') : toast(text.nothingOfSession)) },
    undo,
    redo: () => turn('redo'),
    goOn: { when: phase === 'time-up', run: goOn },
    end,
  })
}

/** The grades of the card whose answer is out, each by its place and the usual one by Space. */
function useGrades(more: boolean, scroller: RefObject<HTMLElement | null>): void {
  const { phase, side, current } = useReview()
  const grades = phase === 'card' && side === 'back' ? (current?.grades ?? []) : []
  const usual = usualGrade(grades)
  const grade = (index: number): Binding => {
    const button = grades[index]?.button
    if (button === undefined) return { when: false, run: () => undefined }
    return { label: buttonName(button), run: () => answer(button) }
  }
  useCommands({
    usual: {
      when: usual !== undefined,
      label: more ? text.more : undefined,
      run: () => (more ? page(scroller.current) : usual !== undefined && answer(usual.button)),
    },
    grade1: grade(0),
    grade2: grade(1),
    grade3: grade(2),
    grade4: grade(3),
    grade5: grade(4),
    grade6: grade(5),
  })
}
