/** Something valid for every call of the contract; a call that is missing here fails the test that walks them. */
import type { Api } from '../../../db/api/contract.ts'
import { callsOf, nextAnswer, TODAY } from './given.ts'
import { contract } from '../../../db/api/contract.ts'
import { quizInputs, VALID_QUIZ } from './quiz-inputs.ts'

const ANY_CARD = { card: 'a-card', scope: TODAY }

/** The same for any collection, also one that is not open. */
export const VALID: Readonly<Record<string, object>> = {
  'backups.list': {},
  'backups.make': {},
  'backups.restore': { name: 'backup-000001.db' },
  'collection.status': {},
  'collection.reopen': {},
  'collection.keepRoute': { route: '/decks' },
  'collection.recent': {},
  'collection.keepRecent': { recent: ['theme'] },
  'collection.changes': {},
  'decks.list': {},
  'decks.history': { card: 'a-card' },
  'decks.find': { text: 'EM-014', limit: 8 },
  'decks.about': { deck: 'a-deck' },
  'decks.cards': { deck: 'a-deck', text: '' },
  'decks.setBlock': { deck: 'a-deck', state: 'off' },
  'decks.keepOut': { deck: 'a-deck', keptOut: true },
  'decks.bringBack': { card: 'a-card' },
  'decks.reset': { card: 'a-card' },
  'history.peek': {},
  'history.undo': {},
  'history.redo': {},
  'review.start': { scope: TODAY },
  'review.next': { scope: TODAY },
  'review.shown': ANY_CARD,
  'review.answer': { ...ANY_CARD, seen: '1', button: 'good', thinkMs: 1, readMs: 1 },
  'review.bury': ANY_CARD,
  'review.suspend': ANY_CARD,
  'review.know': ANY_CARD,
  'review.flag': { ...ANY_CARD, flag: 1 },
  'review.summary': { since: 0, scope: TODAY },
  'settings.get': {},
  'settings.change': { minutesADay: 45 },
  'settings.setDrill': { drill: 'off' },
  'start.outlook': { interviewDate: '2026-12-10', minutesADay: 20, role: 'platform' },
  'start.begin': { interviewDate: null, minutesADay: 30, role: 'llm' },
  ...VALID_QUIZ,
  'today.overview': {},
  'today.runway': {},
  'today.moreNew': { cards: 5 },
  'today.liftQuota': { lifted: true },
}

/** Names of all calls. */
export const CALLS: readonly string[] = callsOf(contract).map(([path]) => path)

/** The same, about a card and a deck that an open collection has. */
export async function validFor(api: Api): Promise<Readonly<Record<string, object>>> {
  const given = await nextAnswer(api)
  const [deck] = (await api.decks.list({})).flatMap(group => group.decks)
  const real = Object.entries(VALID).map(([path, input]) => {
    const named = { ...input, ...('card' in input && { card: given.card }), ...('deck' in input && { deck: deck?.id }) }
    return [path, path === 'review.answer' ? given : named] as const
  })
  return { ...Object.fromEntries(real), ...(await quizInputs(api)) }
}
