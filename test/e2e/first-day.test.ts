/** The first days of one person, by keyboard only, over the built browser host with a clock that the test moves. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { answerTen, beginFirstSession, beginPastSummaries, repeatTwo } from '../helpers/first-session.ts'
import { reviewerOf, type SeenGrade } from '../helpers/reviewer.ts'
import { attach, enter } from '../host/client.ts'
import { freshHome, MORNING, startHost, type TestHost } from '../host/start.ts'

const DAY_MS = 86_400_000

let browser: Browser
let host: TestHost
let app: App
/** Everything that went wrong in any of its windows. */
const trouble: string[] = []
const home = freshHome()

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost({ home, started: false })
  app = await openApp(browser, host.link)
})

afterAll(async () => {
  await host.stop()
  await browser.close()
})

/** The host dies at once and starts again in the same folder, later by some days. */
async function killAndRestart(days = 0): Promise<void> {
  await app.page.context().close()
  trouble.push(...app.trouble)
  await host.kill()
  host = await startHost({ home, now: MORNING.now + days * DAY_MS })
  app = await openApp(browser, host.link)
}

function labelOf(grades: readonly SeenGrade[], name: string): string {
  return grades.find(grade => grade.name === name)?.label ?? ''
}

test('the first start in an empty folder asks three things, and Enter begins', async () => {
  await beginFirstSession(app.page)
})

test('ten cards are answered by keyboard, and the last answer is taken back and given again', async () => {
  await answerTen(app.page)
})

test('after kill -9 in the middle of the session counts and intervals are what they were', async () => {
  await killAndRestart()
  await expect.poll(() => app.page.getByRole('main').textContent()).toMatch(/2 to repeat today/)
  const client = await attach(host.address, await enter(await host.freshLink()))
  const { counts } = await client.api.review.start({ scope: { kind: 'today' } })
  expect(counts).toEqual({ due: 0, new: 0, drill: 2 })
  const decks = (await client.api.decks.list({})).flatMap(group => group.decks)
  const cards = await Promise.all(decks.map(deck => client.api.decks.cards({ deck: deck.id, text: '' })))
  const met = cards.flatMap(({ cards: all }) => all).filter(card => card.state !== 'new')
  expect(met.map(card => card.next)).toEqual(Array.from({ length: 10 }, () => '16 Oct'))
  client.close()
})

test('what was missed or hard comes back the same day, and its label keeps its word', async () => {
  expect(await repeatTwo(app.page)).toEqual([
    { name: 'Not yet', label: 'unchanged, next 16 Oct' },
    { name: 'Got it', label: 'unchanged, next 16 Oct' },
  ])
})

test('the next study day shows the ten of yesterday and ten new, and the second interval is six days', async () => {
  await killAndRestart(1)
  await expect.poll(() => app.page.getByRole('main').textContent()).toMatch(/10 due, 10 new/)
  expect(await beginPastSummaries(app.page)).not.toEqual([])
  const reviewer = reviewerOf(app.page)
  const labels = new Set<string>()
  for (let card = 0; card < 4; card += 1) {
    labels.add(labelOf(await reviewer.show(), 'Good'))
    await reviewer.grade('3')
  }
  expect(labels).toEqual(new Set(['6 days', '1 day']))
  await app.page.keyboard.press('Escape')
})

test('after five missed days Today shares the backlog out', async () => {
  const client = await attach(host.address, await enter(await host.freshLink()))
  await client.api.settings.change({ minutesADay: 5, newPerDay: 30 })
  let { next } = await client.api.review.start({ scope: { kind: 'today' } })
  while (next !== null && next.from !== 'drill') {
    const good = next.grades.find(grade => grade.q === 4)?.button ?? 'good'
    const given = {
      card: next.card,
      seen: next.seen,
      button: good,
      thinkMs: 1_000,
      readMs: 1_000,
      scope: { kind: 'today' as const },
    }
    ;({ next } = await client.api.review.answer(given))
  }
  client.close()
  await killAndRestart(7)
  await expect.poll(() => app.page.getByRole('main').textContent()).toMatch(/You were away 5 days/)
  const main = app.page.getByRole('main')
  await expect.poll(() => main.textContent()).toMatch(/(\d+) are overdue; here are (\d+) a day until/)
  const [, overdue, quota] = /(\d+) are overdue; here are (\d+) a day/.exec((await main.textContent()) ?? '') ?? []
  expect(Number(quota)).toBeLessThan(Number(overdue))
  expect(await main.textContent()).toMatch(new RegExp(`Review ${quota ?? ''} due`))
})

test('the backlog comes in the order of the rules: what is due today first, then what is least late for its interval', async () => {
  await app.page.keyboard.press('Space')
  const reviewer = reviewerOf(app.page)
  const reviews: number[] = []
  for (let card = 0; card < 12; card += 1) {
    await reviewer.front()
    reviews.push(Number(/review (\d+)/.exec((await app.page.getByRole('article').textContent()) ?? '')?.[1]))
    await reviewer.show()
    await reviewer.grade('3')
  }
  // Nine passed twice and fall due on this very day; the others were due five days ago, after an interval of one.
  expect(reviews.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 3))
  expect(reviews.slice(9)).toContain(2)
  await app.page.keyboard.press('Escape')
})

test('"Do them all now" lifts the quota for the day', async () => {
  await app.page.evaluate(() => (location.hash = '#/today'))
  await app.page.getByRole('button', { name: /do them all now/i }).press('Enter')
  await expect.poll(() => app.page.getByRole('main').textContent()).toMatch(/Review (\d+) due/)
  const client = await attach(host.address, await enter(await host.freshLink()))
  const { counts } = await client.api.review.start({ scope: { kind: 'today' } })
  const due = await client.api.decks
    .list({})
    .then(groups => groups.flatMap(group => group.decks).reduce((sum, deck) => sum + deck.due, 0))
  expect(counts.due).toBe(due)
  client.close()
})

test('over the whole journey nothing broke the policy, went outside, or was thrown', () => {
  expect([...trouble, ...app.trouble]).toEqual([])
})
