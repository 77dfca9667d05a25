/** A screen that cannot be drawn, because a card arrived broken: what stays, and the way back. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

const SCOPE = { kind: 'today' } as const

let browser: Browser
let host: TestHost
let app: App
let client: TestClient
/** Which trees arrive with a hole in them: those of `back` or `summary`, or none. */
let broken: 'back' | 'summary' | null = null

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  app = await openApp(browser, host.link)
  await breakTrees(app.page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

beforeEach(async () => {
  broken = null
  await app.page.goto(`${host.address}/#/today`)
  await app.page.reload()
  await app.page.getByRole('heading', { level: 1 }).waitFor()
})

/** Stands in the line between page and host and, when told to, makes trees undrawable. */
function breakTrees(page: Page): Promise<void> {
  return page.routeWebSocket(/\/rpc$/, line => {
    const server = line.connectToServer()
    server.onMessage(message => {
      const whole = `"${broken}":{"type":"root","children":[`
      line.send(broken === null ? message : String(message).replaceAll(whole, `${whole}null,`))
    })
  })
}

test('a review that could not be drawn comes back with the same card on the same side, and its answer is stored once', async () => {
  const { page } = app
  broken = 'back'
  await page.keyboard.press('Space')
  await reviewerOf(page).front()
  const label = await page.getByRole('article', { name: /front$/ }).getAttribute('aria-label')
  await page.keyboard.press('Space')
  const alert = page.getByRole('alert').filter({ hasText: 'Review stopped' })
  await alert.waitFor()
  expect(await alert.textContent()).toMatch(/every answer so far is stored/i)
  broken = null
  await page.keyboard.press('Enter')
  const back = label?.replace('front', 'back') ?? ''
  await page.getByRole('article', { name: back }).waitFor()
  await reviewerOf(page).grade('3')
  await reviewerOf(page).front()
  const { steps } = await client.api.review.summary({ since: 0, scope: SCOPE })
  expect(steps.length).toBe(1)
  expect((await client.api.review.start({ scope: SCOPE })).counts.new).toBe(9)
})

test('while the cause lasts the panel stays, shows what to report, and the keys of the window go on working', async () => {
  const { page } = app
  broken = 'back'
  await page.keyboard.press('Space')
  await reviewerOf(page).front()
  await page.keyboard.press('Space')
  const alert = page.getByRole('alert').filter({ hasText: 'Review stopped' })
  await alert.waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('button', { name: 'Restart this screen' }).isEnabled()).toBe(true)
  await page.getByRole('button', { name: 'Show the log' }).press('Enter')
  const log = await page.getByRole('textbox', { name: 'Log' }).inputValue()
  expect(log).toMatch(/^Recall@K \d+\.\d+\.\d+/)
  expect(log).toMatch(/Review, \d+ s after the window opened\nTypeError/)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go to Today' }).press('Enter')
  await page.getByRole('button', { name: /start/i }).first().waitFor()
})

test('a screen beside the sidebar fails alone: another is a key away, and it is whole again afterwards', async () => {
  const { page } = app
  broken = 'summary'
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('alert').filter({ hasText: 'Decks stopped' }).waitFor()
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Decks' }).getAttribute('aria-current')).toBe(
    'page',
  )
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.getByRole('heading', { level: 1, name: /^(?!decks)/i }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('alert').filter({ hasText: 'Decks stopped' }).waitFor()
  broken = null
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Decks', exact: true }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('in all of this nothing broke the policy, went outside, or was thrown unheard', () => {
  // React says on the console what it caught; nothing else may have gone wrong.
  expect(app.trouble.filter(line => !line.startsWith('console: '))).toEqual([])
})
