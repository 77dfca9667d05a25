/** What comes next in a scope, whether it is part of the day or a session outside of its plan. */
import type { Counts, Scope, StudyScope } from '../api/values.ts'
import type { CardId } from '../domain/ids.ts'
import type { CardRef } from '../domain/queue/candidates.ts'
import { counts, peek } from '../domain/queue/queue.ts'
import { studyCounts, upcoming } from '../domain/study/queue.ts'
import type { Open } from './open.ts'
import type { Given } from './study/sessions.ts'
import type { Now } from './transact.ts'

/** The next few cards, beginning with the one to show now. @throws AppError `bad-input` for a search that cannot be read */
export function coming(open: Open, scope: Scope, now: Now, count: number): readonly CardRef[] {
  return isStudy(scope) ? upcoming(studyOf(open, scope, now), count) : peek(open.day.queue(scope, now), count)
}

/** Cards left. */
export function countsOf(open: Open, scope: Scope, now: Now): Counts {
  return isStudy(scope) ? studyCounts(studyOf(open, scope, now)) : counts(open.day.queue(scope, now))
}

/** Moves every queue on after a committed answer. @param before `store.generation()` as it was when it was written */
export function moveOn(open: Open, now: Now, given: Given, before: number): void {
  // Cram is no part of the day.
  if (given.mode !== 'cram') open.day.answered(now, given.card, given.comesBack)
  open.studies.answered(given, before)
}

/** Moves every queue on after a card was buried, or has gone. */
export function moveOff(open: Open, now: Now, card: CardId, why: 'buried' | 'gone', before: number): void {
  open.day.left(now, card, why)
  open.studies.left(card, before)
}

export function isStudy(scope: Scope): scope is StudyScope {
  return scope.kind === 'custom' || scope.kind === 'sweep'
}

function studyOf(open: Open, scope: StudyScope, now: Now) {
  return open.studies.queue(scope, now, open.day.pace(now).costs)
}
