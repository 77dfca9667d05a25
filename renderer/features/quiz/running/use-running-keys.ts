import { useLocation } from 'wouter'
import { useCommands } from '../../../commands/registry.ts'
import { beSure } from './answers.ts'
import { confirmLabel } from './confirm-label.ts'
import { nextMark } from './marking.ts'
import { addMinute, askToFinish, confirm, flag, goTo, sayTime } from './moves.ts'
import { leave, pause, resume } from './session.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'

/** Every key of a running attempt; those of an answer are bound by its type. */
export function useRunningKeys(): void {
  const state = useRunning()
  const { phase, attempt, question, clockHidden, unstored } = state
  const [, navigate] = useLocation()
  const asking = phase === 'asking' && attempt !== null && question !== null
  const paused = phase === 'paused'
  const marking = phase === 'marking'
  const at = question?.ordinal ?? 0
  const open = asking && question.out === null
  const timed = asking && attempt.limitMs !== null && !attempt.overtime
  const asksSure = open && attempt.choice.confidence
  const goAway = async () => {
    if ((await leave()) || unstored !== null) navigate('/quiz')
  }
  useCommands({
    confirm: {
      run: () => void (paused ? resume() : marking ? nextMark() : confirm()),
      when: asking || paused || (marking && state.marks !== null),
      label: confirmLabel(state),
    },
    previousQuestion: { run: () => void goTo(at - 1), when: asking && at > 0, label: text.back },
    nextQuestion: {
      run: () => void goTo(at + 1),
      when: asking && at < attempt.cells.length - 1,
      label: open && attempt.cells[at]?.answered !== true ? text.skip : text.next,
    },
    flagQuestion: {
      run: () => void flag(),
      when: asking,
      label: question?.flagged === true ? text.unflag : text.flag,
    },
    guess: { run: () => beSure('guess'), when: asksSure },
    fairly: { run: () => beSure('fairly'), when: asksSure },
    sure: { run: () => beSure('sure'), when: asksSure },
    pauseQuiz: {
      run: () => void (paused ? resume() : pause()),
      when: paused || (asking && attempt.pauseLeftMs !== 0),
      label: paused ? text.resume : text.pause,
    },
    timeLeft: { run: sayTime, when: asking },
    moreTime: { run: () => void addMinute(), when: timed },
    hideClock: {
      run: () => useRunning.setState({ clockHidden: !clockHidden }),
      when: asking || paused,
      label: clockHidden ? text.showClock : text.hideClock,
    },
    finishQuiz: { run: () => void askToFinish(), when: asking },
    leaveQuiz: () => void goAway(),
  })
}
