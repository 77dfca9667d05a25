/** What the coming days are expected to bring. */
import type { RunwayDay } from '../api/today.ts'
import { forecast, type ForecastDay } from '../domain/pace/forecast.ts'
import { lastNewDay } from '../domain/pace/new-per-day.ts'
import { addDays, dayOfIsoDate, type StudyDay } from '../domain/time.ts'
import { dayLabel } from './labels.ts'
import type { Open } from './open.ts'
import { collectionNow } from './pace.ts'

/** Days shown without an interview date, today included. */
const DAYS = 14
/** Days shown at most with one. */
const MOST_DAYS = 30

/** One forecast a day, up to the interview. Goes through every seen card. */
export function runway({ store, day }: Open): RunwayDay[] {
  const now = store.now()
  const { plan, costs } = day.pace(now)
  const { interviewDate, minutesADay: minutes } = store.settings()
  const interview = interviewDate === null ? null : dayOfIsoDate(interviewDate)
  const isAhead = interview !== null && interview >= now.day
  const to = isAhead ? Math.min(MOST_DAYS, interview - now.day) : DAYS - 1
  const span = { from: now.day, to: addDays(now.day, to), newUntil: isAhead ? lastNewDay(interview) : null }
  const days = forecast({ ...collectionNow(store, now.day), ...span, minutes, costs }, plan.newPerDay)
  return days.map(one => runwayDay(one, interview))
}

function runwayDay({ day, due, new: fresh, minutes }: ForecastDay, interview: StudyDay | null): RunwayDay {
  return { ...dayLabel(day), reviews: due, new: fresh, minutes: Math.ceil(minutes), isInterview: day === interview }
}
