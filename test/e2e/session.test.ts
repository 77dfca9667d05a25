/** What can happen in the middle of a session, at the keyboard. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { MORNING, startHost, type TestHost } from '../host/start.ts'

const HOUR_MS = 3_600_000
const SCOPE = { kind: 'today' } as const

let browser: Browser
let host: TestHost
let app: App
let client: TestClient

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  app = await openApp(browser, host.link)
})

afterEach(async () => {
  client.close()
  await app.page.context().close()
  await host.kill()
})

/** From Today to the back of the first card. Returns its call number. */
async function toFirstBack(page: Page): Promise<string> {
  await page.keyboard.press('Space')
  const reviewer = reviewerOf(page)
  await reviewer.show()
  return reviewer.cardOnBack()
}

function counts() {
  return client.api.review.start({ scope: SCOPE }).then(started => started.counts)
}

test('when the study day ends with a card on screen, the card and its side stay, and the answer counts for the new day', async () => {
  const card = await toFirstBack(app.page)
  await host.moveTo({ now: MORNING.now + 18 * HOUR_MS })
  await app.page.keyboard.press('3')
  await app.page.getByText('This card changed elsewhere.').waitFor()
  expect(await reviewerOf(app.page).cardOnBack()).toBe(card)
  expect((await counts()).new).toBe(10)
  await reviewerOf(app.page).grade('3')
  expect((await counts()).new).toBe(9)
})

test('a card that another window changed is shown as it is now, and nothing is stored for it', async () => {
  const card = await toFirstBack(app.page)
  const { next } = await client.api.review.start({ scope: SCOPE })
  expect(next?.face.callNumber).toBe(card)
  if (next !== null) await client.api.review.flag({ card: next.card, flag: 1, scope: SCOPE })
  await app.page.keyboard.press('3')
  await app.page.getByText('This card changed elsewhere.').waitFor()
  expect(await reviewerOf(app.page).cardOnBack()).toBe(card)
  expect((await counts()).new).toBe(10)
})

test('an answer that may not have been stored is said to be so, and stays on screen with its card', async () => {
  const card = await toFirstBack(app.page)
  await host.kill()
  await app.page.keyboard.press('3')
  await app.page.getByText('“Good” may not have been stored').waitFor()
  expect(await reviewerOf(app.page).cardOnBack()).toBe(card)
  await app.page.getByRole('button', { name: /try again/i }).waitFor()
  expect(await axeFaults(app.page)).toEqual([])
})

test('before the answer is shown no number grades', async () => {
  await app.page.keyboard.press('Space')
  await reviewerOf(app.page).front()
  for (const key of ['1', '2', '3', '4']) await app.page.keyboard.press(key)
  expect(await counts()).toEqual({ due: 0, new: 10, drill: 0 })
})

test('bury, suspend and know take a card away by one key each, and Z brings each back', async () => {
  await app.page.keyboard.press('Space')
  const reviewer = reviewerOf(app.page)
  for (const key of ['b', 's', 'k']) {
    await reviewer.front()
    const before = await app.page.getByRole('article').getAttribute('aria-label')
    await app.page.keyboard.press(key)
    await expect.poll(() => app.page.getByRole('article').getAttribute('aria-label')).not.toBe(before)
    await app.page.keyboard.press('z')
    await expect.poll(() => app.page.getByRole('article').getAttribute('aria-label')).toBe(before)
  }
  expect(await counts()).toEqual({ due: 0, new: 10, drill: 0 })
})

test('twenty minutes means twenty: after the card the session asks, Enter goes on and Escape ends', async () => {
  await client.api.settings.change({ minutesADay: 5 })
  let { next } = await client.api.review.start({ scope: SCOPE })
  for (let given = 0; given < 3 && next !== null; given += 1) {
    const { card, seen } = next
    const answer = { card, seen, button: 'good', thinkMs: 60_000, readMs: 60_000, scope: SCOPE } as const
    ;({ next } = await client.api.review.answer(answer))
  }
  await toFirstBack(app.page)
  await app.page.keyboard.press('3')
  await app.page.getByText('That was 5 minutes.').waitFor()
  await app.page.keyboard.press('Enter')
  await reviewerOf(app.page).front()
  await app.page.keyboard.press('Escape')
  await expect.poll(() => app.page.url()).toMatch(/summary/)
})

test.each([
  ['two', ['Again', 'Good']],
  ['six', ['Blackout', 'Wrong', 'Nearly', 'Hard', 'Good', 'Perfect']],
] as const)('%s grades are offered when Settings say so', async (gradeScale, names) => {
  await client.api.settings.change({ gradeScale })
  await app.page.keyboard.press('Space')
  const grades = await reviewerOf(app.page).show()
  expect(grades).toHaveLength(names.length)
  for (const [at, name] of names.entries()) expect(grades[at]?.name).toBe(name)
  expect(await axeFaults(app.page)).toEqual([])
})
