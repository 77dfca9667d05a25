/** The calls about finding a concept, one line each. */
import { findConcept } from '../services/find-concept/concept.ts'
import { readExplanation } from '../services/find-concept/explanations.ts'
import { readSections } from '../services/find-concept/summaries.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

export function findRoutes({ find: os }: Answering, open: () => Open) {
  return {
    concept: os.concept.handler(({ input }) => findConcept(open(), input.text, input.asked)),
    summary: os.summary.handler(({ input }) => readSections(open(), input.block)),
    explanation: os.explanation.handler(({ input }) => readExplanation(open(), input.question)),
  }
}
