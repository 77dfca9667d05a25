/** The addresses of sessions: which cards one is about stands in it, so that it is found again from anywhere. */
import type { Scope, StudyScope } from '../../db/api/values.ts'
import { idOf, type DeckId } from '../../db/domain/ids.ts'

/** What an address says of a session; without a word of it, today's. */
export function scopeIn(search: string): Scope {
  const params = new URLSearchParams(search)
  const deck = params.get('deck')
  if (deck !== null) return { kind: 'deck', deck: idOf<DeckId>(deck) }
  return studyIn(params) ?? { kind: params.get('scope') === 'start' ? 'start' : 'today' }
}

/** Where a session is. */
export function reviewOf(scope: Scope): string {
  return address('/review', scope)
}

/** Where it is added up: a beginner's first cards with the day that goes on after them. */
export function summaryOf(scope: Scope, since: number): string {
  return address('/summary', scope.kind === 'start' ? { kind: 'today' } : scope, since)
}

/** Where one is at home after it. */
export function homeOf(scope: Scope): string {
  if (scope.kind === 'deck') return `/decks/${scope.deck}`
  return scope.kind === 'custom' ? `/browse?${new URLSearchParams({ q: scope.search }).toString()}` : '/today'
}

/** Whether a session is outside of the day's plan. */
export function isStudy(scope: Scope): scope is StudyScope {
  return scope.kind === 'custom' || scope.kind === 'sweep'
}

function address(path: string, scope: Scope, since?: number): string {
  const params = new URLSearchParams(paramsOf(scope))
  if (since !== undefined) params.set('since', String(since))
  const search = params.toString()
  return search === '' ? path : `${path}?${search}`
}

function paramsOf(scope: Scope): Record<string, string> {
  switch (scope.kind) {
    case 'today':
      return {}
    case 'start':
      return { scope: 'start' }
    case 'deck':
      return { deck: scope.deck }
    case 'sweep':
      return { study: 'sweep', minutes: String(scope.minutes), since: String(scope.since) }
    case 'custom': {
      const { how, search, minutes, since } = scope
      return { study: how, search, ...(minutes !== null && { minutes: String(minutes) }), since: String(since) }
    }
  }
}

/** What was not typed by hand is what was written above; anything else is no such session. */
function studyIn(params: URLSearchParams): StudyScope | null {
  const how = params.get('study')
  const since = wholeIn(params, 'since')
  const minutes = wholeIn(params, 'minutes')
  if (since === null) return null
  if (how === 'sweep') return minutes === null ? null : { kind: 'sweep', minutes, since }
  if (how !== 'ahead' && how !== 'cram') return null
  return { kind: 'custom', how, search: params.get('search') ?? '', minutes, since }
}

function wholeIn(params: URLSearchParams, name: string): number | null {
  const value = params.get(name)
  return value !== null && /^\d{1,12}$/.test(value) ? Number(value) : null
}
