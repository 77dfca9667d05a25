import type { StudyDay } from '../../time.ts'
import { randomOf } from '../random.ts'

/** How a template went the last time; null: it was never drawn. */
export interface Practised {
  readonly template: string
  readonly last: { readonly points: number; readonly day: StudyDay } | null
}

/**
 * The template to draw next: missed ones first, then those never drawn, then those drawn longest ago. Ties are broken
 * by a hash of the id, which mixes the themes. None comes twice in a row while there is another. Null: there is none.
 * @param previous the one drawn just before
 */
export function nextTemplate(templates: readonly Practised[], previous: string | null): string | null {
  const others = templates.filter(({ template }) => template !== previous)
  const [next] = (others.length > 0 ? others : templates).toSorted(bySoonest)
  return next?.template ?? null
}

function bySoonest(a: Practised, b: Practised): number {
  return rankOf(a) - rankOf(b) || dayOf(a) - dayOf(b) || hashOf(a.template) - hashOf(b.template)
}

function rankOf({ last }: Practised): number {
  if (last === null) return 1
  return last.points < 1 ? 0 : 2
}

function dayOf({ last }: Practised): number {
  return last?.day ?? 0
}

function hashOf(id: string): number {
  return randomOf(id).next()
}
