/** Cards of one's own, at the keyboard: written, looked at, saved, changed in the middle of a review. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { connect, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

let browser: Browser
let host: TestHost
let client: TestClient
let app: App
let page: Page
let hand: Hand

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost({})
  client = await connect(host.link)
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

/** The field that is written in, by its name. */
const field = () =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return inside?.getAttribute('aria-label') ?? inside?.textContent
  })

async function tabToField(name: string): Promise<void> {
  for (let stop = 0; stop < 40 && (await field()) !== name; stop += 1) await hand.press('Tab')
  expect(await field()).toBe(name)
}

async function fronts(): Promise<readonly string[]> {
  const groups = await client.api.decks.list({})
  const deck = groups.flatMap(group => group.decks).find(({ name }) => name === 'My cards')
  return deck === undefined
    ? []
    : (await client.api.decks.cards({ deck: deck.id, text: '' })).cards.map(({ front }) => front)
}

test('a card is written and saved without leaving the keys, and the next one begins', async () => {
  await hand.press('g', 'n')
  await hand.sees('heading', /^New card/)
  await tabToField('Question')
  await hand.type('What does recall@k count?')
  await tabToField('Answer')
  await hand.type('Relevant items among the first ==k==.')
  await hand.sees('article', /^Card 1/)
  await expect.poll(() => page.getByRole('article', { name: 'Card 1' }).textContent()).toMatch(/among the first k\./)
  await hand.press('Control+Enter')
  await hand.reads(/^Card saved/)
  await expect.poll(field).toBe('Question')
  expect(await fronts()).toEqual(['What does recall@k count?'])
})

test('what is missing is said, and nothing is saved', async () => {
  await hand.press('Control+Enter')
  await hand.reads(/^“Front” is empty|^Nothing is hidden|empty\.$/)
  expect(await fronts()).toHaveLength(1)
})

test('a gap is made of what is selected', async () => {
  await hand.press('Escape')
  await hand.tabTo('radio', /^Basic$/)
  await hand.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await tabToField('Text')
  await hand.type('HNSW')
  await hand.press('Control+a', 'Control+Shift+c')
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toBe('{{c1::HNSW}}')
  await hand.press('End')
  await hand.type(' is a graph of neighbours.')
  await expect.poll(() => page.getByRole('article', { name: 'Card 1' }).textContent()).toMatch(/is a graph/)
  await hand.press('Control+Enter')
  await hand.reads(/^Card saved/)
  expect(await fronts()).toHaveLength(2)
})

test('what was written and not saved is there after the window was closed', async () => {
  await tabToField('Text')
  await hand.type('half a tho')
  await hand.reads(/^Draft saved on this computer/)
  await page.context().close()
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
  await hand.press('g', 'n')
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toBe('half a tho')
  await hand.tabTo('button', /^Discard/)
  await hand.press('Enter')
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toBe('')
})

test('a card is mended in the middle of a review, and the review is where it was', async () => {
  await hand.press('Escape', 'g', 'r')
  await hand.sees('button', /^Show answer/)
  const before = await page.getByRole('article').first().getAttribute('aria-label')
  await hand.press('Space')
  await hand.sees('group', /grade/i)
  await hand.press('e')
  await hand.sees('heading', /^Edit /)
  await tabToField('Answer')
  await hand.press('Control+End')
  await hand.type(' Mended.')
  await hand.press('Control+s')
  await hand.sees('group', /grade/i)
  await hand.reads(/Mended\./)
  expect(await page.getByRole('article').first().getAttribute('aria-label')).toBe(before?.replace('front', 'back'))
  await hand.press('3')
  await hand.sees('button', /^Show answer/)
})

test('nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
