/** One evening with the library, by keyboard only: a card is written, found, tagged with others, and studied. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Api } from '../../db/api/contract.ts'
import { forbidPointing, launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { png } from '../helpers/picture.ts'
import { makeWorlds, type Worlds } from '../helpers/worlds.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import type { TestHost } from '../host/start.ts'

const MATCH = { by: 'match', descending: false } as const
const FIFTY = 50

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
  await forbidPointing(page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await worlds.end()
  await browser.close()
})

const counted = async (text: string) => (await api.browse.count({ text, sort: MATCH })).found
const rowCount = () => page.getByRole('grid', { name: 'Cards' }).getAttribute('aria-rowcount')

/** Types a search in place of the one before, waits for what it finds, and goes to the first card. */
async function search(text: string, cards: number): Promise<void> {
  await hand.press('/', 'ControlOrMeta+a')
  await hand.type(text)
  await expect.poll(() => page.url().endsWith(`?q=${encodeURIComponent(text)}`)).toBe(true)
  await expect.poll(rowCount).toBe(String(cards + 1))
  await hand.press('ArrowDown')
}

/** Answers the question for a tag. */
async function say(tag: string, done: RegExp): Promise<void> {
  await hand.sees('dialog')
  await hand.type(tag)
  await hand.press('Enter')
  await hand.reads(done)
}

test('a cloze note with a pasted picture is written and saved', async () => {
  await hand.press('g', 'n')
  await hand.sees('heading', /^New card/)
  await hand.tabTo('radio', /^Basic$/)
  const cloze = page.getByRole('radio', { name: 'Cloze' })
  for (let step = 0; step < 8 && !(await cloze.isChecked()); step += 1) await hand.press('ArrowRight')
  await hand.tabTo('textbox', /^Text/)
  await hand.type('A quokka index is a {{c1::layered graph}} of neighbours. ')
  await hand.paste(png())
  await expect.poll(() => page.getByRole('article', { name: 'Card 1' }).locator('img').count()).toBeGreaterThan(0)
  await hand.press('Control+Enter')
  await hand.reads(/^Card saved/)
  expect(await counted('quokka')).toBe(1)
})

test('it is found by a word of it, and its picture is there', async () => {
  await hand.press('Escape', 'g', 'b')
  await hand.sees('grid')
  await search('quokka', 1)
  const picture = page.getByRole('complementary', { name: /^Card/ }).locator('img').first()
  await expect.poll(() => picture.evaluate(img => img instanceof HTMLImageElement && img.naturalWidth)).toBe(320)
})

test('fifty cards are ticked and tagged, and tagged anew', async () => {
  const before = await counted('id:*')
  expect(before).toBeGreaterThan(FIFTY)
  await search('id:*', before)
  await hand.press('x')
  for (let more = 1; more < FIFTY; more += 1) await hand.press('Shift+ArrowDown')
  await hand.reads(/^50 selected$/)
  await hand.press('t')
  await say('loop', /^Tagged 50 notes\.$/)
  await search('tag:loop', FIFTY)
  await hand.press('ControlOrMeta+a', 'Shift+t')
  await say('loop', /^Took the tag off 50 notes\.$/)
  await expect.poll(() => counted('tag:loop')).toBe(0)
})

test('undo goes back one after the other, redo comes again', async () => {
  await hand.press('ControlOrMeta+z')
  await hand.reads(/^Took back: tag loop off 50 cards/)
  expect(await counted('tag:loop')).toBe(FIFTY)
  await hand.press('ControlOrMeta+z')
  await hand.reads(/^Took back: tag loop on 50 cards/)
  expect(await counted('tag:loop')).toBe(0)
  await hand.press('ControlOrMeta+Shift+z')
  await hand.reads(/^Did again: tag loop on 50 cards/)
  expect(await counted('tag:loop')).toBe(FIFTY)
})

test('what the search finds is studied, and going on leads back to it', async () => {
  await search('tag:loop', FIFTY)
  await hand.press('c')
  await hand.sees('dialog', /^Custom study/)
  await hand.reads(/^\d+ cards, about \d+ minutes?\./)
  await hand.press('Enter')
  await hand.reads(/^Cram: tag:loop/)
  for (let card = 0; card < 3; card += 1) {
    await hand.sees('article', /^Card .*front$/)
    await hand.press('Space')
    await hand.sees('article', /^Card .*back$/)
    await hand.press('3')
  }
  await hand.press('Escape')
  await hand.sees('heading', /^Three cards/)
  await hand.press('Escape')
  await hand.sees('grid')
  expect(page.url()).toContain('tag%3Aloop')
})

test('nothing of it broke a rule of the page, and nothing was pointed at', () => {
  expect(app.trouble).toEqual([])
})
