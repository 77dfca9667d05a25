import type { CardState } from '../card.ts'
import type { CardEventBody } from '../event.ts'
import { isPass, type Button, type Quality } from '../grade.ts'
import type { StudyDay } from '../time.ts'
import { FIRST_INTERVAL, grownInterval, SECOND_INTERVAL } from './sm2.ts'

/** An event that counts, between the states it led from and to. */
export interface Happened {
  readonly body: CardEventBody
  readonly day: StudyDay
  readonly before: CardState
  readonly after: CardState
}

/** The step of SM-2 that gave an interval. Ease in hundredths, intervals in days. */
export type Step =
  | { readonly kind: 'failed' }
  /** The first pass in a row: of a card that was new, or was missed before. */
  | { readonly kind: 'first'; readonly of: 'new' | 'missed' }
  | { readonly kind: 'second' }
  /** `from` days times the `ease` that the answer gave, rounded up. */
  | { readonly kind: 'grown'; readonly from: number; readonly ease: number }

/** What gave a card its interval. */
export type Reason =
  | { readonly kind: 'unanswered'; readonly reset: StudyDay | null }
  | { readonly kind: 'known' }
  | { readonly kind: 'imported'; readonly day: StudyDay }
  | {
      readonly kind: 'answered'
      readonly day: StudyDay
      readonly button: Button
      readonly step: Step
      /** The ease before and after that answer. */
      readonly ease: { readonly before: number; readonly after: number }
      /** The longest interval there may be, where that is what decided; else null. */
      readonly capped: number | null
      /** The card was made new again before, on that day. */
      readonly reset: StudyDay | null
    }

/** What happened since then and left the interval as it was; the newest first. */
export type Since =
  | { readonly kind: 'early'; readonly day: StudyDay }
  /** Brought forward on `day`, from `from` to `to`; `why` as it was logged. */
  | {
      readonly kind: 'forwarded'
      readonly day: StudyDay
      readonly why: string
      readonly from: StudyDay
      readonly to: StudyDay
    }
  | { readonly kind: 'due-set'; readonly day: StudyDay; readonly to: StudyDay }
  | { readonly kind: 'ease-set'; readonly day: StudyDay; readonly ease: number }

/** Why a card has the interval it has. */
export interface Why {
  readonly interval: number
  readonly reason: Reason
  readonly since: readonly Since[]
}

/**
 * Why a card in this state has its interval, with the numbers of the step that gave it.
 * @param newestFirst the events that count; they are read only as far back as it takes
 */
export function whyOf(state: CardState, newestFirst: Iterable<Happened>): Why {
  const since: Since[] = []
  let found: Extract<Reason, { kind: 'answered' | 'imported' }> | null = null
  for (const event of newestFirst) {
    if (event.body.kind === 'reset') return { interval: state.interval, reason: afterReset(state, found, event), since }
    if (found !== null) continue
    found = settingOf(event)
    if (found === null) since.push(...sinceOf(event, state, since))
    // Only a card that was new may have been reset before; to anything else it makes no difference.
    else if (found.kind === 'imported' || event.before.schedule.kind === 'seen') break
  }
  return { interval: state.interval, reason: found ?? unanswered(state, null), since }
}

/** What an answer comes to, by the states before and after it. */
export function stepOf(before: CardState, after: CardState, q: Quality): Step {
  if (!isPass(q)) return { kind: 'failed' }
  if (after.n === 1) return { kind: 'first', of: before.schedule.kind === 'new' ? 'new' : 'missed' }
  return after.n === 2 ? { kind: 'second' } : { kind: 'grown', from: before.interval, ease: after.ease }
}

function settingOf({ body, day, before, after }: Happened): Extract<Reason, { kind: 'answered' | 'imported' }> | null {
  if (body.kind === 'state_imported') return after.schedule.kind === 'new' ? null : { kind: 'imported', day }
  if (body.kind !== 'answered' || body.mode === 'drill' || body.mode === 'cram') return null
  if (isEarlyPass(body, before)) return null
  const { q, button, longestInterval } = body
  const uncapped = daysOf(stepOf(before, after, q))
  return {
    kind: 'answered',
    day,
    button,
    step: stepOf(before, after, q),
    ease: { before: before.ease, after: after.ease },
    capped: uncapped > after.interval ? longestInterval : null,
    reset: null,
  }
}

function isEarlyPass({ mode, q }: Extract<CardEventBody, { kind: 'answered' }>, before: CardState): boolean {
  return mode === 'early' && isPass(q) && before.schedule.kind === 'seen'
}

/** Days that a step gives where nothing limits them. */
export function daysOf(step: Step): number {
  switch (step.kind) {
    case 'failed':
    case 'first':
      return FIRST_INTERVAL
    case 'second':
      return SECOND_INTERVAL
    case 'grown':
      return grownInterval(step.from, step.ease)
  }
}

function sinceOf({ body, day, before, after }: Happened, now: CardState, since: readonly Since[]): readonly Since[] {
  const isFirst = (kind: Since['kind']) => since.every(one => one.kind !== kind)
  switch (body.kind) {
    case 'answered':
      return isEarlyPass(body, before) && isFirst('early') ? [{ kind: 'early', day }] : []
    case 'due_set':
      return isFirst('due-set') && after.schedule.kind === 'seen' ? [{ kind: 'due-set', day, to: body.due }] : []
    case 'ease_set':
      return isFirst('ease-set') ? [{ kind: 'ease-set', day, ease: body.ease }] : []
    case 'forwarded':
      return forwardedBy(body, day, now).filter(() => isFirst('forwarded') && isFirst('due-set'))
    default:
      return []
  }
}

/** Only what still lies ahead was brought forward. */
function forwardedBy(
  { why }: Extract<CardEventBody, { kind: 'forwarded' }>,
  day: StudyDay,
  { schedule }: CardState,
): readonly Since[] {
  if (schedule.kind === 'new' || schedule.due >= schedule.scheduledDue) return []
  return [{ kind: 'forwarded', day, why, from: schedule.scheduledDue, to: schedule.due }]
}

function afterReset(state: CardState, found: Reason | null, { day }: Happened): Reason {
  if (found?.kind === 'answered') return { ...found, reset: day }
  return found ?? unanswered(state, day)
}

function unanswered({ known }: CardState, reset: StudyDay | null): Reason {
  return known ? { kind: 'known' } : { kind: 'unanswered', reset }
}
