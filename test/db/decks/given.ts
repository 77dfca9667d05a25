/** Decks of the learner's own in tests: made by calls, named by their paths. */
import type { DeckGroup, DeckOptions, DeckRow } from '../../../db/api/decks.ts'
import type { Scope } from '../../../db/api/values.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import type { DayScope } from '../../../db/services/day.ts'
import { peek } from '../../../db/domain/queue/queue.ts'
import * as cardRows from '../../../db/repositories/cards.ts'
import type { TestCollection } from '../../helpers/collection.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'

/** Makes an empty deck. */
export async function made(c: TestCollection, name: string, parent: DeckId | null = null): Promise<DeckId> {
  return (await c.api.decks.add({ name, parent })).deck
}

/** A deck of so many cards, `Name 1`, `Name 2`, … */
export function filled(c: TestCollection, name: string, cards: number, under: DeckId | null = null): DeckId {
  const notes = Array.from({ length: cards }, (_, at) => ({ front: `${name} ${at + 1}`, back: 'Back.' }))
  return addOwnDeck(c, name, notes, { under })
}

/** Names of a group's rows, each indented by how deep it lies. */
export async function tree(c: TestCollection, kind: DeckGroup['kind'] = 'own'): Promise<string[]> {
  return (await rows(c, kind)).map(({ name, depth }) => `${'  '.repeat(depth)}${name}`)
}

export async function rows(c: TestCollection, kind: DeckGroup['kind']): Promise<DeckRow[]> {
  return (await c.api.decks.list({})).filter(group => group.kind === kind).flatMap(({ decks }) => decks)
}

export async function row(c: TestCollection, deck: DeckId): Promise<DeckRow> {
  const found = (await c.api.decks.list({})).flatMap(({ decks }) => decks).find(({ id }) => id === deck)
  if (found === undefined) throw new Error('there is no such row')
  return found
}

/** Fronts of what comes in a session, if all go well. */
export function coming(c: TestCollection, scope: DayScope = { kind: 'today' }): string[] {
  const { day, store } = c.door.open()
  return peek(day.queue(scope, store.now()), 1_000).map(({ card }) => cardRows.nameOf(store.read, card)?.front ?? '')
}

/** Gives a deck other options; the rest stays. */
export async function choose(
  c: TestCollection,
  deck: DeckId,
  change: Partial<DeckOptions>,
  of: 'deck' | 'all' = 'deck',
): Promise<void> {
  const { options } = await c.api.decks.options({ deck })
  await c.api.decks.setOptions({ deck, options: { ...options, ...change }, of })
}

/** Puts all cards of a deck where reviews would have put them: due so many days ago. */
export function makeDue(c: TestCollection, deck: DeckId, late = 0): void {
  const day = c.day - late
  c.operate(({ db, op }) => {
    db.run(
      `update cards set due = ?, scheduled_due = ?, last_day = ?, interval = 10, n = 3, version = ? where deck_id = ?`,
      day,
      day,
      day - 10,
      op,
      deck,
    )
  })
}

/** Answers whatever comes in a session, at most so many cards. Returns their fronts. */
export async function study(c: TestCollection, scope: Scope, most: number): Promise<string[]> {
  const came: string[] = []
  for (let next = await c.shownNext(scope); next !== null && came.length < most; next = await c.shownNext(scope)) {
    came.push(cardRows.nameOf(c.store.read, next.card)?.front ?? '')
    await c.answerShown(next, 'good', scope)
  }
  return came
}
