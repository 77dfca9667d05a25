/** What else can be done to the card on screen, and taking things back. */
import { api } from '../../api/client.ts'
import type { Advanced, Shown, Step } from '../../../db/api/review.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { offerUndo, sayNotTurned, sayTurned } from '../../state/history.ts'
import { report, toast } from '../../state/ui.ts'
import { buttonName, operationName } from '../../text.ts'
import { advance } from './session.ts'
import { fresh, useReview, type ReviewState } from './state.ts'
import { text } from './text.ts'

const { getState: get, setState: set } = useReview

/** Hides the card until the next study day. */
export function bury(): Promise<void> {
  return leave(input => api.review.bury(input), text.buried)
}

/** Takes the card out until the learner brings it back. */
export function suspend(): Promise<void> {
  return leave(input => api.review.suspend(input), text.suspended)
}

/** Says of a new card that it is known. `false` when the card on screen is not a new one, or its answer is out. */
export function know(): Promise<void> | false {
  const { current, side } = get()
  if (current?.from !== 'new' || side === 'back') return false
  return leave(input => api.review.know(input), text.known)
}

/** Puts a flag on the card, or takes it off (0). */
export async function flag(number: number): Promise<void> {
  const { current, scope, busy, phase } = get()
  if (current === null || busy !== null || phase !== 'card') return
  set({ busy: 'other' })
  try {
    const { shown, history } = await api.review.flag({ card: current.card, flag: number, scope })
    if (get().current?.card === shown.card) set({ current: shown })
    set({ busy: null, undoable: history.undo })
    await offerUndo(text.flagged(shown.face.callNumber, number), () => turn('undo'))
  } catch (error) {
    set({ busy: null })
    report(error)
  }
}

/** Takes back, or does again, whatever came last, names it, and shows the card it was about, front first. */
export async function turn(direction: 'undo' | 'redo'): Promise<void> {
  const { busy, scope, unstored } = get()
  if (busy !== null) return
  if (direction === 'undo' && unstored !== null && !unstored.uncertain) {
    set({ unstored: null })
    toast(text.letGo(buttonName(unstored.button)))
    return
  }
  set({ busy: 'other' })
  try {
    const { entry, card: about, gone, back, history } = await api.history[direction]({})
    const { steps } = get()
    const kept = ordered([...steps.filter(step => !gone.includes(step.seq)), ...back])
    const next = await api.review.next({ scope })
    const current = await cardAfter(direction, about, next.next, entry.name === 'answer')
    const phase = current === null ? 'done' : 'card'
    set({ ...fresh(current), phase, steps: kept, counts: next.counts, undoable: history.undo })
    sayTurned(direction, operationName(entry))
  } catch (error) {
    set({ busy: null })
    sayNotTurned(error)
  }
}

/** After an undo the card it was about; else the one that was on screen, or what the queue says. */
async function cardAfter(
  direction: 'undo' | 'redo',
  about: CardId | null,
  next: Shown | null,
  answered: boolean,
): Promise<Shown | null> {
  const { current, scope } = get()
  const wanted = direction === 'undo' ? (about ?? (answered ? null : (current?.card ?? null))) : null
  if (wanted === null || wanted === next?.card) return next
  return api.review.shown({ card: wanted, scope }).catch(() => next)
}

async function leave(
  move: (input: { card: CardId; scope: ReviewState['scope'] }) => Promise<Advanced>,
  said: (callNumber: string | null) => string,
): Promise<void> {
  const { current, scope, busy, phase } = get()
  if (current === null || busy !== null || phase !== 'card') return
  set({ busy: 'other' })
  try {
    advance(await move({ card: current.card, scope }))
    await offerUndo(said(current.face.callNumber), () => turn('undo'))
  } catch (error) {
    set({ busy: null })
    report(error)
  }
}

function ordered(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => a.seq - b.seq)
}
