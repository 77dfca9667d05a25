import type { Counts } from '../../../db/api/values.ts'
import type { Summary } from '../../../db/api/review.ts'
import { capital, count, digits, inWords } from '../../numbers.ts'

export const text = {
  name: 'Session summary',
  bar: 'Review',
  loading: 'Adding up…',
  kicker: (date: string, spent: string) => `${date}, ${spent}`,
  recallAt: (k: number) => `recall@${k}`,
  words: ({ k, hits, newMet, toRepeat, answers }: Summary): string => {
    const first = k === 0 ? [] : [`${capital(inWords(hits))} of ${inWords(k)} on the first try.`]
    const met = newMet === 0 ? [] : [`${inWords(newMet)} new met`]
    const repeat = toRepeat === 0 ? [] : [`${inWords(toRepeat)} to repeat`]
    const rest = [...met, ...repeat].join(', ')
    const said = [...first, ...(rest === '' ? [] : [`${capital(rest)}.`])].join(' ')
    return said === '' ? `${capital(count(answers, 'answer'))}.` : said
  },
  crammed: (cards: number, missed: number): string => {
    const asked = `${capital(inWords(cards))} ${cards === 1 ? 'card' : 'cards'}`
    const how = missed === 0 ? 'none of them missed' : `${inWords(missed)} missed on the way`
    return `${asked}, ${how}. Nothing was rescheduled.`
  },
  ahead: 'Early passes changed nothing.',
  none: 'Nothing answered yet.',
  goOn: ({ due, new: fresh, drill }: Counts, study = false) => {
    if (study) return `Go on: ${count(due + fresh + drill, 'card')} left`
    if (due + fresh === 0) return `${drill} to repeat today`
    const parts = [
      ...(due === 0 ? [] : [`${digits(due)} due`]),
      ...(fresh === 0 ? [] : [`${digits(fresh)} new`]),
      ...(drill === 0 ? [] : [`${digits(drill)} to repeat`]),
    ]
    return `Go on: ${parts.join(', ')}`
  },
  moreNew: (n: number) => `${n} more new`,
  stillUndoes: (what: string) => `still undoes ${what}`,
  order: 'In the order you saw them',
  legend: 'hatched: missed first time',
  cells: (cards: number, missed: number, effort: number, fresh: number) =>
    `${count(cards, 'card')}: ${missed} missed, ${effort} hard, ${fresh} new, ${cards - missed - effort - fresh} recalled`,
  missed: 'Missed first time',
  missedInCram: 'Missed',
  learning: 'Learning them',
  leech: 'leech',
  rewrite: 'Rewrite',
  rewriteIt: (callNumber: string | null) => `Rewrite ${callNumber ?? 'the card'}`,
  ownCard: 'own',
  dueTomorrow: 'Due tomorrow',
  others: (n: number) => `and ${digits(n)} more`,
} as const
