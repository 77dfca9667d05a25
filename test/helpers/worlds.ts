/**
 * Collections in the states that screens are looked at in. One is lived through, three weeks of it, and every other is a
 * copy of it that goes on from there; each is served by a host of its own, started when it is first asked for.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '../../db/api/contract.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import type { SettingsPatch } from '../../db/domain/settings.ts'
import { Item } from '../../db/domain/quiz/types/index.ts'
import { seedDemo } from '../../db/seed.ts'
import { DIST } from '../../electron/build/bundles.ts'
import { bundledContent } from '../../electron/node/content.ts'
import { connect } from '../host/client.ts'
import type { Time } from '../host/messages.ts'
import { seededIds } from '../host/seeded-ids.ts'
import { freshHome, startHost, type TestHost } from '../host/start.ts'
import { makeFolder } from './folder.ts'

/** The morning on which the pictures of the design were drawn: nineteen days before the interview. */
export const SHOWN: Time = { now: Date.UTC(2026, 10, 21, 8, 0), zone: 'Europe/Berlin' }

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const SCOPE = { kind: 'today' } as const

export interface World {
  /** Begins in an empty folder, or in one that holds something else. */
  readonly begins?: 'empty' | 'damaged'
  /** Before the first-run page was answered. */
  readonly started?: boolean
  /** Days between the morning that is shown and this one. */
  readonly daysLater?: number
  /** What happened since. */
  readonly lives?: (api: Api) => Promise<unknown>
}

export const WORLDS = {
  usual: {},
  'first run': { begins: 'empty', started: false },
  'first day': { begins: 'empty' },
  'nothing due': { lives: answerAll },
  'catching up': { daysLater: 5, lives: api => api.settings.change({ minutesADay: 5 }) },
  'all of them': {
    daysLater: 5,
    lives: async api => {
      await api.settings.change({ minutesADay: 5 })
      await api.today.liftQuota({ lifted: true })
    },
  },
  paused: { lives: api => api.settings.change({ pausedUntil: '2026-11-28' }) },
  'before the date': { lives: api => api.settings.change({ interviewDate: '2026-11-22' }) },
  'after the date': { lives: api => api.settings.change({ interviewDate: '2026-11-20' }) },
  'no date': { lives: api => api.settings.change({ interviewDate: null }) },
  'two grades': { lives: api => api.settings.change({ gradeScale: 'two' }) },
  'six grades': { lives: api => api.settings.change({ gradeScale: 'six' }) },
  'some answered': { lives: api => answer(api, 12) },
  'nearly out of time': {
    lives: async api => {
      await api.settings.change({ minutesADay: 5 })
      await answer(api, 3, MINUTE_MS)
    },
  },
  'orders to put right': { lives: api => chose(api, { types: ['ordering'] }) },
  'answers after each': { lives: api => chose(api, { types: ['single'], feedback: 'each' }) },
  'after a quiz': { lives: takeQuiz },
  'own decks': { lives: makeDecks },
  damaged: { begins: 'damaged' },
} as const satisfies Readonly<Record<string, World>>
export type WorldName = keyof typeof WORLDS

/** The worlds of one run. */
export interface Worlds {
  /** The host of a world that nobody writes to. */
  host(name: WorldName): Promise<TestHost>
  /** A host for one visit alone, which may write as it likes. The caller stops it. */
  own(name: WorldName): Promise<TestHost>
  end(): Promise<void>
}

interface WorldOptions {
  /** Where a world lives; a fresh temporary folder each, unless the same is wanted again. */
  readonly homeOf?: (name: string) => string
  /** What is set in every one of them. */
  readonly settings?: SettingsPatch
}

export function makeWorlds({ homeOf = () => freshHome(), settings = {} }: WorldOptions = {}): Worlds {
  const hosts = new Map<WorldName, Promise<TestHost>>()
  let base: Promise<string> | null = null
  const start = async (name: WorldName, home: string) =>
    startWorld(WORLDS[name], home, await (base ??= seed(homeOf('seed'))), settings)
  return {
    host: name => {
      const host = hosts.get(name) ?? start(name, homeOf(name))
      hosts.set(name, host)
      return host
    },
    own: name => start(name, freshHome()),
    end: async () => {
      for (const host of hosts.values()) await (await host).kill()
    },
  }
}

async function startWorld(
  { begins, started = true, daysLater = 0, lives }: World,
  home: string,
  base: string,
  settings: SettingsPatch,
): Promise<TestHost> {
  rmSync(home, { recursive: true, force: true })
  makeFolder(home)
  if (begins === undefined) cpSync(base, home, { recursive: true })
  if (begins === 'damaged')
    writeFileSync(join(home, 'collection.db'), 'This is a diary, not a collection. '.repeat(400))
  const now = SHOWN.now + daysLater * DAY_MS
  const host = await startHost({ ...SHOWN, now, home, seed: 2, started, offersSummaries: true })
  if (begins === 'damaged') return host
  const client = await connect(host.link)
  await lives?.(client.api)
  if (Object.keys(settings).length > 0) await client.api.settings.change(settings)
  client.close()
  return host
}

async function seed(home: string): Promise<string> {
  rmSync(home, { recursive: true, force: true })
  const library = await bundledContent(join(DIST, 'content')).load()
  const clock = { now: () => SHOWN.now, zone: () => SHOWN.zone }
  await seedDemo(makeFolder(home), { clock, ids: seededIds(1), library })
  return home
}

function answerAll(api: Api): Promise<void> {
  return answer(api, Number.POSITIVE_INFINITY)
}

/** Leaves a choice on the page that begins a quiz: that of the one begun last. */
async function chose(api: Api, choice: Partial<QuizChoice>): Promise<void> {
  const { attempt } = await api.quiz.start({ choice: { ...DEFAULT_CHOICE, repeats: true, ...choice } })
  await api.quiz.abandon({ attempt: attempt.attempt, elapsedMs: 0 })
}

/** Decks in each other, names of several scripts among them, and one that was put away. */
async function makeDecks(api: Api): Promise<void> {
  for (const name of ['Maths::Algebra::Rings', 'Maths::Analysis', 'אלגברה — מבוא 🧮', 'Long name '.repeat(19).trim()])
    await api.decks.add({ name, parent: null })
  const { deck } = await api.decks.add({ name: 'Last year', parent: null })
  await api.decks.archive({ deck, archived: true })
}

/** Takes a quiz with one answer to every question of the right kind, and writes a question. */
async function takeQuiz(api: Api): Promise<void> {
  const { attempt } = await api.quiz.start({ choice: { ...DEFAULT_CHOICE, repeats: true } })
  for (const [at, { ordinal, type }] of attempt.cells.entries()) {
    const place = { attempt: attempt.attempt, ordinal, elapsedMs: (at + 1) * 48_000 }
    await api.quiz.show(place)
    const given = type === 'single' ? { type, choice: at % 2, because: null } : null
    if (given !== null) await api.quiz.answer({ ...place, answer: given, confidence: 'fairly' })
  }
  await api.quiz.finish({ attempt: attempt.attempt, elapsedMs: 600_000 })
  const deck = (await api.decks.list({}))[0]?.decks[0]?.id
  if (deck !== undefined) await api.questions.save({ question: null, deck, item: OWN_ITEM, seconds: 60 })
}

const OWN_ITEM = Item.parse({
  type: 'single',
  stem: 'Which index has to be trained before the first vector goes in?',
  options: [
    { text: 'IVF', correct: true, reason: 'Its centroids are learned.' },
    { text: 'HNSW', reason: 'It only links what comes.' },
  ],
})

/** Which of the offered buttons is pressed, in turn; the last one there is where a scale has fewer. */
const PATTERN = [2, 2, 0, 2, 1, 2, 3, 2] as const

/** Answers what comes, so many cards of it, thinking and reading so long for each. */
async function answer(api: Api, cards: number, eachMs = 5_000): Promise<void> {
  let { next } = await api.review.start({ scope: SCOPE })
  for (let given = 0; given < cards && next !== null; given += 1) {
    const { card, seen, grades } = next
    const button = (grades[PATTERN[given % PATTERN.length] ?? 0] ?? grades.at(-1))?.button ?? 'good'
    ;({ next } = await api.review.answer({ card, seen, button, thinkMs: eachMs, readMs: eachMs, scope: SCOPE }))
  }
}
