/** A card of Anki's as one of ours: where it stands in time, by day-number difference, interval and ease. */
import { type CardState, FIRST_EASE, HIGHEST_FLAG, LEAST_EASE, LONGEST_INTERVAL, newCard } from '../card.ts'
import { addDays, type StudyDay } from '../time.ts'

/** A row of `cards`, numbers as they stand there. */
export interface AnkiCard {
  readonly id: number
  readonly nid: number
  readonly did: number
  readonly ord: number
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number
  /** 0 new, 1 learning, 2 review, 3 learning by the day, 4 preview, −1 suspended, −2 and −3 buried. */
  readonly queue: number
  /** A place for a new card, epoch seconds within a day of learning, else a day of the collection's count. */
  readonly due: number
  /** Days; seconds below 0. */
  readonly ivl: number
  /** Ease in permille; 0 before the first graduation, and possibly under FSRS. */
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  /** Where a card in a filtered deck is due and at home; 0 for none. */
  readonly odue: number
  readonly odid: number
  readonly flags: number
  readonly data: string
}

/** What `cards.data` may say. */
export interface AnkiMemory {
  /** Its first place among the new cards. */
  readonly pos?: number
  /** FSRS: stability in days, difficulty 1–10, desired retention, decay. */
  readonly s?: number
  readonly d?: number
  readonly dr?: number
  readonly decay?: number
  /** Last review, epoch seconds. */
  readonly lrt?: number
  /** A text of the learner's own scheduling code. */
  readonly cd?: string
}

/** How the days of the file are ours. */
export interface AnkiDays {
  readonly today: StudyDay
  /** Today's number in the collection's count. */
  readonly elapsed: number
  /** The study day of an instant in epoch ms. */
  readonly dayOf: (ms: number) => StudyDay
}

/** A due value above it is an instant in epoch seconds, not a day. */
const INSTANT = 1_000_000_000
/** From this interval or so many passes on, SM-2's second step is behind a card. */
const GROWN = { interval: 6, passes: 2 } as const
/** The furthest a due day or a last review is believed to lie from today, in days: a century. */
const FURTHEST = LONGEST_INTERVAL
/** The largest factor Anki can hold. */
const MOST_FACTOR = 65_535

const NUMBERS = ['pos', 's', 'd', 'dr', 'decay', 'lrt'] as const

/** Reads `cards.data`; what is no JSON object of Anki's says nothing. */
export function memoryOf(data: string): AnkiMemory {
  if (data === '' || data === '{}') return {}
  const found = parsed(data)
  const numbers = NUMBERS.flatMap(key => (isNumber(found[key]) ? [[key, found[key]] as const] : []))
  const custom = typeof found['cd'] === 'string' && found['cd'] !== '' ? { cd: found['cd'] } : {}
  return { ...Object.fromEntries(numbers), ...custom }
}

/** What stays of it for the schedule where FSRS is switched off: its memory is left over and no longer counts. */
export function withoutFsrs({ s: _s, d: _d, dr: _dr, decay: _decay, ...rest }: AnkiMemory): AnkiMemory {
  return rest
}

/** Whether FSRS has scheduled a card. */
export function isFsrs({ s, d }: AnkiMemory): boolean {
  return s !== undefined && d !== undefined
}

/**
 * The deck a card belongs to: a filtered deck gives its cards back, unless their own deck is gone; then it keeps them and
 * is an ordinary one. Null when neither exists.
 */
export function homeOf(
  { did, odid }: Pick<AnkiCard, 'did' | 'odid'>,
  exists: (deck: number) => boolean,
): number | null {
  if (odid !== 0 && exists(odid)) return odid
  return exists(did) ? did : null
}

/** Its place among the new cards, or the one it had as a new card. */
export function positionOf(card: AnkiCard, memory: AnkiMemory): number {
  return card.type === 0 ? dueOf(card) : (memory.pos ?? 0)
}

/**
 * Where a card stands in time; null for a new one without a mark.
 * @param lastReview epoch ms of the last answer in the log, or null
 */
export function stateOf(
  card: AnkiCard,
  memory: AnkiMemory,
  lastReview: number | null,
  days: AnkiDays,
): CardState | null {
  const marks = {
    flag: card.flags & HIGHEST_FLAG,
    suspended: card.queue === -1,
    buriedUntil: card.queue === -2 || card.queue === -3 ? addDays(days.today, 1) : null,
  }
  const fresh = newCard(positionOf(card, memory))
  if (!isSeen(card)) {
    const isMarked = marks.flag !== 0 || marks.suspended || marks.buriedUntil !== null
    return isMarked ? { ...fresh, ...marks } : null
  }
  const learning = isLearning(card)
  const interval = within(card.ivl, 1, LONGEST_INTERVAL)
  const due = learning ? days.today : reviewDay(card, days)
  return {
    ...fresh,
    ...marks,
    schedule: {
      kind: 'seen',
      lastDay: lastDayOf(lastReview ?? (memory.lrt ?? 0) * 1000, due - interval, days),
      due,
      scheduledDue: due,
      forwardedTo: [],
    },
    n: learning ? 0 : passesOf(card),
    ease: easeOf(card, memory),
    interval,
    lapses: within(card.lapses, 0, Number.MAX_SAFE_INTEGER),
  }
}

/**
 * Ease in hundredths. From FSRS's difficulty it is our estimate, 1.30 + 0.20 × (10 − D): the easiest card has 3.10, the
 * hardest SM-2's least.
 */
export function easeOf({ factor }: AnkiCard, { d }: AnkiMemory): number {
  if (d !== undefined) return LEAST_EASE + Math.round(20 * (10 - Math.min(Math.max(d, 1), 10)))
  if (factor <= 0) return FIRST_EASE
  return Math.max(LEAST_EASE, Math.round(Math.min(factor, MOST_FACTOR) / 10))
}

/**
 * What Anki knew of a card and the state here does not say, so that an export gives it back: its numbers as they were and
 * FSRS's memory. What is 0 or empty is left out.
 */
export function detailsOf(card: AnkiCard, memory: AnkiMemory): Readonly<Record<string, unknown>> {
  const { id: cid, flags, left, odue, odid, data, ord: _, ...numbers } = card
  const rare = Object.entries({ flags, left, odue, odid }).filter(([, value]) => value !== 0)
  const raw = data === '' || data === '{}' ? {} : { data }
  return { cid, ...numbers, ...Object.fromEntries(rare), ...raw, ...memory }
}

function isSeen({ type }: AnkiCard): boolean {
  return type === 1 || type === 2 || type === 3
}

/** Learning or relearning; the first scheduler kept the type of a review card that was being relearned. */
function isLearning(card: AnkiCard): boolean {
  if (card.type !== 2) return true
  return card.odid === 0 && (card.queue === 1 || card.queue === 3 || card.due > INSTANT)
}

function passesOf({ ivl, reps, lapses }: AnkiCard): number {
  return ivl >= GROWN.interval || reps - lapses >= GROWN.passes ? 2 : 1
}

function dueOf({ due, odid, odue }: AnkiCard): number {
  return odid !== 0 && odue !== 0 ? odue : due
}

function reviewDay(card: AnkiCard, { today, elapsed, dayOf }: AnkiDays): StudyDay {
  const due = dueOf(card)
  const days = due > INSTANT ? dayOf(due * 1000) - today : due - elapsed
  return addDays(today, within(days, -FURTHEST, FURTHEST))
}

/** The day of the last answer, else as long before its due day as its interval; never ahead of today. */
function lastDayOf(lastMs: number, otherwise: number, { today, dayOf }: AnkiDays): StudyDay {
  const days = (lastMs > 0 ? dayOf(lastMs) : otherwise) - today
  return addDays(today, within(days, -2 * FURTHEST, 0))
}

/** A whole number between two others. */
function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : {}
  } catch {
    return {}
  }
}
