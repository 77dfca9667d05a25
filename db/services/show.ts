/** A card as it is put on screen: face, labels by the step that will answer, and the token of what was seen. */
import type { Shown } from '../api/review.ts'
import { orNotFound } from '../domain/errors.ts'
import type { CardId } from '../domain/ids.ts'
import { modeOf } from '../domain/scheduler/apply.ts'
import { effective } from '../domain/scheduler/fold.ts'
import { preview, type AnswerSetting } from '../domain/scheduler/preview.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import * as decks from '../repositories/decks.ts'
import * as presets from '../repositories/presets.ts'
import type { Open } from './open.ts'
import type { Now, Store } from './transact.ts'

/** Everything an answer to a card depends on, read together. */
export interface Sight {
  readonly card: cards.StoredCard
  readonly preset: presets.Preset
  readonly setting: AnswerSetting
  /** Changes whenever anything the learner was shown would. */
  readonly seen: string
}

/** Reads a card with its preset and the settings its labels are made of. @throws AppError `not-found` */
export function sight({ read, settings }: Store, id: CardId, now: Now, cram = false): Sight {
  const card = orNotFound(cards.byId(read, id), 'card')
  const preset = orNotFound(presets.ofDeck(read, card.deck), 'preset')
  const { gradeScale } = settings()
  const setting = { day: now.day, scale: gradeScale, preset, cram }
  const seen = `${card.version}.${preset.version}.${gradeScale}.${now.day}${cram ? '.cram' : ''}`
  return { card, preset, setting, seen }
}

/** The card as the learner sees it now. @param cram it is studied outside of the schedule, and its labels say so */
export async function show(open: Open, id: CardId, now: Now, cram: boolean): Promise<Shown> {
  const { store, faces, shown } = open
  const { card, setting, seen } = sight(store, id, now, cram)
  const deck = orNotFound(decks.byId(store.read, card.deck), 'deck')
  const kept = faces.of({ id, note: card.note, template: card.template, deck: card.deck, flag: card.state.flag })
  const version = `${seen}.${deck.version}.${kept.version}`
  const known = shown.get(id, version)
  if (known !== undefined) return known
  const face = await kept.face
  return shown.keep(id, version, {
    card: id,
    seen,
    from: fromOf(card, now, cram),
    face: { ...face, deck: deck.name },
    flag: card.state.flag,
    memory: memoryOf(store, card, now),
    grades: [...preview(card.state, setting)],
  })
}

function fromOf({ state }: cards.StoredCard, { day }: Now, cram: boolean): Shown['from'] {
  if (!cram && modeOf(state, day) === 'drill') return 'drill'
  return state.schedule.kind === 'new' ? 'new' : 'due'
}

function memoryOf({ read }: Store, { id, state }: cards.StoredCard, { day }: Now): Shown['memory'] {
  const { schedule, ease } = state
  if (schedule.kind === 'new') return null
  return { reviews: reviewsOf(read, id), daysAgo: Math.max(0, day - schedule.lastDay), ease }
}

/** Answers in `review` or `early` that have not been undone. */
function reviewsOf(read: Store['read'], card: CardId): number {
  const { answers, someUndone } = cardEvents.answersTo(read, card)
  if (!someUndone) return answers
  const counting = effective(cardEvents.ofCard(read, card)).map(({ body }) => body)
  return counting.filter(body => body.kind === 'answered' && (body.mode === 'review' || body.mode === 'early')).length
}
