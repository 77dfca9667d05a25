/** A concept looked up in the middle of a session, which then goes on as it was: at the keyboard only, over the built product. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf, type AttemptId } from '../../db/domain/ids.ts'
import { DEFAULT_CHOICE, type QuizChoice, type Source } from '../../db/domain/quiz/quiz-choice.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

let browser: Browser
let host: TestHost
let app: App
let page: Page
let client: TestClient

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  app = await openApp(browser, host.link)
  ;({ page } = app)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

const field = () => page.getByRole('combobox', { name: 'Find a concept' })
const reading = () => page.getByRole('region', { name: /^Reading: / })
const selected = () => page.getByRole('option', { selected: true })
const isAtField = async () =>
  (await field().count()) > 0 && (await field().evaluate(one => one === document.activeElement))
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

async function openFind(typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await expect.poll(isAtField).toBe(true)
  await page.keyboard.type(typed)
}

async function closed(): Promise<void> {
  await field().waitFor({ state: 'detached' })
}

test('another name is looked up on the back of a card, and the same card waits on the same side to be graded', async () => {
  const reviewer = reviewerOf(page)
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await reviewer.show()
  const card = await reviewer.cardOnBack()
  await openFind('as-of join')
  await expect.poll(() => selected().textContent()).toMatch(/Also: as-of join/)
  await page.keyboard.press('Enter')
  await reading().getByText('The latest one with a time not after 10:00').waitFor()
  await expect.poll(focused).toMatch(/^Reading: Card FS-/)
  await page.keyboard.press('Escape')
  await reading().waitFor({ state: 'detached' })
  await expect.poll(isAtField).toBe(true)
  expect(await field().inputValue()).toBe('as-of join')
  await page.keyboard.press('Escape')
  await closed()
  expect(await reviewer.cardOnBack()).toBe(card)
  await reviewer.grade('3')
  await page.getByRole('article', { name: /front$/ }).waitFor()
})

test('on its front a card is left out of what is found, and that is said; its answer stays hidden', async () => {
  const front = page.getByRole('article', { name: /front$/ })
  const number = /^Card (\S+),/.exec((await front.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await openFind(number)
  await page.getByText('The card on screen is left out').waitFor()
  expect(await page.getByRole('option', { name: number }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await closed()
  expect(await front.getAttribute('aria-label')).toBe(`Card ${number}, front`)
  await reviewerOf(page).show()
  await openFind(number)
  await expect.poll(() => selected().textContent()).toContain(number)
  await page.keyboard.press('Escape')
  await closed()
})

test('arrows choose among all kinds, a summary opens at the section that says it, and from there the block', async () => {
  await openFind('fast store')
  await page.getByRole('group', { name: /^Block summaries/ }).waitFor()
  const summary = page
    .getByRole('group', { name: /^Block summaries/ })
    .getByRole('option')
    .first()
  for (let step = 0; step < 20 && (await summary.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await reading().getByRole('heading', { name: 'The decisions it contains' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Go to the block' }).press('Enter')
  await closed()
  await page.getByRole('heading', { level: 1, name: 'Decks' }).waitFor()
})

test('an explanation is found once it has been had, and nothing is found on the screen of a running quiz', async () => {
  const source: Source = { kind: 'blocks', blocks: [], cold: true }
  const choice: QuizChoice = { ...DEFAULT_CHOICE, source, count: 4, types: ['single'], repeats: true }
  const chosen = await client.api.quiz.start({ choice })
  await client.api.quiz.abandon({ attempt: chosen.attempt.attempt, elapsedMs: 0 })
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page.getByRole('button', { name: /^Start, / }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Command palette' }).waitFor()
  await page.keyboard.type('find')
  await expect.poll(() => page.getByRole('option').allTextContents()).not.toContainEqual(expect.stringMatching(/^Find/))
  expect(await field().count()).toBe(0)
  await page.keyboard.press('Escape')
  const attempt = idOf<AttemptId>(/#\/quiz\/([^/?]+)$/.exec(page.url())?.[1] ?? '')
  const { asked, callNumber } = await client.api.quiz.question({ attempt, ordinal: 0 })
  const found = async () => {
    const { explanations } = await client.api.find.concept({ text: asked.stem.md.slice(0, 60), asked: null })
    return explanations.hits.map(hit => hit.callNumber)
  }
  const answer = { type: 'single', choice: 0, because: null } as const
  await client.api.quiz.answer({ attempt, ordinal: 0, elapsedMs: 60_000, answer, confidence: null })
  expect(await found()).not.toContain(callNumber)
  await client.api.quiz.finish({ attempt, elapsedMs: 61_000 })
  expect(await found()).toContain(callNumber)
  await page.goto(`${host.address}/#/today`)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test('the palette hands what was typed on to it, in its last line', async () => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Command palette' }).waitFor()
  await page.keyboard.type('as-of join')
  await page.getByText('Nothing here is called that.').waitFor()
  await expect.poll(() => selected().textContent()).toMatch(/^Find “as-of join” in cards, summaries and explanations/)
  await page.keyboard.press('Enter')
  await expect.poll(() => field().inputValue()).toBe('as-of join')
  await expect.poll(() => selected().textContent()).toMatch(/Also: as-of join/)
  await page.keyboard.press('Escape')
  await closed()
  expect(app.trouble).toEqual([])
})
