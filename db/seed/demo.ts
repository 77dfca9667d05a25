/** Three weeks of somebody's reviews, lived through the front door day by day with a clock of their own. */
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Shown } from '../api/review.ts'
import type { Collection } from '../collection.ts'
import type { Button } from '../domain/grade.ts'
import { addDays, isoDate, type Clock } from '../domain/time.ts'
import type { CollectionRouter } from '../router.ts'
import { between, type Random } from './random.ts'

const TODAY = { kind: 'today' } as const
const DAY_MS = 86_400_000

/** Days of history before today. */
const DAYS = 21
/** Days on which nothing was done. */
const MISSED_DAYS = new Set([8, 15])
/** Days on which the session was broken off; the last one leaves some cards overdue today. */
const SHORT_DAYS = new Set([12, 18, 20])
const SHORT_SHARE = 0.6
/** Every so-manieth card will not stick, and becomes a leech. */
const STUBBORN = 19
const NEW_A_DAY = 6
/** The day on which the interview was fixed, and how far ahead of today it lies. */
const FIXED_ON_DAY = 19
const DAYS_TO_INTERVIEW = 19

/** A clock that begins some days before another and is moved by what is done. */
export class PastClock implements Clock {
  private readonly base: Clock
  private ms: number

  constructor(base: Clock) {
    this.base = base
    this.ms = base.now() - DAYS * DAY_MS
  }

  now(): number {
    return this.ms
  }

  zone(): string {
    return this.base.zone()
  }

  /** To the same hour so many days after the beginning. */
  toDay(day: number): void {
    this.ms = this.base.now() - (DAYS - day) * DAY_MS
  }

  spend(ms: number): void {
    this.ms += ms
  }
}

/** Lives the days up to yesterday. */
export async function liveThrough(collection: Collection, clock: PastClock, random: Random): Promise<void> {
  const client = createRouterClient(collection.router)
  await client.settings.change({ newPerDay: NEW_A_DAY, started: true })
  for (let day = 0; day < DAYS; day++) {
    clock.toDay(day)
    if (day === FIXED_ON_DAY) {
      const interview = addDays(collection.open().store.now().day, DAYS - day + DAYS_TO_INTERVIEW)
      await client.settings.change({ interviewDate: isoDate(interview) })
    }
    if (!MISSED_DAYS.has(day)) await session(client, clock, random, SHORT_DAYS.has(day) ? 'cut short' : 'whole')
  }
}

async function session(
  client: RouterClient<CollectionRouter>,
  clock: PastClock,
  random: Random,
  length: 'whole' | 'cut short',
): Promise<void> {
  const { next, counts } = await client.review.start({ scope: TODAY })
  const most = length === 'whole' ? Number.POSITIVE_INFINITY : Math.ceil((counts.due + counts.new) * SHORT_SHARE)
  let shown = next
  for (let answers = 0; shown !== null && answers < most; answers++) {
    const { card, seen, from } = shown
    const [thinkMs, readMs] = [between(random, 4, from === 'new' ? 45 : 18) * 1000, between(random, 2, 12) * 1000]
    clock.spend(thinkMs + readMs)
    const given = { card, scope: TODAY }
    if (from === 'new' && random() < 0.02) shown = (await client.review.know(given)).next
    else
      shown = (await client.review.answer({ ...given, seen, button: buttonFor(shown, random), thinkMs, readMs })).next
    if (random() < 0.01) await client.review.flag({ ...given, flag: between(random, 1, 3) })
  }
}

function buttonFor({ from, face, memory }: Shown, random: Random): Button {
  const chance = random()
  if (from === 'drill') return chance < 0.15 ? 'not-yet' : 'got-it'
  if (Number(face.callNumber?.slice(3)) % STUBBORN === STUBBORN - 1 && memory !== null) return 'again'
  if (chance < (from === 'new' ? 0.2 : 0.1)) return 'again'
  if (chance < 0.25) return 'hard'
  return chance > 0.88 ? 'easy' : 'good'
}
