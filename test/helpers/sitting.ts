/** Somebody who takes a quiz: starts one, answers by call number, and lets the clock of the page run. */
import type { AttemptView, CardOffer, Moved, QuestionView, Results } from '../../db/api/quiz.ts'
import { DEFAULT_CHOICE, type Confidence, type QuizChoice, type Source } from '../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../db/domain/quiz/types/index.ts'
import type { AttemptId } from '../../db/domain/ids.ts'
import type { TestCollection } from './collection.ts'

/** The first option of `singleItem` is right. */
export const RIGHT: Answer = { type: 'single', choice: 0, because: null }
export const WRONG: Answer = { type: 'single', choice: 1, because: null }

/** Seconds that go by with each answer. */
const SECONDS_EACH = 10

/** Every block that is on, begun or not. */
export const COLD: Extract<Source, { kind: 'blocks' }> = { kind: 'blocks', blocks: [], cold: true }

/** Starts a quiz; of all blocks unless said otherwise. */
export async function sit(c: TestCollection, choice: Partial<QuizChoice> = {}): Promise<Sitting> {
  return new Sitting(c, await c.api.quiz.start({ choice: { ...DEFAULT_CHOICE, source: COLD, ...choice } }))
}

export class Sitting {
  /** What the clock of the page shows. */
  elapsedMs: number
  readonly id: AttemptId
  last: Moved
  private readonly c: TestCollection
  /** Call numbers in order, once they were asked for. */
  private drawn: (string | null)[] | null = null

  constructor(c: TestCollection, begun: Moved) {
    this.c = c
    this.last = begun
    this.id = begun.attempt.attempt
    this.elapsedMs = begun.attempt.elapsedMs
  }

  get count(): number {
    return this.last.attempt.cells.length
  }

  /** All questions, in order. */
  async questions(): Promise<QuestionView[]> {
    return Promise.all(this.last.attempt.cells.map(({ ordinal }) => this.question(ordinal)))
  }

  question(ordinal: number): Promise<QuestionView> {
    return this.c.api.quiz.question({ attempt: this.id, ordinal })
  }

  /** Where a question of the bank stands in this attempt. */
  async ordinalOf(callNumber: string): Promise<number> {
    this.drawn ??= (await this.questions()).map(question => question.callNumber)
    const ordinal = this.drawn.indexOf(callNumber)
    if (ordinal < 0) throw new Error(`${callNumber} was not drawn`)
    return ordinal
  }

  async show(ordinal: number, seconds = 0): Promise<Moved> {
    this.elapsedMs += seconds * 1_000
    this.last = await this.c.api.quiz.show({ attempt: this.id, ordinal, elapsedMs: this.elapsedMs })
    return this.last
  }

  /** Shows a question and answers it. */
  async answer(
    question: number | string,
    answer: Answer | null,
    confidence: Confidence | null = 'fairly',
    seconds = SECONDS_EACH,
  ): Promise<Moved> {
    const ordinal = typeof question === 'number' ? question : await this.ordinalOf(question)
    await this.show(ordinal)
    this.elapsedMs += seconds * 1_000
    const given = { attempt: this.id, ordinal, elapsedMs: this.elapsedMs, answer, confidence }
    this.last = await this.c.api.quiz.answer(given)
    return this.last
  }

  /** Gives every question the same answer. */
  async answerAll(answer: Answer, confidence: Confidence | null = 'fairly'): Promise<void> {
    for (let ordinal = 0; ordinal < this.count; ordinal++) await this.answer(ordinal, answer, confidence)
  }

  finish(): Promise<AttemptView> {
    return this.c.api.quiz.finish({ attempt: this.id, elapsedMs: this.elapsedMs })
  }

  abandon(): Promise<AttemptView> {
    return this.c.api.quiz.abandon({ attempt: this.id, elapsedMs: this.elapsedMs })
  }

  results(): Promise<Results> {
    return this.c.api.quiz.results({ attempt: this.id })
  }

  async offers(): Promise<CardOffer[]> {
    return (await this.c.api.quiz.offers({ attempt: this.id })).offers
  }

  /** Cards that came forward or were left alone, by call number or front, and what became of them. */
  async fates(): Promise<Record<string, string>> {
    const { forwarded } = await this.results()
    return Object.fromEntries(forwarded.cards.map(({ callNumber, front, fate }) => [callNumber ?? front, fate]))
  }
}
