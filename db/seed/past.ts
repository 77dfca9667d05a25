/** The past of one card, made up but obeying the rules: every state is the one the product's own step gives. */
import { newCard, type CardState } from '../domain/card.ts'
import type { CardEventBody } from '../domain/event.ts'
import type { Button } from '../domain/grade.ts'
import { DEFAULT_PRESET } from '../domain/preset.ts'
import { apply, leechReached } from '../domain/scheduler/apply.ts'
import { answeredBody } from '../domain/scheduler/preview.ts'
import { addDays, studyDayOf, type StudyDay } from '../domain/time.ts'
import { between, type Random } from './random.ts'

/** One event of a card's past. */
export interface PastEvent {
  readonly day: StudyDay
  readonly body: CardEventBody
  readonly after: CardState
}

/** Where the past has to end up. */
export interface Ending {
  readonly today: StudyDay
  /** Due today or some days ago; otherwise on a later day. */
  readonly due: boolean
}

/** Seconds a made-up answer takes at most. */
const LONGEST_S = 40
/** Of a hundred cards so many are flagged, and set aside. */
const FLAGGED = 3
const SUSPENDED = 1

/** A past of 2 to 8 or more scheduling answers, the last of them before `today`. */
export function pastOf(random: Random, position: number, ending: Ending): readonly PastEvent[] {
  const hardness = 0.04 + random() * random() * 0.35
  const events: PastEvent[] = []
  let state = newCard(position)
  let day = studyDayOf(0)
  const wanted = between(random, 2, 8)
  for (let answers = 1; answers <= wanted || state.interval < 2; answers++) {
    // The last answer is a pass, so that there are days enough between it and the due day.
    const button = answers >= wanted ? 'good' : buttonOf(random, hardness)
    state = answerOn(random, events, state, day, button)
    if (state.schedule.kind === 'seen') day = addDays(state.schedule.due, random() < 0.8 ? 0 : between(random, 1, 4))
  }
  return marked(random, moved(events, shiftOf(random, state, ending)), ending.due)
}

function buttonOf(random: Random, hardness: number): Button {
  const chance = random()
  if (chance < hardness) return 'again'
  if (chance < hardness * 2) return 'hard'
  return chance > 0.85 ? 'easy' : 'good'
}

/** One answer with what follows from it: the drill of the same day, and the mark of a leech. */
function answerOn(random: Random, events: PastEvent[], before: CardState, day: StudyDay, button: Button): CardState {
  const happen = (state: CardState, body: CardEventBody): CardState => {
    const after = apply(state, body, day)
    events.push({ day, body, after })
    return after
  }
  const answer = (state: CardState, pressed: Button): CardState => {
    const given = {
      button: pressed,
      thinkMs: between(random, 2, LONGEST_S) * 1000,
      readMs: between(random, 1, 20) * 1000,
    }
    return happen(state, answeredBody(state, { day, scale: 'four', preset: DEFAULT_PRESET }, given))
  }
  let state = answer(before, button)
  const { leechThreshold: threshold } = DEFAULT_PRESET
  if (leechReached(before, state, threshold)) state = happen(state, { kind: 'leeched', threshold, suspend: false })
  return state.drillDay === day ? answer(state, 'got-it') : state
}

/** Days by which a past has to move so that it ends as it should, its last answer before today. */
function shiftOf(random: Random, state: CardState, { today, due }: Ending): number {
  if (state.schedule.kind === 'new') return 0
  const late = random() < 0.6 ? 0 : between(random, 1, 4)
  const target = due ? addDays(today, -late) : addDays(today, between(random, 1, state.interval - 1))
  return target - state.schedule.due
}

function moved(events: readonly PastEvent[], days: number): PastEvent[] {
  return events.map(({ day, body, after }) => ({ day: addDays(day, days), body, after: movedState(after, days) }))
}

function movedState(state: CardState, days: number): CardState {
  const { schedule, failedDay, drillDay } = state
  const by = (day: StudyDay | null) => (day === null ? null : addDays(day, days))
  const dated = { ...state, failedDay: by(failedDay), drillDay: by(drillDay) }
  if (schedule.kind === 'new') return dated
  const { lastDay, due, scheduledDue } = schedule
  return {
    ...dated,
    schedule: {
      ...schedule,
      lastDay: addDays(lastDay, days),
      due: addDays(due, days),
      scheduledDue: addDays(scheduledDue, days),
    },
  }
}

/** Some cards have a flag; some that are not to be due were set aside. */
function marked(random: Random, events: PastEvent[], due: boolean): readonly PastEvent[] {
  const last = events.at(-1)
  if (last === undefined) return events
  const add = (state: CardState, body: CardEventBody): CardState => {
    const after = apply(state, body, last.day)
    events.push({ day: last.day, body, after })
    return after
  }
  const chance = random() * 100
  if (chance < FLAGGED) add(last.after, { kind: 'flagged', flag: between(random, 1, 4) })
  else if (chance < FLAGGED + SUSPENDED && !due) add(last.after, { kind: 'suspended' })
  return events
}
