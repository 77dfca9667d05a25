/** The rules every shipped card keeps, beyond what its schema says. Pure. */
import { BACK_WORDS, LISTED } from '../check/budgets.ts'
import type { Card } from '../schema.ts'
import type { Broken, Finding } from './finding.ts'
import { words } from './prose.ts'
import { longSentences } from './sentences.ts'
import { brokenSetting } from './setting.ts'

const YES_OR_NO = /(?:^|[.:·] )(?:is|are|does|do|can|should|will|has|have) [^?]*\?$/i
const ITEM = /^\s*(?:[-*]|\d+\.) /gm
const MARKED = /==[^=]+==/

/** Everything the rules have against cards. Empty: they can ship. */
export function lintCards(cards: readonly Card[]): Finding[] {
  return cards.flatMap(card => brokenIn(card).map(one => ({ id: card.id, ...one })))
}

function brokenIn({ id, front, back, depends_on: needs }: Card): Broken[] {
  const length = words(back)
  const texts = [
    { what: 'the front', text: front },
    { what: 'the back', text: back },
  ]
  const listed = back.match(ITEM)?.length ?? 0
  return [
    ...(length > BACK_WORDS ? [broken('back-length', `the back has ${length} words, at most ${BACK_WORDS}`)] : []),
    ...(YES_OR_NO.test(front.trim()) ? [broken('yes-or-no', 'yes or no answers the front')] : []),
    ...(listed > LISTED ? [broken('list', `the back lists ${listed} things, at most ${LISTED}`)] : []),
    ...(isMarked(back) ? [] : [broken('mark', 'nothing on the back is marked to be said out loud')]),
    ...needs.filter(one => isLater(one, id)).map(one => broken('order', `it depends on ${one}, which comes later`)),
    ...brokenSetting(texts),
    ...longSentences(texts),
  ]
}

/** A formula or a table is said out loud as a whole. */
function isMarked(back: string): boolean {
  return MARKED.test(back) || back.includes('$$') || back.includes('|')
}

/** In the same block; between blocks the order is that of what they need. */
function isLater(one: string, than: string): boolean {
  return one.slice(0, 2) === than.slice(0, 2) && one >= than
}

function broken(rule: string, message: string): Broken {
  return { rule, message }
}
