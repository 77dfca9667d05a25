/** The first run: what its choices would mean, and keeping them. */
import type { Choices, Outlook } from '../api/start.ts'
import type { BlockState } from '../api/decks.ts'
import { forecast, type ForecastDay } from '../domain/pace/forecast.ts'
import { metBy } from '../domain/pace/met-by.ts'
import type { ForecastInput } from '../domain/pace/load.ts'
import { lastNewDay, paceOf, type Pace } from '../domain/pace/new-per-day.ts'
import type { Costs } from '../domain/pace/seconds.ts'
import { minutesLeft } from '../domain/pace/session.ts'
import type { NewCandidate } from '../domain/queue/candidates.ts'
import { FIRST_CARDS, untilEssentialsMet } from '../domain/queue/first-cards.ts'
import { buildQueue } from '../domain/queue/queue.ts'
import { stateFor } from '../domain/roles.ts'
import type { Role } from '../domain/settings.ts'
import { addDays, dayOfIsoDate, type StudyDay } from '../domain/time.ts'
import * as blocks from '../repositories/blocks.ts'
import * as decks from '../repositories/decks.ts'
import * as settings from '../repositories/settings.ts'
import { gather } from './gather.ts'
import { dayLabel } from './labels.ts'
import type { Open } from './open.ts'
import { collectionNow } from './pace.ts'
import { transact, type Store } from './transact.ts'
import { decksOfToday, type Within } from './within.ts'

/** How far a plan without a date is looked ahead, in days. */
const YEAR = 365

/** Where these choices would lead. Goes through every new card of the blocks. */
export function outlook({ store, day }: Open, { interviewDate, minutesADay, role }: Choices): Outlook {
  const now = store.now()
  const { costs } = day.pace(now)
  const within = decksOfToday(store.read, block => stateUnder(role, block))
  const base = { ...collectionNow(store, now.day, within), minutes: minutesADay, costs }
  const interview = interviewDate === null ? null : dayOfIsoDate(interviewDate)
  const ahead = interview !== null && interview >= now.day ? interview : null
  const pace = paceOf({ ...base, today: now.day, interview: ahead, setting: store.settings().newPerDay })
  const span = { from: now.day, to: ahead ?? addDays(now.day, YEAR), newUntil: ahead && lastNewDay(ahead) }
  const days = forecast({ ...base, ...span }, pace.newPerDay)
  const order = newInOrder(store, now.day, within, base.newAvailable)
  const by = (cards: number) => byLabel(cards === 0 ? null : metBy(days, base.done.new + cards), now.day)
  return {
    interview: ahead === null ? null : dayLabel(ahead),
    pace: paceValue(pace, base, days),
    essential: order.filter(isEssential).length,
    essentialBy: by(untilEssentialsMet(order)),
    allBy: by(order.length),
    fullestDay: fullestOf(days),
    ...namesByState(store, role),
    first: firstOf(store, order, costs),
  }
}

/** Keeps the choices of the first run. A block the learner turned off stays off. */
export function begin({ store, day }: Open, choices: Choices): void {
  transact(store, { name: 'set-up' }, ({ db }) => {
    settings.change(db, { ...choices, started: true })
    for (const block of blocks.all(db)) {
      const state = stateUnder(choices.role, block)
      if (state !== block.state) blocks.setState(db, block.deck, state)
    }
  })
  day.forget()
}

/** Without a date what counts is how far the year goes. */
function paceValue(
  pace: Pace,
  { seen, newAvailable, done }: Pick<ForecastInput, 'seen' | 'newAvailable' | 'done'>,
  days: readonly ForecastDay[],
): Outlook['pace'] {
  if (pace.kind === 'date') {
    const { newPerDay, met, total, bound, minutesThatWouldDo } = pace
    return { newPerDay, met, total, bound, minutesThatWouldDo }
  }
  const met = seen.length - done.new + days.reduce((sum, day) => sum + day.new, 0)
  const { newPerDay } = pace
  return { newPerDay, met, total: seen.length + newAvailable, bound: 'setting', minutesThatWouldDo: null }
}

/** What a block becomes: what the role makes of it; without a role, or turned off by the learner, what it is. */
function stateUnder(role: Role | null, { code, state }: blocks.InstalledBlock): BlockState {
  return role === null || state === 'off' ? state : stateFor(role, code)
}

/** Every new card in the order in which it will be met. */
function newInOrder({ read }: Store, day: StudyDay, within: Within, newPerDay: number): readonly NewCandidate[] {
  const plan = { newPerDay, fits: Infinity, allNow: true, newAnyway: true }
  return buildQueue(gather(read, day, { kind: 'today' }, plan, within)).fresh
}

function namesByState({ read }: Store, role: Role | null): Pick<Outlook, 'on' | 'later'> {
  const all = blocks.all(read).map(block => ({
    code: block.code,
    name: decks.byId(read, block.deck)?.name ?? block.code,
    state: stateUnder(role, block),
  }))
  const named = (state: BlockState) =>
    all.filter(block => block.state === state).map(({ code, name }) => ({ code, name }))
  return { on: named('on'), later: named('later') }
}

function firstOf({ read }: Store, order: readonly NewCandidate[], costs: Costs): Outlook['first'] {
  const cards = order.filter(({ block }) => block !== null).slice(0, FIRST_CARDS)
  const names = new Map(cards.map(({ deck, block }) => [block?.code ?? '', decks.byId(read, deck)?.name ?? '']))
  return {
    cards: cards.length,
    minutes: minutesLeft({ due: 0, new: cards.length, drill: 0 }, costs),
    essential: cards.every(isEssential),
    blocks: [...names].map(([code, name]) => ({ code, name })),
  }
}

function isEssential({ block }: NewCandidate): boolean {
  return block?.tier === 'essential'
}

function fullestOf(days: readonly ForecastDay[]): number {
  return Math.ceil(Math.max(0, ...days.map(({ minutes }) => minutes)))
}

function byLabel(day: StudyDay | null, today: StudyDay): Outlook['allBy'] {
  if (day === null) return null
  return day === today ? { ...dayLabel(day), label: 'today' } : { ...dayLabel(day), label: `by ${dayLabel(day).label}` }
}
