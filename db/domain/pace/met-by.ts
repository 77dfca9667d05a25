import type { StudyDay } from '../time.ts'
import type { ForecastDay } from './forecast.ts'

/**
 * The first day of a forecast at whose end so many new cards have been met, those met earlier on its first day among
 * them; null when it does not come that far.
 */
export function metBy(days: readonly ForecastDay[], cards: number): StudyDay | null {
  let met = 0
  for (const { day, new: fresh } of days) {
    met += fresh
    if (met >= cards) return day
  }
  return null
}
