/** A card of a foreign note type, at the keyboard: what is typed, hints, links, sounds, and nothing in its way. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILT_IN } from '../../db/domain/note/built-in.ts'
import type { DeckId } from '../../db/domain/ids.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { seedNotes } from '../helpers/foreign.ts'
import type { VectorNote } from '../helpers/vectors.ts'
import { freshHome, startHost, type TestHost } from '../host/start.ts'

const SOUND = wave(2)
const HASH = createHash('sha256').update(SOUND).digest('hex')

const TYPE: VectorNote['type'] = {
  name: 'Vocabulary',
  kind: 'standard',
  fields: ['Word', 'Meaning', 'Hint'],
  templates: [
    {
      name: 'Recall',
      front: '<h1>{{Word}}</h1>{{type:Meaning}}{{hint:Hint}}',
      back: '{{FrontSide}}<hr id=answer>{{Meaning}} <a href="https://example.com/word">more</a> [sound:say.wav] <img src="gone.png">',
    },
  ],
  css: '.card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }',
  markup: 'html',
}

const NOTES: readonly VectorNote[] = [
  { type: TYPE, texts: ['<i>softmax</i> [sound:say.wav]', 'a distribution', 'sums to one'], deck: 'Words', tags: [] },
  { type: BUILT_IN.typed, texts: ['How long is a float32?', '4 bytes', '', '', ''], deck: 'Own', tags: [] },
]

let browser: Browser
let host: TestHost
let decks: ReadonlyMap<string, DeckId>

beforeAll(async () => {
  const home = freshHome()
  decks = await seedNotes(home, '2026-10-15T08:00:00Z', NOTES, [{ name: 'say.wav', hash: HASH, type: 'audio/wav' }])
  mkdirSync(join(home, 'media'), { recursive: true })
  writeFileSync(join(home, 'media', HASH), SOUND)
  browser = await launchBrowser()
  host = await startHost({ home })
})

afterAll(async () => {
  await host.kill()
  await browser.close()
})

/** A second of silence, as often as asked for. */
function wave(seconds: number): Buffer {
  const rate = 8_000
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + rate * seconds, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(rate * seconds, 40)
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 128)])
}

async function review(deck: string, theme: 'light' | 'dark' = 'light'): Promise<App> {
  const app = await openApp(browser, await host.freshLink(), { theme })
  const to = `#/review?deck=${encodeURIComponent(decks.get(deck) ?? '')}`
  await app.page.evaluate(hash => (location.hash = hash), to)
  await app.page.getByRole('article', { name: /front$/ }).waitFor()
  await app.settled()
  return app
}

/** Whether the focus is on something, also inside of a card. */
function hasFocus(what: Locator): Promise<boolean> {
  return what.evaluate(element => {
    const root = element.getRootNode()
    return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element
  })
}

async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor()
  for (let stop = 0; stop < 60 && !(await hasFocus(what)); stop += 1) await page.keyboard.press('Tab')
  expect(await hasFocus(what)).toBe(true)
}

test('what is typed goes into the card and is no command; Enter shows it beside what was expected', async () => {
  const { page, trouble } = await review('Words')
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await expect.poll(() => hasFocus(field)).toBe(true)
  await page.keyboard.type('a distributoin fsbk 3')
  expect(await field.inputValue()).toBe('a distributoin fsbk 3')
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: /back$/ }).waitFor()
  await page.getByText('Not the same').waitFor()
  expect(await page.getByText('Expected').count()).toBe(1)
  expect(trouble).toEqual([])
  await page.context().close()
})

test('a hint and a link are reached with Tab and opened with Enter; R plays the sound, and grading goes on as ever', async () => {
  const { page, trouble } = await review('Words')
  await tabTo(page, page.getByRole('button', { name: 'Hint' }))
  await page.keyboard.press('Enter')
  await page.getByText('sums to one').waitFor()
  await page.keyboard.press('r')
  const playing = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .flatMap(one => [...(one.shadowRoot?.querySelectorAll('audio') ?? [])])
        .some(sound => !sound.paused),
    )
  await expect.poll(playing).toBe(true)
  await tabTo(page, page.getByRole('button', { name: /^Show answer/ }))
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: /back$/ }).waitFor()
  await tabTo(page, page.getByRole('button', { name: 'more' }))
  await page.keyboard.press('Enter')
  await page.getByText('https://example.com/word').waitFor()
  await page.getByText('gone.png is not in the collection.').waitFor()
  await page.keyboard.press('3')
  await page.getByRole('heading', { level: 1, name: /on the first try/ }).waitFor()
  expect(trouble).toEqual([])
  await page.keyboard.press('Control+z')
  await page.context().close()
})

test.each(['light', 'dark'] as const)('by %s axe has nothing to say of either side, ours or foreign', async theme => {
  for (const deck of decks.keys()) {
    const { page, settled } = await review(deck, theme)
    const about = theme === 'light' ? 'all' : 'colours'
    expect([deck, 'front', await axeFaults(page, about)]).toEqual([deck, 'front', []])
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /back$/ }).waitFor()
    await settled()
    expect([deck, 'back', await axeFaults(page, about)]).toEqual([deck, 'back', []])
    await page.context().close()
  }
})
