/** Finding a concept in everything that was written about it and may be read now. */
import type { Concept } from '../../api/find.ts'
import type { CardId } from '../../domain/ids.ts'
import type { Open } from '../open.ts'
import type { Store } from '../transact.ts'
import { cardsFor } from './cards.ts'
import { explanationsFor } from './explanations.ts'
import { openNames, type Names } from './names.ts'
import { openSeen, type SeenQuestions } from './seen.ts'
import { openSummaries, summariesFor, type SummaryPart } from './summaries.ts'
import { wantedOf } from './wanted.ts'

/** What finding keeps in memory, read when it is first needed. */
export interface Concepts {
  readonly names: () => Names
  readonly summaries: () => readonly SummaryPart[]
  readonly seen: SeenQuestions
}

export function openConcepts(store: Store): Concepts {
  return { names: openNames(store), summaries: openSummaries(store), seen: openSeen() }
}

/** Cards, sections of summaries and explanations that answer to some words. @param asked a card whose answer is not out */
export async function findConcept(open: Open, text: string, asked: CardId | null): Promise<Concept> {
  const names = open.concepts.names()
  const wanted = wantedOf(text, names)
  return {
    cards: await cardsFor(open, wanted, names, asked),
    summaries: summariesFor(open.concepts.summaries(), wanted),
    explanations: explanationsFor(await open.concepts.seen(open), wanted),
  }
}
