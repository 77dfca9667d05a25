/** A quiz at the keyboard: every type of question, the clock, and nothing that was answered is lost. */
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { idOf, type AttemptId } from '../../db/domain/ids.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { distWith } from '../helpers/dist.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { quizLibrary } from '../helpers/quiz-fixtures.ts'
import { connect, type TestClient } from '../host/client.ts'
import { MORNING, startHost, type TestHost } from '../host/start.ts'

const MINUTE_MS = 60_000
/** All twelve questions of the library, each a minute, though no card of it was met. */
const CHOICE: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  repeats: true,
}

let browser: Browser
let dist: string
let host: TestHost
let client: TestClient
let app: App
let page: Page
let hand: Hand
/** Attempts so far; each begins a minute after the one before. */
let begun = 0

beforeAll(async () => {
  browser = await launchBrowser()
  dist = distWith(quizLibrary())
  host = await startHost({ dist })
  client = await connect(host.link)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
})

afterEach(() => page.context().close())

/** What is typed for a type of question, or pressed one after the other. */
const ANSWERS: Readonly<Record<string, string | readonly string[]>> = {
  'Single choice': ['1', '4'],
  'Multi-select': ['1', '2'],
  Ordering: ['1', 'Space', 'ArrowDown', 'Space'],
  Matching: ['1', '2', '3'],
  'Numeric estimate': '25.6',
  Estimate: '12.8',
  Formula: 'p*w',
  'Fill the gap': 'centroid',
  'Metric choice': ['1', '4'],
  'Spot the leakage': ['1', '2'],
  Diagnosis: ['1', '4'],
  'Free response': 'An alert on age.',
  Recall: [],
  'Typed answer': 'recall',
}

/** The quiz of that choice, begun with Enter on its page: the last choice stands there. Returns its address. */
async function begin(choice: QuizChoice): Promise<AttemptId> {
  begun += 1
  await host.moveTo({ now: MORNING.now + begun * MINUTE_MS })
  const { attempt } = await client.api.quiz.start({ choice })
  await client.api.quiz.abandon({ attempt: attempt.attempt, elapsedMs: 0 })
  await hand.press('g', 'q')
  await hand.sees('button', /^Start, \d+ questions?$/)
  await hand.press('Enter')
  await at(1)
  return idOf<AttemptId>(/quiz\/([^/]+)$/.exec(page.url())?.[1] ?? '')
}

/** Waits for a question. Returns its type. */
async function at(number: number): Promise<string> {
  await hand.sees('heading', new RegExp(`^Question ${number} of`))
  const head = await page.getByRole('heading', { level: 1 }).locator('xpath=../..').textContent()
  const names = Object.keys(ANSWERS).toSorted((one, other) => other.length - one.length)
  return names.find(name => head?.includes(name)) ?? ''
}

function answer(type: string): Promise<void> {
  const given = ANSWERS[type] ?? []
  return typeof given === 'string' ? hand.type(given) : hand.press(...given)
}
/** With Mod where Enter has a use of its own. */
const confirm = (type: string) => hand.press(/gap|Free/.test(type) ? 'Control+Enter' : 'Enter')

/** Letters are keys again. */
async function leaveField(): Promise<void> {
  if (await page.evaluate(() => document.activeElement?.matches('textarea, input[type=text], input:not([type])'))) {
    await hand.press('Escape')
  }
}

const timeLeft = () => page.getByRole('timer').first().getAttribute('aria-label')

/** In both themes; the page follows the system. */
async function faultsInBothThemes(): Promise<readonly string[]> {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

test('twelve questions of twelve types, with a flag, a way back and a pause; then time is up, and nothing is lost', async () => {
  await page.clock.install()
  const attempt = await begin(CHOICE)
  const types: string[] = []
  for (let number = 1; number <= 12; number += 1) {
    const type = await at(number)
    types.push(type)
    if (number === 4) {
      await leaveField()
      await hand.press(']')
      continue
    }
    await answer(type)
    if (number === 6) {
      await leaveField()
      await hand.press('f')
      await hand.sees('button', /^Question 6, answered, flagged/)
      await hand.press('[')
      expect(await at(5)).toBe(types[4])
      await hand.sees('button', /^Question 5, answered/)
      await leaveField()
      await hand.press(']')
      await at(6)
    }
    if (number === 8) {
      await leaveField()
      await hand.press('p')
      await hand.sees('heading', /^Paused/)
      const before = await timeLeft()
      await page.clock.runFor(MINUTE_MS)
      expect(await timeLeft()).toBe(before)
      await hand.press('Enter')
      await at(8)
    }
    await confirm(type)
  }
  expect(new Set(types).size).toBe(12)
  await hand.sees('alertdialog', /^1 unanswered, 1 flagged. Finish anyway/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('Enter')
  await at(4)
  await page.clock.runFor(12 * MINUTE_MS)
  await hand.sees('alertdialog', /^Time. 11 of 12 answered/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.tabTo('button', /^See results/)
  await hand.press('Enter')
  await hand.sees('heading', /^Mark your own answers/)
  await hand.press('1', '0', '1', 'Enter')
  await expect.poll(() => page.url()).not.toMatch(/quiz\/[^/]+$/)
  const ended = (await client.api.quiz.open({ attempt })).attempt
  expect(ended.state).toBe('finished')
  expect(ended.cells.filter(({ answered }) => answered)).toHaveLength(11)
  expect(app.trouble).toEqual([])
})

test('every type of the bank is without fault for everyone, asked and explained, in both themes', async () => {
  await begin({ ...CHOICE, feedback: 'each', time: null })
  expect(await faultsInBothThemes()).toEqual([])
  for (let number = 1; number <= 12; number += 1) {
    const type = await at(number)
    await answer(type)
    expect([type, await faultsInBothThemes()]).toEqual([type, []])
    await confirm(type)
    await hand.sees('button', /^Continue|^Finish the quiz/)
    expect([type, await faultsInBothThemes()]).toEqual([type, []])
    await hand.press('Enter')
  }
  await hand.sees('heading', /^Mark your own answers/)
  expect(await faultsInBothThemes()).toEqual([])
})

test('cards are typed and recalled against the clock, and marked by whoever recalled them', async () => {
  const { decks } = await client.api.quiz.setup({})
  const source = { kind: 'deck' as const, deck: decks.at(-1)?.deck ?? '' }
  for (const [kind, type] of [
    ['typed', 'Typed answer'],
    ['recall', 'Recall'],
  ] as const) {
    await begin({ ...CHOICE, source, types: [kind], count: 1, feedback: 'each', time: null })
    expect(await at(1)).toBe(type)
    await answer(type)
    expect(await faultsInBothThemes()).toEqual([])
    await hand.press('Enter')
    await hand.sees('button', /^Finish the quiz/)
    expect(await faultsInBothThemes()).toEqual([])
    if (kind === 'recall') await hand.press('3')
    await hand.press('Enter')
    await expect.poll(() => page.url()).not.toMatch(/quiz\/[^/]+$/)
  }
})

test('a window that was closed in the middle comes back paused, with the answer that was never confirmed', async () => {
  const attempt = await begin({ ...CHOICE, types: ['free'], count: 1 })
  await hand.type('Half a thought')
  const kept = async () => (await client.api.quiz.open({ attempt })).question.answer
  await expect.poll(kept, { timeout: 10_000 }).not.toBeNull()
  await page.reload()
  await hand.sees('heading', /^Paused/)
  await hand.reads(/Your answers are kept/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('Enter')
  await at(1)
  expect(await page.getByRole('textbox').inputValue()).toBe('Half a thought')
})

test('an exam has one pause of five minutes, which ends by itself', async () => {
  await page.clock.install()
  await begin({ ...CHOICE, types: ['single'], count: 1, pauses: 'exam' })
  await hand.press('p')
  await hand.reads(/^[45]:\d\d of the pause left/)
  await page.clock.runFor(5 * MINUTE_MS)
  await at(1)
  await hand.reads(/The one pause is used/)
  await hand.press('p')
  await at(1)
})

test('an answer that is changed while it comes out is too late, and nothing waits for it', async () => {
  const attempt = await begin({ ...CHOICE, types: ['single', 'metric'], count: 2, feedback: 'each', time: null })
  const { asked } = await client.api.quiz.question({ attempt, ordinal: 0 })
  await hand.press('1')
  await page.evaluate(() => {
    for (const [key, code] of [
      ['Enter', 'Enter'],
      ['2', 'Digit2'],
    ] as const) {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))
    }
  })
  await hand.sees('button', /^Continue/)
  await hand.press('Enter')
  await at(2)
  const first = await client.api.quiz.question({ attempt, ordinal: 0 })
  expect(first.answer).toMatchObject({ choice: 'options' in asked ? asked.options[0]?.at : null })
})

test('an answer for which it is too late by another window is let go, and said', async () => {
  const attempt = await begin({ ...CHOICE, types: ['single', 'metric'], count: 2, feedback: 'each', time: null })
  await client.api.quiz.reveal({ attempt, ordinal: 0, elapsedMs: 0 })
  await hand.press('1', ']')
  await hand.reads(/^Too late: the last change to question 1 does not count/)
  await hand.sees('heading', /^Paused/)
  await hand.press('Enter')
  await at(1)
  await hand.press(']')
  await at(2)
})

test('leaving an exam takes its one pause, which goes on meanwhile', async () => {
  await page.clock.install()
  await begin({ ...CHOICE, types: ['single'], count: 1, pauses: 'exam' })
  await hand.tabTo('button', /^Leave/)
  await hand.press('Enter')
  await expect.poll(() => page.url()).toMatch(/quiz$/)
  await page.clock.runFor(2 * MINUTE_MS)
  await page.goBack()
  await hand.reads(/^[23]:\d\d of the pause left/)
})

test('sleep stops the clock without using up the pause', async () => {
  await page.clock.install()
  await begin({ ...CHOICE, types: ['single'], count: 1, pauses: 'exam' })
  await page.clock.fastForward(30 * MINUTE_MS)
  await hand.reads(/^The computer was asleep/)
  expect(await timeLeft()).toMatch(/^\d+ (?:minute|seconds)/)
  await hand.press('Enter')
  await at(1)
  expect(await page.getByRole('button', { name: /^Pause/ }).isEnabled()).toBe(true)
})

test('an answer that could not be stored stays on screen and says so', async () => {
  const own = await startHost({ dist })
  const lost = await openApp(browser, await own.freshLink())
  const other = await connect(await own.freshLink())
  ;({ page } = lost)
  hand = handOf(page)
  const { attempt } = (await other.api.quiz.start({ choice: { ...CHOICE, types: ['numeric'], count: 1 } })).attempt
  await page.evaluate(id => (location.hash = `#/quiz/${id}`), attempt)
  await hand.sees('heading', /^Paused/)
  await hand.press('Enter')
  await at(1)
  await own.kill()
  await hand.type('25.6')
  await hand.press('Enter')
  await hand.reads(/^This answer is not stored/)
  expect(await page.getByRole('textbox').inputValue()).toBe('25.6')
  expect(await faultsInBothThemes()).toEqual([])
  await hand.sees('button', /^Try again/)
})
