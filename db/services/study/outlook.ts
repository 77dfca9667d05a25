/** What a session outside of the day's plan would be about, counted before it begins. */
import type { StudyOutlook, SweepOutlook } from '../../api/study.ts'
import { tierRank } from '../../domain/queue/candidates.ts'
import { countWithin, minutesOf, withinMinutes } from '../../domain/study/minutes.ts'
import * as cardEvents from '../../repositories/card-events.ts'
import * as study from '../../repositories/study.ts'
import type { Open } from '../open.ts'
import type { Now } from '../transact.ts'
import { asked, crammedToday, leftOut, MOST_CARDS } from './candidates.ts'

const NOTHING = { cards: 0, minutes: 0, dueToday: 0, fresh: 0, more: 0, leftOut: 0, fault: null } as const

/** What is searched for, how it is studied, and how long at most. */
export interface Wanted {
  readonly search: string
  readonly how: 'ahead' | 'cram'
  readonly minutes: number | null
}

/** Where a session begins: behind the log's end. */
export function begin({ store }: Open): { since: number } {
  return { since: cardEvents.lastSeq(store.read) }
}

/** Counts what a search finds, and what of it fits. */
export function outlook({ store, day }: Open, { search, how, minutes }: Wanted): StudyOutlook {
  const now = store.now()
  const condition = asked(store, search)
  if ('fault' in condition) return { ...NOTHING, fault: condition.fault }
  const { costs } = day.pace(now)
  const found = study.countFound(store.read, condition, leftOut(store, now))
  const wanted = how === 'ahead' ? 0 : found.fresh
  const seen = Math.min(found.seen, MOST_CARDS)
  const fits = countWithin({ seen, fresh: Math.min(wanted, MOST_CARDS - seen) }, minutes, costs)
  const cards = fits.seen + fits.fresh
  return {
    cards,
    minutes: minutesOf(fits, costs),
    dueToday: Math.min(found.dueToday, cards),
    fresh: fits.fresh,
    more: found.seen + wanted - cards,
    leftOut: found.fresh - wanted,
    fault: null,
  }
}

/** Counts what a Sweep would show. */
export function sweepOutlook({ store, day }: Open, minutes: number, now: Now = store.now()): SweepOutlook {
  const { costs } = day.pace(now)
  const swept = crammedToday(store, now)
  const rows = study.ofBlocksOn(store.read, leftOut(store, now))
  const open = rows.filter(({ card }) => !swept.has(card)).map(row => ({ ...row, seen: row.due !== null }))
  const order = open.toSorted((a, b) => tierRank(a.tier) - tierRank(b.tier) || Number(b.seen) - Number(a.seen))
  const chosen = withinMinutes(order, minutes, costs)
  const seen = chosen.filter(card => card.seen).length
  const essential = chosen.filter(({ tier }) => tier === 'essential').length
  return {
    cards: chosen.length,
    minutes: minutesOf({ seen, fresh: chosen.length - seen }, costs),
    essential,
    core: chosen.length - essential,
    more: open.length - chosen.length,
    swept: rows.length - open.length,
  }
}
