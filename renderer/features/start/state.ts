/** What has been answered of the first-run page. It outlives the page, so that a look at Decks loses nothing. */
import { create } from 'zustand'
import type { Choices } from '../../../db/api/start.ts'
import type { Role } from '../../../db/domain/settings.ts'

export const STEPS = ['date', 'role', 'cards'] as const
export type Step = (typeof STEPS)[number]

interface StartState {
  readonly step: Step
  /** What was chosen here; the rest is as the settings have it. */
  readonly chosen: Partial<Choices>
}

/** What most interviews are about; it stands chosen until another is. */
const USUAL_ROLE: Role = 'general'

const NOTHING_YET: StartState = { step: 'date', chosen: {} }

export const useStart = create<StartState>(() => NOTHING_YET)

const { setState: set } = useStart

/** The choices as they would be kept now. */
export function choicesOf(settings: Choices, { chosen }: StartState): Choices {
  const { interviewDate, minutesADay, role } = settings
  return { interviewDate, minutesADay, role: role ?? USUAL_ROLE, ...chosen }
}

export function choose(chosen: Partial<Choices>): void {
  set(state => ({ chosen: { ...state.chosen, ...chosen } }))
}

export function goTo(step: Step): void {
  set({ step })
}

/** Goes on without a date, and with the usual minutes. */
export function skipDate(): void {
  set(({ chosen: { role } }) => ({ step: 'role', chosen: role === undefined ? {} : { role } }))
}

/** Goes on without a role: no block waits. */
export function skipRole(): void {
  set(({ chosen }) => ({ step: 'cards', chosen: { ...chosen, role: null } }))
}

/** Begins anew, should the page ever come back. */
export function forget(): void {
  set(NOTHING_YET, true)
}
