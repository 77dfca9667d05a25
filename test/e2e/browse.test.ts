/** Finding cards and changing many at once, by keyboard only, over the built product. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { makeWorlds, type Worlds } from '../helpers/worlds.ts'
import type { TestHost } from '../host/start.ts'

let browser: Browser
let worlds: Worlds
let host: TestHost
let app: App
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  worlds = makeWorlds()
  host = await worlds.own('usual')
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
})

afterAll(async () => {
  await host.kill()
  await worlds.end()
  await browser.close()
})

const field = () => page.getByRole('combobox', { name: 'Search the cards' })
const found = () => page.getByRole('grid', { name: 'Cards' }).getAttribute('aria-rowcount')
const rows = () => page.getByRole('row')

/** Types a search in place of the one before, and waits until it is looked for. */
async function search(text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
  await expect.poll(() => page.url().endsWith(`?q=${encodeURIComponent(text)}`)).toBe(true)
  await app.settled()
}

test('G B opens the browser, and what is typed is found', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.getByRole('heading', { level: 1, name: 'Browse' }).waitFor()
  await rows().nth(5).waitFor()
  await search('id:EM')
  await expect.poll(async () => (await rows().nth(1).textContent()) ?? '').toMatch(/EM-0/)
  expect(page.url()).toContain('q=id%3AEM')
})

test('a name is completed from what is there', async () => {
  await search('block:interv')
  await page.getByRole('option', { name: /^FW/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => field().inputValue()).toBe('block:FW ')
  await expect.poll(async () => (await rows().nth(1).textContent()) ?? '').toMatch(/FW-0/)
})

test('a term that cannot be read is explained, and the rest is found', async () => {
  await search('block:FW prop:foo is:new')
  await page.getByRole('alert').getByText('“foo” isn’t a property').waitFor()
  expect(await field().getAttribute('aria-invalid')).toBe('true')
})

test('cards are ticked with Shift and arrows, tagged together, and undone and redone', async () => {
  await search('block:FW')
  await expect.poll(found).toBe('41')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  for (let more = 0; more < 4; more += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('toolbar').getByText('5 selected').waitFor()
  await page.keyboard.press('t')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('to rewrite')
  await page.keyboard.press('Enter')
  await page.getByText('Tagged 5 notes.').first().waitFor()
  await search('tag:"to rewrite"')
  await expect.poll(found).toBe('6')
  // Empties the field, then leads out of it.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await page
    .getByText(/^Took back: tag to rewrite on 5 cards/)
    .first()
    .waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await page
    .getByText(/^Did again: tag to rewrite on 5 cards/)
    .first()
    .waitFor()
})

test('all that is found is suspended at once', async () => {
  await search('tag:"to rewrite"')
  await expect.poll(found).toBe('6')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('toolbar').getByText('5 selected').waitFor()
  await page.keyboard.press('s')
  await page.getByText('Suspended 5 cards.').first().waitFor()
  await search('is:suspended tag:"to rewrite"')
  await expect.poll(found).toBe('6')
})

test('nothing of it broke a rule of the page', () => {
  expect(app.trouble).toEqual([])
})
