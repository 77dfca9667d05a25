/** Why a card has its interval, in sentences. The numbers are those of the step that gave it. */
import type { ReasonValue, SinceValue, StepValue, WhyValue } from '../../../db/api/cards.ts'
import { buttonName } from '../../text.ts'
import { count } from '../../numbers.ts'
import { ease, timesWords } from './formula.ts'

/** `Why 15 days?` */
export function whyTitle({ interval, reason }: WhyValue): string {
  if (reason.kind === 'unanswered') return 'Why no day yet?'
  return reason.kind === 'known' ? 'Why does it never come?' : `Why ${count(interval, 'day')}?`
}

/** What gave the interval. */
export function reasonWords({ interval, reason }: WhyValue): string {
  switch (reason.kind) {
    case 'unanswered':
      return reason.reset === null
        ? 'It has not been answered yet.'
        : `It was reset on ${reason.reset} and has not been answered since.`
    case 'known':
      return 'You said that you know it.'
    case 'imported':
      return `The ${count(interval, 'day')} came with the deck on ${reason.day}.`
    case 'answered':
      return [answerWords(reason), ...cappedWords(reason), ...resetWords(reason)].join(' ')
  }
}

/** What happened since and left the interval as it was. */
export function sinceWords(since: SinceValue): string {
  switch (since.kind) {
    case 'early':
      return `The pass on ${since.day} left it unchanged because it was early.`
    case 'forwarded':
      return `Brought forward from ${since.from} to ${since.to} by ${causeWords(since.why)}.`
    case 'due-set':
      return `The day was set to ${since.to} by hand on ${since.day}.`
    case 'ease-set':
      return `The ease was set to ${ease(since.ease)} by hand on ${since.day}; it counts from the next pass on.`
  }
}

/** What brought a card forward, by its short key. */
export function causeWords(why: string): string {
  return why === 'quiz-miss' ? 'a quiz miss' : why
}

type Answered = Extract<ReasonValue, { kind: 'answered' }>

function answerWords({ button, day, step, ease: { before, after } }: Answered): string {
  const name = `${buttonName(button)} on ${day}`
  switch (step.kind) {
    case 'failed':
      return `${name} was a miss: it began again with 1 day. A miss leaves the ease as it is, ${ease(after)}.`
    case 'first':
      return step.of === 'new'
        ? `${name} was its first pass, and the first always gives 1 day.`
        : `${name} was its first pass since a miss, which always gives 1 day.`
    case 'second':
      return `${name} was its second pass in a row, which always gives 6 days.`
    case 'grown':
      return `${name} ${easeWords(before, after)}: ${timesWords(step)}.`
  }
}

function easeWords(before: number, after: number): string {
  if (before === after) return `left the ease at ${ease(after)}`
  return `${before < after ? 'raised' : 'lowered'} the ease from ${ease(before)} to ${ease(after)}`
}

function cappedWords({ capped }: Answered): readonly string[] {
  return capped === null ? [] : [`The longest interval of its deck was ${count(capped, 'day')}, so it got no more.`]
}

function resetWords({ reset }: Answered): readonly string[] {
  return reset === null ? [] : [`It had been reset on ${reset}, and is learned anew since.`]
}

/** A step in a few words, for a list. */
export function stepWords(step: StepValue): string {
  switch (step.kind) {
    case 'failed':
      return '1 day, as after every miss'
    case 'first':
      return '1 day, as every first pass'
    case 'second':
      return '6 days, as every second pass'
    case 'grown':
      return timesWords(step)
  }
}
