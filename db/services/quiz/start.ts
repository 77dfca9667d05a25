/** Beginning an attempt: drawing its questions, and writing down what was drawn. */
import type { Moved } from '../../api/quiz.ts'
import { hasEnded } from '../../domain/quiz/attempt/standing.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import type { QuizChoice } from '../../domain/quiz/quiz-choice.ts'
import { RETRY, sourceKey } from '../../domain/quiz/source.ts'
import { orInvalid } from '../../domain/errors.ts'
import type { AttemptId } from '../../domain/ids.ts'
import * as attemptEvents from '../../repositories/attempt-events.ts'
import * as attemptItems from '../../repositories/attempt-items.ts'
import * as attempts from '../../repositories/attempts.ts'
import type { Open } from '../open.ts'
import { outcomes } from './conclude.ts'
import { drawFor } from './draw.ts'
import { hold } from './held.ts'
import { logged } from './log.ts'
import { titleOf } from './title.ts'
import { moved } from './view.ts'

/** What an attempt begins with. */
export interface Beginning {
  readonly kind: attempts.AttemptKind
  readonly title: string
  readonly source: string
  readonly choice: QuizChoice
  readonly items: readonly attemptItems.DrawnItem[]
  readonly seed: string
}

/** Draws the questions of a choice and starts the clock. */
export function start(open: Open, choice: QuizChoice, title?: string): Promise<Moved> {
  const { store } = open
  const seed = store.ids.next<AttemptId>()
  const items = drawFor(store, choice, store.now().day, seed).map(({ make }, ordinal) => make(ordinal))
  const named = title?.trim() || titleOf(store.read, choice.source)
  return begin(open, { kind: 'quiz', title: named, source: sourceKey(choice.source), choice, items, seed })
}

/** Asks what an attempt missed once more, with another order of its options. @throws AppError `bad-input` before its end */
export function retry(open: Open, of: AttemptId): Promise<Moved> {
  const held = hold(open, of)
  orInvalid(hasEnded(held.standing), 'the attempt has not ended')
  const { attempt, items } = held
  const misses = outcomes(held).filter(({ points, hit }) => points !== null && !hit)
  const missed = new Set(misses.map(({ ordinal }) => ordinal))
  const seed = open.store.ids.next<AttemptId>()
  const again = randomOf(seed).shuffled(items.filter(({ ordinal }) => missed.has(ordinal)))
  const source = attempt.source.startsWith(RETRY) ? attempt.source : `${RETRY}${attempt.source}`
  return begin(open, {
    kind: 'quiz',
    title: attempt.title,
    source,
    choice: attempt.choice,
    items: again.map((item, ordinal) => ({ ...item, ordinal })),
    seed,
  })
}

/** Writes an attempt with all that was drawn for it, and shows its first question. */
export function begin(open: Open, beginning: Beginning): Promise<Moved> {
  const { store } = open
  const { kind, title, source, choice, items, seed } = beginning
  orInvalid(items.length > 0, 'there is no question to ask')
  const id = store.ids.next<AttemptId>()
  const { ms, day } = store.now()
  const attempt = { id, kind, title, source, choice, seed, limitMs: limitOf(choice, items), startedAt: ms, day }
  logged(store, db => {
    attempts.add(db, { ...attempt, state: 'running', reachedMs: 0, endedAt: null, result: null })
    for (const item of items) attemptItems.add(db, id, item)
    attemptEvents.append(db, id, 1, ms, { elapsedMs: 0, body: { kind: 'shown', ordinal: 0 } })
  })
  return moved(open, hold(open, id))
}

/** The questions' own seconds, times what was chosen, in ms; null: untimed. */
function limitOf({ time }: QuizChoice, items: readonly attemptItems.DrawnItem[]): number | null {
  const seconds = items.reduce((sum, item) => sum + item.seconds, 0)
  return time === null ? null : Math.round(seconds * time) * 1_000
}
