/** What is known of a card, and what becomes of a leech, at the keyboard. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Button } from '../../db/domain/grade.ts'
import type { CardId } from '../../db/domain/ids.ts'
import { DEFAULT_CHOICE } from '../../db/domain/quiz/quiz-choice.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { MORNING, startHost, type TestHost } from '../host/start.ts'

const SCOPE = { kind: 'today' } as const
const DAY_MS = 86_400_000
const LEECH = 'FW-001'
/** Days on which it was missed before this one. */
const MISSES = 5

let browser: Browser
let host: TestHost
let app: App
let page: Page
let hand: Hand
let client: TestClient
let leech: CardId

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  await missEachDay()
  app = await openApp(browser, host.link)
  ;({ page } = app)
  hand = handOf(page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

/** A card met on the first morning and missed on every one since; it comes up today, and few others do. */
async function missEachDay(): Promise<void> {
  const { api } = client
  await api.settings.change({ newPerDay: 2 })
  const [found] = await api.decks.find({ text: LEECH, limit: 1 })
  if (found === undefined) throw new Error('the library has no such card')
  leech = found.card
  const give = async (button: Button) => {
    const { seen } = await api.review.shown({ card: leech, scope: SCOPE })
    await api.review.answer({ card: leech, seen, button, thinkMs: 4000, readMs: 1000, scope: SCOPE })
  }
  await give('good')
  for (let day = 1; day <= MISSES; day += 1) {
    await host.moveTo({ now: MORNING.now + day * DAY_MS })
    await give('again')
  }
  await host.moveTo({ now: MORNING.now + (MISSES + 1) * DAY_MS })
}

const failures = async () => (await client.api.cards.info({ card: leech, scope: SCOPE })).failures

/** Opens what is known of the card in hand, looks at it, and closes it: the focus is where it was. */
async function look(then: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.activeElement?.setAttribute('data-was-here', ''))
  await hand.press('i')
  await hand.sees('group', /^What is known of the card$/)
  await then()
  await hand.press('Escape')
  await hand.seesNo('dialog')
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-was-here'))).toBe(true)
  await page.evaluate(() => document.activeElement?.removeAttribute('data-was-here'))
}

/** Reviews with Good until the leech is there, its answer out. */
async function toLeech(): Promise<void> {
  const reviewer = reviewerOf(page)
  for (;;) {
    await reviewer.show()
    if ((await reviewer.cardOnBack()) === LEECH) return
    await reviewer.grade('3')
  }
}

/** Gives the card in the editor another answer, and saves it. */
async function rewrite(words: string): Promise<void> {
  await hand.reads(/^Missed 6 times\. Split it, add a cue or say why; saving clears the count\.$/)
  const field = page.getByRole('textbox', { name: 'Answer' })
  await hand.tabTo('textbox', /^Answer$/)
  await hand.press('Control+End')
  await hand.type(words)
  await expect.poll(() => field.textContent()).toContain(words)
  await hand.press('Control+s')
}

test('on a front I tells why the card comes now and nothing of its answer; Esc gives back the same side', async () => {
  await hand.press('Space')
  await reviewerOf(page).front()
  await look(async () => {
    await hand.sees('heading', /^Why /)
    await hand.sees('heading', /^Everything that happened/)
    expect(await page.getByRole('dialog').getByText('Source', { exact: true }).count()).toBe(0)
  })
  await reviewerOf(page).front()
})

test('on a back it says by which numbers the next days come about, and the card can still be graded', async () => {
  await toLeech()
  await look(async () => {
    await hand.sees('heading', /^Why 1 day\?$/)
    await hand.reads(/^Again on 20 Oct was a miss: it began again with 1 day\./)
    await hand.reads(/^5 of 6 failures until it is a leech\.$/)
    await hand.reads(/2\.50 \+ \(0\.1 − \(5 − 4\) × \(0\.08 \+ \(5 − 4\) × 0\.02\)\) = 2\.50/)
    await hand.reads(/^Hard, Good and Easy give the same: the first pass is 1 day whatever the ease\./)
    expect(await page.getByRole('dialog').getByText('Source', { exact: true }).count()).toBe(1)
  })
  expect(await reviewerOf(page).cardOnBack()).toBe(LEECH)
})

test('a card that becomes a leech is offered to be rewritten; the session goes on behind the editor', async () => {
  await reviewerOf(page).grade('1')
  await hand.reads(/^FW-001 is a leech: 6 failures\. Rewrite it\?$/)
  expect(await failures()).toBe(6)
  await hand.press('w')
  await hand.sees('heading', /^Edit FW-001$/)
  await rewrite(' A cue.')
  await reviewerOf(page).front()
  await expect.poll(failures).toBe(0)
})

test('undo brings the count back, and the leech stands in the summary with a way to rewrite it', async () => {
  await hand.press('Control+z')
  await hand.reads(/^Took back: edit of FW-001$/)
  expect(await failures()).toBe(6)
  await hand.press('Escape')
  await hand.sees('button', /^Rewrite FW-001$/)
  await hand.press('w')
  await hand.sees('heading', /^Edit FW-001$/)
  await rewrite(' Another cue.')
  await hand.sees('heading', /^Session summary$|first try/)
  await hand.seesNo('button', /^Rewrite FW-001$/)
  expect(await failures()).toBe(0)
  await hand.press('Control+z')
  await hand.sees('button', /^Rewrite FW-001$/)
  expect(await failures()).toBe(6)
})

test('Browse finds it, says what is known of it, and lets it be rewritten', async () => {
  await page.evaluate(() => (location.hash = '#/browse?q=is%3Aleech'))
  await hand.tabTo('row', /FW-001/)
  await look(async () => {
    await hand.reads(/^It is a leech: missed 6 times\./)
    await hand.reads(/^Leech$/)
  })
  await hand.sees('button', /^Rewrite$/)
  await hand.press('e')
  await hand.sees('heading', /^Edit FW-001$/)
  await rewrite(' A last cue.')
  await hand.sees('heading', /^No cards match$/)
  await hand.press('Control+z')
  await hand.sees('row', /FW-001.*leech/)
})

test('in Decks the card has the same, and the quiz that asked about it is one Enter away', async () => {
  const { attempt } = await client.api.quiz.start({
    choice: { ...DEFAULT_CHOICE, source: { kind: 'search', text: 'id:FW-001' }, count: 1 },
  })
  await client.api.quiz.finish({ attempt: attempt.attempt, elapsedMs: 1000 })
  await page.evaluate(() => (location.hash = '#/decks'))
  await hand.press('g', 'd')
  await hand.tabTo('button', /^FW-001/)
  await look(() => hand.reads(/ wrong$/))
  await hand.press('i')
  await hand.tabTo('link', /./)
  await hand.press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/quiz/${attempt.attempt}/results`)
  await hand.seesNo('dialog')
})

test('in all of this nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
