import type { Overview } from '../../../db/api/today.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { text } from './text.ts'

/** A line of today's plan. */
export interface PlanStep {
  readonly state: 'done' | 'next' | 'later'
  readonly title: string
  readonly detail: string
  readonly minutes: number | null
  /** What it opens, a summary by its address; null when there is nothing to open, or it comes after another one. */
  readonly opens: 'review' | 'quiz' | 'sweep' | `/read/${DeckId}` | null
}

/** How many names of the mix are said before the rest is only counted. */
const NAMED = 2

/** Today's plan: what was done, what is next, what comes after it. */
export function stepsOf({ reading, done, counts, minutes, mix, quizOffer, sweep }: Overview): readonly PlanStep[] {
  const steps: PlanStep[] = []
  const { due, new: fresh, drill } = counts
  if (done !== null) {
    const title = text.doneStep(done.answers)
    steps.push({ state: 'done', title, detail: text.doneDetail(done), minutes: done.minutes, opens: null })
  }
  for (const [at, { deck, name, minutes: toRead }] of reading.entries()) {
    const title = text.readStep(name)
    const state = at === 0 ? 'next' : 'later'
    steps.push({ state, title, detail: text.readWhy, minutes: toRead, opens: `/read/${deck}` })
  }
  if (due + fresh > 0) {
    const title = due === 0 ? text.meetStep(fresh) : text.reviewStep(due, fresh)
    const state = reading.length === 0 ? 'next' : 'later'
    steps.push({ state, title, detail: mixOf(mix), minutes, opens: 'review' })
  }
  if (drill > 0) {
    const alone = due + fresh === 0
    steps.push({
      state: alone ? 'next' : 'later',
      title: alone ? text.repeatStep(drill) : text.repeatLater(drill),
      detail: alone ? text.repeatAlone : text.repeatWhy,
      minutes: alone ? minutes : null,
      opens: alone ? 'review' : null,
    })
  }
  if (quizOffer !== null) {
    steps.push({
      state: due + fresh + drill === 0 ? 'next' : 'later',
      title: text.quizStep(quizOffer),
      detail: text.quizWhy,
      minutes: quizOffer.minutes,
      opens: 'quiz',
    })
  }
  if (sweep !== null) {
    steps.push({
      state: steps.some(({ state }) => state === 'next') ? 'later' : 'next',
      title: text.sweepStep(sweep),
      detail: text.sweepWhy,
      minutes: sweep.minutes,
      opens: 'sweep',
    })
  }
  return steps
}

/** `14 retrieval, 11 framing, 25 mixed`. */
function mixOf(mix: Overview['mix']): string {
  const named = mix.length <= NAMED + 1 ? mix : mix.slice(0, NAMED)
  const rest = mix.slice(named.length).reduce((sum, { cards }) => sum + cards, 0)
  const parts = named.map(({ name, cards }) => `${cards} ${inSentence(name)}`)
  return [...parts, ...(rest === 0 ? [] : [text.mixed(rest)])].join(', ')
}

/** A name inside a sentence: without its capital, unless it is an abbreviation. */
function inSentence(name: string): string {
  return /^.[A-Z]/.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1)
}
