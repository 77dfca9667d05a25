/**
 * What a hostile deck brings, on every surface that shows cards, in the built page under its policy: nothing runs, nothing
 * is fetched, and the policy has nothing to stop.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf, type AttemptId, type DeckId } from '../../db/domain/ids.ts'
import { PAGE_HEADERS } from '../../electron/node/headers.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { seedNotes } from '../helpers/foreign.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { noteOf, VECTORS } from '../helpers/vectors.ts'
import { connect } from '../host/client.ts'
import { freshHome, startHost, type TestHost } from '../host/start.ts'

const OUTSIDE = 'outside.example'
const AT = '2026-10-15T08:00:00Z'
/** Pages that go through the vectors side by side. */
const TABS = 4

let browser: Browser
let host: TestHost
let app: App
let page: Page
let hand: Hand
let decks: ReadonlyMap<string, DeckId>
/** What ran, by what it said of itself. */
const ran: string[] = []

beforeAll(async () => {
  const home = freshHome()
  decks = await seedNotes(home, AT, VECTORS.map(noteOf))
  browser = await launchBrowser()
  host = await startHost({ home })
  app = await openApp(browser, host.link)
  ;({ page } = app)
  hand = handOf(page)
  await page.exposeFunction('ranVector', (what: unknown) => ran.push(String(what)))
})

afterAll(async () => {
  await host.kill()
  await browser.close()
})

/** Nothing ran, and nothing went where it must not. */
function expectCalm(): void {
  expect([ran, app.trouble]).toEqual([[], []])
}

/** Presses whatever a card on screen has to be pressed: hints, links, copies of addresses. */
function pressAll(): Promise<number> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(one => (one.shadowRoot === null ? [one] : [one, ...all(one.shadowRoot)]))
    const pressed = all(document.querySelector('article') ?? document).filter(one =>
      one.matches('.card-hint button, .card-link button, summary'),
    )
    for (const one of pressed) if (one instanceof HTMLElement) one.click()
    return pressed.length
  })
}

/** Waits for one side of a card, whichever it is. */
async function sees(side: 'front' | 'back'): Promise<void> {
  await page.getByRole('article', { name: new RegExp(`${side}$`) }).waitFor()
}

async function reviewDeck(deck: DeckId): Promise<number> {
  await page.evaluate(to => (location.hash = to), `#/review?deck=${encodeURIComponent(deck)}`)
  const summary = page.getByRole('heading', { level: 1, name: /on the first try/ })
  for (let seen = 0; ; seen += 1) {
    const front = page.getByRole('article', { name: /front$/ })
    await front.or(summary).first().waitFor()
    if ((await front.count()) === 0) return seen
    await pressAll()
    await page.getByRole('button', { name: /^Show answer/ }).click()
    await sees('back')
    await pressAll()
    await page.keyboard.press('3')
    await page.getByRole('article', { name: /back$/ }).waitFor({ state: 'detached' })
  }
}

test('the harness sees what runs, what is fetched and what the policy stops', async () => {
  const other = await openApp(browser, await host.freshLink())
  const seen: string[] = []
  await other.page.exposeFunction('ranVector', () => seen.push('ran'))
  await other.page.evaluate(() => {
    const run: unknown = Reflect.get(window, 'ranVector')
    if (typeof run === 'function') run()
    const picture = document.createElement('img')
    picture.src = 'https://outside.example/control.png'
    document.body.append(picture)
  })
  await expect.poll(() => [seen.length, other.trouble.some(text => text.startsWith('policy'))]).toEqual([1, true])
  await other.page.context().close()
})

test('in review, both sides of every card', async () => {
  const counts: number[] = []
  for (const deck of decks.values()) counts.push(await reviewDeck(deck))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(VECTORS.length)
  expectCalm()
}, 240_000)

test('in Decks, in its inspector, and in the story of a card', async () => {
  await page.evaluate(() => (location.hash = '#/decks'))
  await hand.sees('heading', /^Decks/)
  for (const name of decks.keys()) await page.getByText(name, { exact: true }).first().waitFor()
  await page.getByRole('row', { name: /Vectors/ }).click()
  const cards = page.getByRole('button', { name: /Vector \d+/ })
  await cards.first().waitFor()
  for (const card of (await cards.all()).slice(0, 8)) await card.click()
  await app.settled()
  expectCalm()
})

test('in the palette', async () => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('/Vector')
  await page.getByRole('option').first().waitFor()
  await app.settled()
  expectCalm()
  await page.keyboard.press('Escape')
})

test('in a quiz made from the cards, and in its results', async () => {
  const deck = decks.get('Vectors')
  await page.evaluate(to => (location.hash = to), `#/quiz?deck=${encodeURIComponent(deck ?? '')}`)
  const start = page.getByRole('button', { name: /^Start, / })
  await start.waitFor()
  await start.click()
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor()
  for (let question = 0; question < 12; question += 1) {
    await page.keyboard.press(']')
    await app.settled()
  }
  expectCalm()
  const attempt = idOf<AttemptId>(/quiz\/([^/]+)$/.exec(page.url())?.[1] ?? '')
  const client = await connect(await host.freshLink())
  await client.api.quiz.finish({ attempt, elapsedMs: 1_000 })
  client.close()
  await page.evaluate(() => (location.hash = '#/quiz/past'))
  await page
    .getByRole('link', { name: /Vectors/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Turn .* into/ }).waitFor()
  for (let answer = 0; answer < 12; answer += 1) {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
  }
  await app.settled()
  expectCalm()
})

test('the policy alone stops every vector, served as a page of its own', async () => {
  const server = await serveRaw()
  const { port } = server.address() as AddressInfo
  const context = await browser.newContext()
  const outside: string[] = []
  const executed: string[] = []
  await context.exposeFunction('ranVector', () => executed.push('ran'))
  // What is stopped by the policy never comes so far. A page that leads elsewhere is held by the guards of the window.
  await context.route(`**://${OUTSIDE}/**`, route => {
    const request = route.request()
    if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) outside.push(request.url())
    return route.abort()
  })
  const address = `http://127.0.0.1:${port}`
  await Promise.all(
    Array.from({ length: TABS }, async (_, tab) => {
      const raw = await context.newPage()
      for (let at = tab; at < VECTORS.length; at += TABS) {
        await raw.goto(`${address}/${at}`, { waitUntil: 'domcontentloaded' })
      }
      await raw.close()
    }),
  )
  expect([executed, outside]).toEqual([[], []])
  const control = await context.newPage()
  await control.goto(`${address}/control`)
  await expect.poll(() => [executed.length, outside.length]).toEqual([1, 1])
  await context.close()
  server.close()
}, 240_000)

/** Each vector as a document of its own with the headers of the page; `/control` is one without a policy. */
async function serveRaw(): Promise<Server> {
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? ''
    if (name === 'control') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<img src=x onerror="top.ranVector()"><img src="https://${OUTSIDE}/control.png">`)
      return
    }
    const vector = VECTORS[Number(name)]
    if (vector === undefined) return void response.writeHead(404).end()
    const { at, text } = vector
    response
      .writeHead(200, PAGE_HEADERS)
      .end(at === 'css' ? `<style>${text}</style><p class=card>x` : `<p>x</p>${text}`)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}
