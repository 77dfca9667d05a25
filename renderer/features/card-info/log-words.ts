/** A line of a card's log in words: what happened, and the numbers of it. */
import type { LogLine } from '../../../db/api/cards.ts'
import { count } from '../../numbers.ts'
import { buttonName } from '../../text.ts'
import { ease } from './formula.ts'
import { causeWords } from './why-words.ts'

interface Words {
  readonly what: string
  /** Empty where nothing more is to be said. */
  readonly rest: string
}

type Of<Kind extends LogLine['kind']> = Extract<LogLine, { kind: Kind }>

export function lineWords(line: LogLine): Words {
  switch (line.kind) {
    case 'answered':
      return answerWords(line)
    case 'state_imported': {
      const due = line.due === null ? 'new' : `due ${line.due}, interval ${count(line.interval, 'day')}`
      return { what: 'Imported', rest: `as it stood: ${due}, ease ${ease(line.ease)}.` }
    }
    case 'history_imported':
      return elsewhereWords(line)
    case 'ease_set':
      return { what: 'Ease set', rest: `by hand, ${change(ease(line.ease.before), ease(line.ease.after))}.` }
    case 'repositioned': {
      const { before, after } = line.position
      return { what: 'Moved', rest: `among the new cards, place ${change(String(before), String(after))}.` }
    }
    case 'leeched':
      return { what: 'Leech', rest: `after ${count(line.failures, 'failure')}${line.suspend ? ', suspended' : ''}.` }
    case 'rewritten':
      return { what: 'Rewritten', rest: `${count(line.failures, 'failure')} cleared; the schedule stays.` }
    case 'forwarded':
      return forwardWords(line)
    case 'undone':
      return {
        what: line.redo ? 'Redid' : 'Undid',
        rest: `${line.what === null ? 'something' : (NAMES[line.what] ?? line.what)}.`,
      }
    default:
      return markWords(line)
  }
}

/** What changes a card's mark and none of its numbers. */
function markWords(
  line: Of<
    | 'reset'
    | 'unburied'
    | 'suspended'
    | 'unsuspended'
    | 'due_set'
    | 'buried'
    | 'flagged'
    | 'known_set'
    | 'scheduler_changed'
  >,
): Words {
  switch (line.kind) {
    case 'reset':
      return { what: 'Reset', rest: 'to new; what came before stands below.' }
    case 'due_set':
      return { what: 'Day set', rest: `by hand to ${line.day}.` }
    case 'buried':
      return { what: 'Buried', rest: `until ${line.day}.` }
    case 'unburied':
      return { what: 'Unburied', rest: '' }
    case 'suspended':
      return { what: 'Suspended', rest: '' }
    case 'unsuspended':
      return { what: 'Brought back', rest: 'from being suspended.' }
    case 'flagged':
      return line.flag === 0
        ? { what: 'Flag taken off', rest: '' }
        : { what: 'Flagged', rest: `with flag ${line.flag}.` }
    case 'known_set':
      return line.known
        ? { what: 'Known', rest: 'by your own word: it does not come up.' }
        : { what: 'Brought back', rest: 'from being known.' }
    case 'scheduler_changed':
      return { what: 'Scheduler', rest: `changed to ${line.scheduler === 'sm2' ? 'SM-2' : 'FSRS'}.` }
  }
}

const MODES = {
  review: '',
  early: ' early',
  drill: ' in the same-day repeat',
  cram: ' outside the schedule',
} as const

function answerWords({ mode, button, first, thinkMs, readMs, days, interval, ease: by }: Of<'answered'>): Words {
  const what = `${buttonName(button)}${MODES[mode]}`
  const time = `${seconds(thinkMs)} thinking, ${seconds(readMs)} reading`
  if (mode === 'drill' || mode === 'cram') return { what, rest: `moved nothing; ${time}.` }
  const parts = [
    days === null ? 'first showing' : `after ${days.actual} of ${count(days.planned, 'planned day')}`,
    interval.before === interval.after && !first
      ? `interval stays ${count(interval.after, 'day')}`
      : `interval ${first ? count(interval.after, 'day') : change(String(interval.before), count(interval.after, 'day'))}`,
    by.before === by.after ? `ease stays ${ease(by.after)}` : `ease ${change(ease(by.before), ease(by.after))}`,
    time,
  ]
  return { what, rest: `${parts.join('; ')}.` }
}

const ELSEWHERE = ['Rescheduled', 'Again', 'Hard', 'Good', 'Easy']

function elsewhereWords({ on, button, interval, ms }: Of<'history_imported'>): Words {
  const length = interval < 0 ? seconds(-interval * 1000) : count(interval, 'day')
  return {
    what: `${ELSEWHERE[button] ?? 'Answered'} elsewhere`,
    rest: `on ${on}; interval ${length}; ${seconds(ms)}. Came with the deck.`,
  }
}

function forwardWords({ why, to, moved }: Of<'forwarded'>): Words {
  const cause = `by ${causeWords(why)}`
  if (!moved) return { what: 'Brought forward', rest: `${cause}; it comes up as soon already.` }
  return {
    what: 'Brought forward',
    rest: to === null ? `${cause}, to the front of the new cards.` : `${cause}, to ${to}.`,
  }
}

/** Kinds of events, to stand after “Undid”. */
const NAMES: Readonly<Record<string, string>> = {
  answered: 'an answer',
  state_imported: 'an import',
  history_imported: 'an import',
  reset: 'a reset',
  due_set: 'a day set by hand',
  ease_set: 'an ease set by hand',
  repositioned: 'a move among the new cards',
  buried: 'a burial',
  unburied: 'the end of a burial',
  suspended: 'a suspension',
  unsuspended: 'the end of a suspension',
  flagged: 'a flag',
  leeched: 'the mark of a leech',
  rewritten: 'a rewrite',
  known_set: '“I know this”',
  forwarded: 'a day brought forward',
  scheduler_changed: 'a change of scheduler',
}

function change(before: string, after: string): string {
  return `${before} → ${after}`
}

/** To a tenth of a second under ten. */
function seconds(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms / 1000)} s`
}
