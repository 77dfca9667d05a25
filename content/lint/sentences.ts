import type { Broken } from './finding.ts'
import type { Said } from './parts.ts'
import { sentences, words } from './prose.ts'

const LONGEST_SENTENCE = 25

/** Sentences that are too long to be taken in at once. */
export function longSentences(texts: readonly Said[]): Broken[] {
  return texts.flatMap(({ what, text }) =>
    sentences(text)
      .filter(sentence => words(sentence) > LONGEST_SENTENCE)
      .map(sentence => ({
        rule: 'sentence-length',
        message: `${what} has a sentence of ${words(sentence)} words, at most ${LONGEST_SENTENCE}: “${sentence.slice(0, 40)}…”`,
      })),
  )
}
