/** Reviews that are killed in the middle, and what the next start finds of them. */
import { randomInt } from 'node:crypto'
import type { Shown } from '../../db/api/review.ts'
import { leftBehind } from './left-behind.ts'
import { connect } from '../host/client.ts'
import { freshHome, MORNING, startHost, type TestHost } from '../host/start.ts'

/** Hosts that run at the same time, each with a collection of its own. */
const LANES = 2
/** Counted from the first acknowledged answer. */
const LONGEST_LIFE_MS = 60
/** Every so-manieth host is killed as it has started, every so-manieth collection is left for a fresh one. */
const EARLY_EVERY = 10
const FRESH_EVERY = 25
const DAY_MS = 86_400_000
const SCOPE = { kind: 'today' } as const

export interface Tally {
  acknowledged: number
  lost: number
  corrupt: number
  torn: number
}

/** Answers as fast as the host replies, until it dies. Every reply that arrived is an acknowledged answer. */
async function answerUntilKilled(host: TestHost, acknowledged: Set<number>, firstIsIn: () => void): Promise<void> {
  const { api, closed } = await connect(host.link)
  await api.settings.change({ newPerDay: 200 })
  const dead = closed.then(() => null)
  let now = MORNING.now
  let { next } = await api.review.start({ scope: SCOPE })
  while (true) {
    if (next === null) {
      now += DAY_MS
      await host.moveTo({ now })
      next = (await api.review.start({ scope: SCOPE })).next
      continue
    }
    const reply = await Promise.race([dead, api.review.answer({ ...answerTo(next), scope: SCOPE }).catch(() => null)])
    if (reply === null) return
    if (reply.step !== null) acknowledged.add(reply.step.seq)
    firstIsIn()
    next = reply.next
  }
}

function answerTo({ card, seen, grades }: Shown) {
  const grade = grades[randomInt(grades.length)]
  return { card, seen, button: grade?.button ?? 'good', thinkMs: randomInt(5_000), readMs: randomInt(5_000) }
}

async function lane(kills: number, tally: Tally): Promise<void> {
  let home = freshHome()
  let acknowledged = new Set<number>()
  for (let kill = 1; kill <= kills; kill += 1) {
    if (kill % FRESH_EVERY === 0) {
      home = freshHome()
      acknowledged = new Set()
    }
    const before = acknowledged.size
    await oneLife(home, acknowledged, kill % EARLY_EVERY === 0)
    const { integrity, answers, torn, halfJournaled } = leftBehind(home)
    tally.corrupt += integrity === 'ok' ? 0 : 1
    tally.torn += torn.length + halfJournaled
    tally.acknowledged += acknowledged.size - before
    tally.lost += [...acknowledged].filter(seq => !answers.has(seq)).length
  }
}

async function oneLife(home: string, acknowledged: Set<number>, killedEarly: boolean): Promise<void> {
  const host = await startHost({ home, started: false })
  const life = randomInt(LONGEST_LIFE_MS * 1000) / 1000
  if (killedEarly) {
    await host.kill()
    return
  }
  const { promise: firstIsIn, resolve } = Promise.withResolvers<void>()
  const answering = answerUntilKilled(host, acknowledged, resolve).catch(() => undefined)
  await Promise.race([firstIsIn, answering])
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  // The moment of death is the random variable of this test, not a wait for something.
  setTimeout(end, life)
  await over
  await host.kill()
  await answering
}

/** Kills so many hosts while they answer as fast as they can; each next one opens the same collection and goes on. */
export async function killedReviews(kills: number): Promise<Tally> {
  const tally: Tally = { acknowledged: 0, lost: 0, corrupt: 0, torn: 0 }
  await Promise.all(Array.from({ length: LANES }, () => lane(kills / LANES, tally)))
  return tally
}
