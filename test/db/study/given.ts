import type { Advanced } from '../../../db/api/review.ts'
import type { Scope, StudyScope } from '../../../db/api/values.ts'
import type { Button } from '../../../db/domain/grade.ts'
import type { TestCollection } from '../../helpers/collection.ts'

type Custom = Extract<StudyScope, { kind: 'custom' }>

/** A session that begins now. */
export async function custom(
  { api }: TestCollection,
  how: Custom['how'],
  given: { readonly search?: string; readonly minutes?: number } = {},
): Promise<Custom> {
  const { since } = await api.study.begin({})
  return { kind: 'custom', search: given.search ?? '', how, minutes: given.minutes ?? null, since }
}

export async function sweep({ api }: TestCollection, minutes = 20): Promise<StudyScope> {
  return { kind: 'sweep', minutes, since: (await api.study.begin({})).since }
}

/** Answers what comes, one button after the other. Returns the call numbers that came. */
export async function answerWith(c: TestCollection, scope: Scope, buttons: readonly Button[]): Promise<string[]> {
  const came: string[] = []
  for (const button of buttons) {
    came.push((await c.next(scope)) ?? 'none')
    await c.answer(button, undefined, scope)
  }
  return came
}

/** The whole row of a card. */
export function row(c: TestCollection, callNumber: string): unknown {
  return c.store.read.get('select * from cards where id = ?', c.id(callNumber))
}

export function labels({ next }: Pick<Advanced, 'next'>): readonly string[] {
  return next?.grades.map(({ label }) => label) ?? []
}
