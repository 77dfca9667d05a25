/** Summaries before the first cards, and learning more from where one is, at the keyboard. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

const LEARN = /^Learn more: /
/** Five questions, each explained as it is answered. */
const EXPLAINED: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  types: ['single'],
  feedback: 'each',
  count: 5,
}

let browser: Browser
let host: TestHost
let app: App
let page: Page
let hand: Hand
let client: TestClient

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost({ offersSummaries: true })
  client = await attach(host.address, await enter(await host.freshLink()))
  app = await openApp(browser, host.link)
  ;({ page } = app)
  hand = handOf(page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

function heading(name: RegExp): Promise<void> {
  return page.getByRole('heading', { level: 1, name }).waitFor()
}

/** What has focus, by its words. */
function focused(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null)
}

/** Opens what is to be learned by L, looks at it, and closes it by Esc. Returns what had focus in it. */
async function learn(): Promise<string | null> {
  await page.evaluate(() => document.activeElement?.setAttribute('data-was-here', ''))
  await hand.press('l')
  await hand.sees('dialog', LEARN)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
  const subtopic = await focused()
  await hand.press('Escape')
  await hand.seesNo('dialog', LEARN)
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-was-here'))).toBe(true)
  await page.evaluate(() => document.activeElement?.removeAttribute('data-was-here'))
  return subtopic
}

test('before its first cards a block’s summary is a step of the plan: Enter goes on to the next, S skips one, and then the cards come', async () => {
  await hand.reads(/^Read: Interview framework$/)
  await hand.press('Space')
  await heading(/^Interview framework$/)
  expect(await focused()).toBe('Interview framework')
  await page.getByRole('img', { name: /^Diagram: Situation/ }).waitFor()
  await hand.press('Enter')
  await heading(/^Problem framing and metrics$/)
  await hand.press('s')
  await reviewerOf(page).front()
  await hand.reads(/^Skipped the summary of Problem framing/)
  await hand.press('Escape')
  await hand.reads(/^Meet 10 new cards$/)
  await expect.poll(() => page.getByText(/^Read: /).count()).toBe(0)
})

test('what was skipped last is offered again by undo, and nothing waits for it', async () => {
  await hand.press('Control+z')
  await hand.reads(/^Read: Problem framing and metrics$/)
  await hand.press('2')
  await reviewerOf(page).front()
})

test('on a card’s back L shows where in its block it stands, and Esc gives back the same side; on its front there is no such key', async () => {
  const reviewer = reviewerOf(page)
  await hand.press('l')
  expect(await page.getByRole('dialog', { name: LEARN }).count()).toBe(0)
  await reviewer.show()
  const card = await reviewer.cardOnBack()
  expect(await learn()).toMatch(/SCOPE-R|Goal, proxy/)
  expect(await reviewer.cardOnBack()).toBe(card)
  await reviewer.grade('3')
  await hand.press('Escape')
})

test('a card in Decks has the same', async () => {
  await hand.press('g', 'd')
  await hand.tabTo('button', /^FW-003/)
  await hand.press('Enter')
  expect(await learn()).toBe('Time plan')
})

test('so has the answer of a question once it is out; before that L says how sure one is', async () => {
  const { attempt } = await client.api.quiz.start({ choice: EXPLAINED })
  await page.evaluate(id => (location.hash = `#/quiz/${id}`), attempt.attempt)
  await hand.sees('heading', /^(?:Paused|Question 1 of)/)
  if ((await page.getByRole('heading', { name: 'Paused' }).count()) > 0) await hand.press('Enter')
  await hand.sees('heading', /^Question 1 of/)
  await hand.press('l')
  expect(await page.getByRole('dialog', { name: LEARN }).count()).toBe(0)
  expect(await page.getByRole('radio', { name: /^Sure/ }).isChecked()).toBe(true)
  await hand.press('1', 'Enter')
  await hand.sees('button', /^Learn more/)
  expect(await learn()).not.toBe('')
  await hand.sees('button', /^Continue/)
})

test('in all of this nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
