/** What is done to one card after the other, to the day and to the settings. */
import type { Button } from '../../../db/domain/grade.ts'
import type { Deed, Maker } from './maker.ts'

const SCOPE = { kind: 'today' } as const

export const STUDY: readonly Deed[] = [
  { name: 'answer', weight: 16, run: answer },
  { name: 'bury', weight: 2, run: m => onCard(m, card => m.c.api.review.bury({ card, scope: SCOPE })) },
  { name: 'suspend', weight: 2, run: m => onCard(m, card => m.c.api.review.suspend({ card, scope: SCOPE })) },
  { name: 'know', weight: 2, run: m => onCard(m, card => m.c.api.review.know({ card, scope: SCOPE })) },
  {
    name: 'flag',
    weight: 2,
    run: m => onCard(m, card => m.c.api.review.flag({ card, flag: m.random.below(8), scope: SCOPE })),
  },
  {
    name: 'unsuspend',
    weight: 2,
    run: m => onCard(m, card => m.c.api.decks.bringBack({ card }), 'c.suspended = 1 and c.known = 0'),
  },
  { name: 'forget', weight: 2, run: m => onCard(m, card => m.c.api.decks.bringBack({ card }), 'c.known = 1') },
  { name: 'reset', weight: 2, run: m => onCard(m, card => m.c.api.decks.reset({ card }), 'c.due is not null') },
  { name: 'change-settings', weight: 3, run: changeSettings },
  {
    name: 'change-drill',
    weight: 1,
    run: m => m.c.api.settings.setDrill({ drill: m.one(['below-good', 'missed', 'off'] as const) }),
  },
  {
    name: 'set-block',
    weight: 2,
    run: m => onDeck(m, deck => m.c.api.decks.setBlock({ deck, state: m.one(['on', 'later', 'off'] as const) })),
  },
  {
    name: 'keep-deck-out',
    weight: 1,
    run: m => onDeck(m, deck => m.c.api.decks.keepOut({ deck, keptOut: m.isOften() }), '1'),
  },
  { name: 'catch-up', weight: 1, run: m => m.c.api.today.liftQuota({ lifted: m.isOften() }) },
  { name: 'more-new', weight: 1, run: m => m.c.api.today.moreNew({ cards: 1 + m.random.below(9) }) },
  { name: 'read-summary', weight: 1, run: m => onDeck(m, deck => m.c.api.today.readSummary({ deck })) },
  {
    name: 'set-up',
    weight: 0.3,
    run: m =>
      m.c.api.start.begin({
        interviewDate: m.one([null, '2027-03-01']),
        minutesADay: 5 + m.random.below(60),
        role: m.one(['llm', 'platform', 'general'] as const),
      }),
  },
]

async function answer(m: Maker): Promise<void> {
  const next = m.isOften() ? await m.c.shownNext() : null
  const card = next === null ? m.card() : null
  const shown = next ?? (card === null ? null : await m.c.api.review.shown({ card, scope: SCOPE }))
  const buttons = shown?.grades.map(({ button }) => button) ?? []
  if (shown !== null && buttons.length > 0) await m.c.answerShown(shown, m.one<Button>(buttons))
}

function changeSettings(m: Maker): Promise<unknown> {
  return m.c.api.settings.change(
    m.one([
      { newPerDay: m.random.below(30) },
      { rolloverHour: m.random.below(12) },
      { gradeScale: m.one(['two', 'four', 'six'] as const) },
      { textSize: m.one([90, 100, 125]) },
      { savedSearches: [{ name: m.word().slice(0, 60), text: m.word() }] },
      { browseSort: { by: 'due', descending: m.isOften() } },
      { keys: { bury: m.isOften() ? [] : ['y'] } },
    ]),
  )
}

async function onCard(m: Maker, run: (card: NonNullable<ReturnType<Maker['card']>>) => unknown, where?: string) {
  const card = m.card(where)
  if (card !== null) await run(card)
}

const OF_A_BLOCK = 'd.id in (select deck_id from blocks)'

async function onDeck(
  m: Maker,
  run: (deck: NonNullable<ReturnType<Maker['deck']>>) => unknown,
  where = OF_A_BLOCK,
): Promise<void> {
  const deck = m.deck(where)
  if (deck !== null) await run(deck)
}
