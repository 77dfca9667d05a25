/** Quizzes that are killed in the middle, and what the next start finds of them. */
import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Api } from '../../db/api/contract.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import type { Answer, Asked } from '../../db/domain/quiz/types/index.ts'
import type { AttemptId } from '../../db/domain/ids.ts'
import { connect } from '../host/client.ts'
import { freshHome, startHost, type TestHost } from '../host/start.ts'

/** Counted from the first acknowledged step. */
const LONGEST_LIFE_MS = 60
/** Every so-manieth attempt is left for a new one, in a folder of its own. */
const FRESH_EVERY = 25
const CHOICE: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  count: 12,
  repeats: true,
  time: 2,
}

/** What a page knows of its attempt: acknowledged, or on its way when the host died. */
interface Known {
  readonly attempt: AttemptId
  readonly limitMs: number | null
  readonly asked: readonly Asked[]
  readonly answers: Map<number, Answer | null>
  elapsedMs: number
  /** The step that was not acknowledged: it happened or it did not. */
  pending: { readonly ordinal: number; readonly answer: Answer | null; readonly elapsedMs: number } | null
}

export interface Tally {
  kills: number
  acknowledged: number
  /** Acknowledged answers that were not there, and attempts that stood elsewhere than they had been left. */
  lost: number
  wrongTime: number
  notPaused: number
}

/** Kills so many hosts in the middle of a quiz; each next one opens the same attempt and goes on. */
export async function killedQuizzes(kills: number): Promise<Tally> {
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, wrongTime: 0, notPaused: 0 }
  let home = freshHome()
  let known: Known | null = null
  while (tally.kills < kills) {
    const host = await startHost({ home })
    const { api, closed } = await connect(host.link)
    if (known === null) known = await begun(api)
    else await look(api, known, tally)
    await liveAndDie(host, api, closed, known, tally)
    tally.kills += 1
    if (tally.kills % FRESH_EVERY === 0) {
      home = freshHome()
      known = null
    }
  }
  return tally
}

async function begun(api: Api): Promise<Known> {
  const { attempt } = await api.quiz.start({ choice: CHOICE })
  const asked: Asked[] = []
  for (const { ordinal } of attempt.cells)
    asked.push((await api.quiz.question({ attempt: attempt.attempt, ordinal })).asked)
  const { attempt: id, limitMs } = attempt
  return { attempt: id, limitMs, asked, answers: new Map(), elapsedMs: 0, pending: null }
}

/** Opens the attempt as the next page would, compares it with what the last page knew, and goes on. */
async function look(api: Api, known: Known, tally: Tally): Promise<void> {
  const { attempt } = await api.quiz.open({ attempt: known.attempt })
  const { pending } = known
  tally.notPaused += attempt.state === 'paused' ? 0 : 1
  const latest = pending?.elapsedMs ?? known.elapsedMs
  const isInTime = attempt.elapsedMs >= known.elapsedMs && attempt.elapsedMs <= latest
  tally.wrongTime += isInTime && attempt.limitMs === known.limitMs ? 0 : 1
  for (const ordinal of known.asked.keys()) {
    const { answer } = await api.quiz.question({ attempt: known.attempt, ordinal })
    const stored = known.answers.get(ordinal) ?? null
    const isThere = isDeepStrictEqual(answer, stored)
    const wasOnItsWay = pending?.ordinal === ordinal && isDeepStrictEqual(answer, pending.answer)
    tally.lost += isThere || wasOnItsWay ? 0 : 1
    known.answers.set(ordinal, answer)
  }
  known.elapsedMs = attempt.elapsedMs
  known.pending = null
  await api.quiz.resume({ attempt: known.attempt, pausedMs: 0 })
}

async function liveAndDie(
  host: TestHost,
  api: Api,
  closed: Promise<unknown>,
  known: Known,
  tally: Tally,
): Promise<void> {
  const { promise: firstIsIn, resolve } = Promise.withResolvers<void>()
  const answering = answerUntilKilled(api, closed, known, tally, resolve).catch(() => undefined)
  await Promise.race([firstIsIn, answering])
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  // The moment of death is the random variable of this test, not a wait for something.
  setTimeout(end, randomInt(LONGEST_LIFE_MS * 1000) / 1000)
  await over
  await host.kill()
  await answering
}

/** Answers, clears, and lets the clock rest as fast as the host replies. Whatever was replied to is acknowledged. */
async function answerUntilKilled(
  api: Api,
  closed: Promise<unknown>,
  known: Known,
  tally: Tally,
  firstIsIn: () => void,
): Promise<void> {
  const dead = closed.then(() => null)
  while (true) {
    const ordinal = randomInt(known.asked.length)
    const asked = known.asked[ordinal]
    if (asked === undefined) return
    // Far from the limit, so that every answer is in time.
    const elapsedMs = known.elapsedMs + randomInt(1, 40)
    const isTick = randomInt(5) === 0
    const answer = isTick ? (known.answers.get(ordinal) ?? null) : randomInt(6) === 0 ? null : someAnswer(asked)
    known.pending = { ordinal, answer, elapsedMs }
    const place = { attempt: known.attempt, ordinal, elapsedMs }
    const call = isTick
      ? api.quiz.tick({ attempt: known.attempt, elapsedMs })
      : api.quiz.answer({ ...place, answer, confidence: null })
    const reply = await Promise.race([dead, call.catch(() => null)])
    if (reply === null) return
    const isSame = isDeepStrictEqual(known.answers.get(ordinal) ?? null, answer)
    known.answers.set(ordinal, answer)
    // What changes nothing is not written, and so its time is not either.
    if (isTick || !isSame) known.elapsedMs = elapsedMs
    known.pending = null
    tally.acknowledged += 1
    firstIsIn()
  }
}

function someAnswer(asked: Asked): Answer {
  const text = `${randomInt(1_000_000)}`
  switch (asked.type) {
    case 'single':
    case 'metric':
      return { type: asked.type, choice: randomInt(asked.options.length), because: null }
    case 'diagnose':
      return { type: 'diagnose', choice: randomInt(asked.options.length), check: null }
    case 'multi':
      return { type: 'multi', choices: asked.options.map(({ at }) => at).filter(() => randomInt(2) === 0) }
    case 'ordering':
      return { type: 'ordering', order: asked.steps.map(({ key }) => key).toSorted(() => randomInt(3) - 1) }
    case 'matching':
      return { type: 'matching', pairs: asked.left.map(({ at }) => ({ left: at, right: asked.right[at]?.key ?? '' })) }
    case 'numeric':
    case 'parametric':
      return { type: asked.type, text, unit: asked.unit }
    case 'cloze':
      return {
        type: 'cloze',
        blanks: asked.pieces.flatMap(piece => (piece.kind === 'blank' ? [{ key: piece.key, text }] : [])),
      }
    case 'leakage':
      return { type: 'leakage', rows: asked.rows.map(({ at }) => at).filter(() => randomInt(2) === 0) }
    case 'free':
      return { type: 'free', text, marks: null }
    case 'recall':
      return { type: 'recall', marks: null }
    case 'formula':
    case 'typed':
      return { type: asked.type, text }
  }
}
