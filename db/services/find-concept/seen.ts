/**
 * Questions whose explanation the learner has had before them. Attempts that have ended never change, so each is read
 * once, when something is first looked for; those still open are asked every time.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { hasEnded } from '../../domain/quiz/attempt/standing.ts'
import { askedOf, isBlank, revealOf } from '../../domain/quiz/types/index.ts'
import type { AttemptId, QuestionId } from '../../domain/ids.ts'
import { fold } from '../../domain/search/fold.ts'
import type { DrawnItem } from '../../repositories/attempt-items.ts'
import * as attemptEnds from '../../repositories/attempt-ends.ts'
import { bareText } from '../browse/note-words.ts'
import type { Open } from '../open.ts'
import { peekAt, toolsOf, type Held } from '../quiz/held.ts'
import { markdownIn } from '../quiz/texts.ts'

/** An explained question in plain words. */
export interface SeenQuestion {
  readonly question: QuestionId
  readonly attempt: AttemptId
  readonly ordinal: number
  readonly callNumber: string | null
  /** When its attempt ended; Infinity while that is open. */
  readonly at: number
  /** What was asked, and all else that was said. */
  readonly stem: string
  readonly text: string
  readonly foldedStem: string
  readonly folded: string
}

/** Those that may be found now, the newest first. */
export type SeenQuestions = (open: Open) => Promise<readonly SeenQuestion[]>

/** How long attempts are read before others have a turn, in ms. */
const STRETCH_MS = 8

export function openSeen(): SeenQuestions {
  const told = new Set<AttemptId>()
  const latest = new Map<QuestionId, SeenQuestion>()
  const readEnded = async (open: Open) => {
    let began = performance.now()
    for (const id of attemptEnds.ended(open.store.read)) {
      if (told.has(id)) continue
      if (performance.now() - began > STRETCH_MS) {
        await turn()
        began = performance.now()
      }
      for (const seen of seenIn(peekAt(open, id), latest)) latest.set(seen.question, seen)
      told.add(id)
    }
  }
  return async open => {
    await readEnded(open)
    const running = attemptEnds.open(open.store.read).map(id => peekAt(open, id))
    const asked = new Set(running.flatMap(stillAsked))
    const shown = new Map(latest)
    for (const held of running) for (const seen of seenIn(held, new Map())) shown.set(seen.question, seen)
    return [...shown.values()].filter(({ question }) => !asked.has(question)).toSorted((a, b) => b.at - a.at)
  }
}

/** Questions of an open attempt whose answer is not out: whoever finds them finds the key. */
function stillAsked({ items, standing }: Held): readonly QuestionId[] {
  return items.flatMap(({ question, ordinal }) =>
    question === null || standing.questions[ordinal]?.revealed === true ? [] : [question],
  )
}

/** Answered questions of an attempt that has ended, or those whose answer came out in one that has not. */
function seenIn(held: Held, known: ReadonlyMap<QuestionId, SeenQuestion>): readonly SeenQuestion[] {
  const ended = hasEnded(held.standing)
  const at = ended ? (held.attempt.endedAt ?? 0) : Infinity
  return held.items.flatMap(drawn => {
    const { question, ordinal } = drawn
    const standing = held.standing.questions[ordinal]
    if (question === null || standing === undefined || (known.get(question)?.at ?? -1) >= at) return []
    const answered = standing.answer !== null && !isBlank(standing.answer)
    return standing.revealed || (ended && answered) ? [wordsOf(held, drawn, question, at)] : []
  })
}

function wordsOf(held: Held, drawn: DrawnItem, question: QuestionId, at: number): SeenQuestion {
  const { ordinal, callNumber, item, remember, misconceptions } = drawn
  const tools = toolsOf(held, ordinal)
  const asked = askedOf(item, tools)
  const revealed = revealOf(item, held.standing.questions[ordinal]?.answer ?? null, tools)
  const texts = [...markdownIn(revealed), ...markdownIn(asked), ...Object.values(misconceptions), remember ?? '']
  const stem = bareText(asked.stem.md, 'markdown')
  const others = [...new Set(texts)].filter(text => text !== '' && text !== asked.stem.md)
  const text = others.map(part => bareText(part, 'markdown')).join(' · ')
  const foldedStem = fold(stem)
  return {
    question,
    attempt: held.attempt.id,
    ordinal,
    callNumber,
    at,
    stem,
    text,
    foldedStem,
    folded: `${foldedStem} ${fold(text)}`,
  }
}
