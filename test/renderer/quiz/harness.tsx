/** A question of every type as it is on screen, over the real rules of its type. */
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { onTestFinished } from 'vitest'
import type { QuestionView } from '../../../db/api/quiz.ts'
import type { Tools } from '../../../db/domain/quiz/question-type.ts'
import type { TypeName } from '../../../db/domain/quiz/quiz-choice.ts'
import { randomOf } from '../../../db/domain/quiz/random.ts'
import {
  askedOf,
  awaitsMarks,
  revealOf,
  scoreOf,
  type Answer,
  type Asked,
} from '../../../db/domain/quiz/types/index.ts'
import { evaluate } from '../../../db/expressions/evaluate.ts'
import { listenForKeys } from '../../../renderer/commands/keys.ts'
import { Explanation } from '../../../renderer/features/quiz/Explanation.tsx'
import { FACES } from '../../../renderer/features/quiz/types/index.ts'
import { queries } from '../../../renderer/state/queries.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { show } from '../render.tsx'

const TOOLS: Tools = { random: () => randomOf('a test'), evaluate }

/** What was answered last; the first entry is the first change. */
export type Given = (Answer | null)[]

/** What a type puts on screen. */
export function askedFor<T extends TypeName>(type: T): Extract<Asked, { readonly type: T }> {
  const asked = askedOf(ITEMS[type], TOOLS)
  if (!isOf(type, asked)) throw new Error(`${type} asks as ${asked.type}`)
  return asked
}

/** Puts a question on the page, as it is answered. Returns the answers, as they are given. */
export function ask(type: TypeName): Given {
  onTestFinished(listenForKeys())
  const given: Given = []
  show(
    <QueryClientProvider client={queries}>
      <h1 tabIndex={-1}>Question</h1>
      <Asking asked={askedFor(type)} onAnswer={answer => given.push(answer)} />
    </QueryClientProvider>,
  )
  return given
}

interface AskingProps {
  readonly asked: Asked
  readonly onAnswer: (answer: Answer | null) => void
}

function Asking({ asked, onAnswer }: AskingProps) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { Ask } = FACES[asked.type]
  return (
    <Ask
      asked={asked}
      answer={answer}
      onAnswer={next => {
        setAnswer(next)
        onAnswer(next)
      }}
    />
  )
}

/** Puts a question on the page whose answer is out. Returns the marks, as they are given. */
export function explain(answer: Answer | null, type: TypeName | undefined = answer?.type): Given {
  if (type === undefined) throw new Error('a blank needs its type')
  onTestFinished(listenForKeys())
  const marks: Given = []
  show(
    <QueryClientProvider client={queries}>
      <Explanation question={questionOf(type, answer)} onMark={given => marks.push(given)} />
    </QueryClientProvider>,
  )
  return marks
}

function questionOf(type: TypeName, answer: Answer | null): QuestionView {
  const item = ITEMS[type]
  const waits = answer !== null && awaitsMarks(answer)
  return {
    ordinal: 0,
    callNumber: 'AA-Q01',
    block: 'AA',
    generated: false,
    seconds: 60,
    asked: askedOf(item, TOOLS),
    answer,
    confidence: null,
    flagged: false,
    spentMs: 0,
    out: {
      revealed: revealOf(item, answer, TOOLS),
      points: answer === null ? 0 : waits ? null : scoreOf(item, answer, TOOLS).points,
      misconceptions: { 'mixed-up': 'Takes one for the other.' },
      remember: 'Remember this line.',
      source: 'A. Writer, The book',
      cards: [],
    },
    texts: {},
  }
}

function isOf<T extends TypeName>(type: T, asked: Asked): asked is Extract<Asked, { readonly type: T }> {
  return asked.type === type
}
