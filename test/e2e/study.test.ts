/** Studying outside of the day's plan, by keyboard only, over the built product. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Api } from '../../db/api/contract.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { makeWorlds, type Worlds } from '../helpers/worlds.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import type { TestHost } from '../host/start.ts'

const SEARCH = 'block:FW is:review'

let browser: Browser
let worlds: Worlds
let host: TestHost
let client: TestClient
let api: Api
let app: App
let page: Page
let hand: Hand

beforeAll(async () => {
  browser = await launchBrowser()
  worlds = makeWorlds()
  host = await worlds.own('usual')
  client = await attach(host.address, await enter(await host.freshLink()))
  ;({ api } = client)
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await worlds.end()
  await browser.close()
})

/** How every card of the search stands, as Browse lists it. */
function standing() {
  const sort = { by: 'number', descending: false } as const
  return api.browse.page({ text: SEARCH, sort, from: 0, count: 50 })
}

/** The number of the card on screen. */
async function cardOnScreen(): Promise<string> {
  await hand.sees('article', /^Card .*front$/)
  return (await page.getByRole('article').getAttribute('aria-label')) ?? ''
}

/** Turns the card and grades it by key; gives back which it was. */
async function grade(key: string): Promise<string> {
  const card = await cardOnScreen()
  await hand.press('Space')
  await hand.sees('article', /^Card .*back$/)
  await hand.press(key)
  return card
}

test('from the search in Browse, C opens the dialog with it, which counts cards and minutes and says that cram does not count', async () => {
  await hand.press('g', 'b')
  await hand.sees('grid')
  await hand.press('/')
  await hand.type(SEARCH)
  await expect.poll(() => page.url()).toContain(encodeURIComponent(SEARCH))
  await app.settled()
  await hand.press('ArrowDown')
  await hand.press('c')
  await hand.sees('dialog', /^Custom study/)
  await hand.reads(/^\d+ cards, about \d+ minutes?\.$/)
  await hand.reads(/Doesn’t count: nothing is rescheduled/)
  expect(await page.getByRole('textbox', { name: /^Search for cards/ }).inputValue()).toBe(SEARCH)
})

test('a search that cannot be read, or finds nothing, is said and begins nothing', async () => {
  await hand.tabTo('textbox', /^Search for cards/)
  await hand.type(' prop:foo')
  await hand.reads(/^“prop:foo” can’t be read/)
  expect(await page.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true)
  await hand.press('ControlOrMeta+a')
  await hand.type('zebra')
  await hand.reads(/^Nothing found/)
  await hand.press('Enter')
  await hand.sees('dialog', /^Custom study/)
  await hand.press('ControlOrMeta+a')
  await hand.type(SEARCH)
  await hand.reads(/^\d+ cards, about/)
})

test('cram begins by Enter, a miss comes back after five others, and the summary lists it; no card has moved', async () => {
  const before = await standing()
  await hand.press('Enter')
  await hand.reads(/^Cram: block:FW is:review\. Nothing is rescheduled\.$/)
  const missed = await grade('1')
  for (let other = 0; other < 5; other += 1) expect(await grade('3')).not.toBe(missed)
  expect(await cardOnScreen()).toBe(missed)
  await hand.press('Space')
  await hand.sees('button', /^Good, unchanged/)
  await page.reload()
  expect(await cardOnScreen()).toBe(missed)
  await hand.reads(/^7 \/ \d+$/)
  await hand.press('Escape')
  await hand.sees('heading', /^Six cards, one missed on the way\. Nothing was rescheduled\.$/)
  await hand.sees('heading', /^Missed$/)
  expect(await page.getByRole('listitem').first().textContent()).toContain(missed.slice(5, 11))
  expect(await standing()).toEqual(before)
})

test('Undo takes the last answer back, and going on shows its card again', async () => {
  await hand.press('z')
  await hand.sees('heading', /^Five cards, one missed/)
  await hand.sees('button', /^Go on: \d+ cards left/)
  await hand.press('Enter')
  await cardOnScreen()
  await hand.press('Escape')
  await hand.sees('heading', /^Five cards/)
  await hand.press('Escape')
  await hand.sees('grid')
  expect(page.url()).toContain('/browse?q=')
})

test('reviewing ahead counts: the buttons say what a success leaves alone, and a miss comes again today', async () => {
  await hand.press('c')
  await hand.reads(/^\d+ cards, about/)
  await hand.tabTo('radio', /^Cram/)
  await hand.press('ArrowDown')
  await hand.reads(/new left out|cards, about/)
  await hand.press('Enter')
  await hand.reads(/^Ahead: block:FW is:review\. Early passes change nothing, misses count\.$/)
  const missed = await grade('1')
  await cardOnScreen()
  const rows = (await standing()).rows.filter(({ callNumber }) => missed.includes(callNumber ?? 'none'))
  expect(rows.map(({ interval }) => interval)).toEqual([1])
  await hand.press('Escape')
  await hand.sees('heading', /Early passes changed nothing\.$/)
})

test('G C studies anything, and twenty minutes are of the weakest', async () => {
  await hand.press('Escape')
  await hand.press('g', 'c')
  await hand.sees('dialog', /^Custom study/)
  await hand.tabTo('radio', /^Search$/)
  await hand.press('ArrowLeft')
  await hand.reads(/^The weakest of all that is on/)
  await hand.reads(/^\d+ cards, about 20 minutes/)
  await hand.press('Escape')
  await hand.seesNo('dialog')
})

test('two days before the date Today offers a Sweep, whose minutes can be chosen; it begins by Enter', async () => {
  await hand.press('g', 't')
  await hand.sees('heading', /days to go/)
  expect(await page.getByText(/^Sweep \d/).count()).toBe(0)
  await api.settings.change({ interviewDate: '2026-11-23' })
  await hand.reads(/^Sweep \d+ minutes?: \d+ essential/)
  const step = page.getByRole('button', { name: /Sweep \d+ minutes/ })
  await hand.tabTo('button', /Sweep \d+ minutes/)
  expect(await step.count()).toBe(1)
  await hand.press('Enter')
  await hand.sees('dialog', /^Sweep/)
  await hand.tabTo('radio', /^20$/)
  await hand.press('ArrowLeft')
  await hand.reads(/essential.* about 10 minutes|essential.* about \d minutes/)
  await hand.press('Enter')
  await hand.reads(/^Sweep, 10 minutes\. Nothing is rescheduled\.$/)
  await grade('3')
  await cardOnScreen()
})

test('in all of this nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
