/** What is said of a card in names and values. */
import type { CardInfo } from '../../../db/api/cards.ts'
import { count } from '../../numbers.ts'
import { ease } from './formula.ts'
import { text } from './text.ts'

type Fact = readonly [name: string, value: string]

/** The facts in their order. Where the answer is not out, nothing that may give it away. */
export function factsOf(info: CardInfo, side: 'front' | 'back'): readonly Fact[] {
  const { names } = text
  return [
    [names.state, text.states[info.state]],
    ...scheduleOf(info),
    [names.ease, ease(info.ease)],
    [names.passes, String(info.passes)],
    [names.lapses, String(info.lapses)],
    [names.deck, info.deck.join(' › ')],
    ...(info.tags.length === 0 ? [] : [[names.tags, info.tags.join(' ')] as const]),
    ...(info.source === null || side === 'front' ? [] : [[names.source, info.source] as const]),
    [names.type, info.template === null ? info.type : `${info.type}, ${info.template}`],
    [names.position, String(info.position)],
    ...(info.flag === 0 ? [] : [[names.flag, String(info.flag)] as const]),
    [names.added, info.added],
    [names.edited, info.edited],
    [names.id, info.card],
  ]
}

function scheduleOf({ schedule }: CardInfo): readonly Fact[] {
  if (schedule === null) return []
  const { names } = text
  return [
    [names.due, schedule.due],
    [names.lastSeen, schedule.lastSeen],
    [names.days, `${schedule.passed} of ${count(schedule.planned, 'planned day')}`],
  ]
}

/** `4 of 6 failures until it is a leech.` */
export function leechWords(failures: number, leechAt: number): string {
  if (failures >= leechAt) return `It is a leech: missed ${failures} times. A rewrite clears the count.`
  return `${failures} of ${count(leechAt, 'failure')} until it is a leech.`
}
