/** Everything by its name, and keys of one's own: at the keyboard only, over the built product. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryOf } from '../../renderer/commands/table.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

let browser: Browser
let host: TestHost
let app: App
let page: Page
let client: TestClient

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  await client.api.settings.change({ started: true })
  app = await openApp(browser, host.link)
  ;({ page } = app)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

const field = () => page.getByRole('combobox', { name: 'Command palette' })
const filter = () => page.getByRole('textbox', { name: 'Filter its cards' })

async function openPalette(typed = ''): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await field().waitFor()
  await page.keyboard.type(typed)
}

/** Runs the line with this name: the first one that answers. */
async function run(typed: string, name: string | RegExp): Promise<void> {
  await openPalette(typed)
  await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toMatch(name)
  await page.keyboard.press('Enter')
  await field().waitFor({ state: 'detached' })
}

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const optionNames = () => page.getByRole('option').allTextContents()

test('a screen is gone to by its name, from anywhere', async () => {
  await run('deck', /^Decks/)
  await heading('Decks').waitFor()
})

test('Q in Decks sets up a quiz from the deck that is looked at', async () => {
  await page.getByRole('row', { selected: true }).focus()
  await page.keyboard.press('q')
  await heading('Quiz').waitFor()
  await page.getByText('Questions are made from its cards').waitFor()
  expect(page.url()).toMatch(/#\/quiz\?deck=/)
})

test('the screens behind Quiz are gone to by name, and each leads back', async () => {
  await run('past quizzes', /^Past quizzes/)
  await heading('Past quizzes').waitFor()
  await page.getByRole('link', { name: 'Back to Quiz' }).press('Enter')
  await heading('Quiz').waitFor()
  await run('> decks', /^Decks/)
  await heading('Decks').waitFor()
})

test('the palette opens from inside a text field, and Esc gives focus back to it', async () => {
  await page.keyboard.press('/')
  await expect.poll(focused).toBe('Filter its cards')
  await page.keyboard.type('vector')
  await openPalette()
  await page.keyboard.press('Escape')
  await field().waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('Filter its cards')
  expect(await filter().inputValue()).toBe('vector')
})

test('a card is found by its call number, and opened where it lies', async () => {
  await run('an-003', /AN-003/)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/^AN-003/)
  expect(await page.locator('[aria-expanded=true]').first().textContent()).toMatch(/^AN-003/)
  expect(await filter().inputValue()).toBe('')
})

test('a card is found by a word of its front, when only cards are asked for', async () => {
  await openPalette('/softmax')
  await expect.poll(optionNames).toContainEqual(expect.stringMatching(/softmax/i))
  expect((await optionNames()).every(name => /^[A-Z]{2}-\d{3}/.test(name))).toBe(true)
  await page.keyboard.press('Escape')
  await field().waitFor({ state: 'detached' })
})

test('what was used last comes first, also in the next window', async () => {
  await run('#embed', /^EM/)
  await run('> dark', /Dark or light/)
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.reload()
  await heading('Decks').waitFor()
  await openPalette()
  await expect
    .poll(async () => (await optionNames()).slice(0, 3))
    .toEqual([expect.stringMatching(/^Dark or light/), expect.stringMatching(/^EM/), expect.stringMatching(/^Decks/)])
  await page.keyboard.press('Escape')
  await field().waitFor({ state: 'detached' })
})

test('what the palette did is taken back by one undo: looking something up is no step of the history', async () => {
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).not.toBe('dark')
})

async function changeKey(command: string, key: string): Promise<void> {
  await page.getByRole('button', { name: `Change the key of ${command}`, exact: true }).press('Enter')
  await page.getByRole('button', { name: `Press the new key of ${command}` }).waitFor()
  await page.keyboard.press(key)
}

test('a key that another command has is named, and can be taken from it', async () => {
  await run('settings keyboard', /Settings: Keyboard/)
  await changeKey('Bury until tomorrow', 'f')
  await expect
    .poll(() => page.getByRole('alert').textContent())
    .toMatch(/F already does “Flag the card” \(Reviewing\)\. Take it from there\?/)
  await page.getByRole('button', { name: 'Swap the two' }).press('Enter')
  await expect.poll(async () => (await client.api.settings.get({})).keys).toEqual({ bury: ['f'], flag: ['b'] })
  await expect.poll(focused).toBe('Change the key of Bury until tomorrow')
})

test('a key that belongs to the window is refused in a sentence, Esc leaves everything as it was', async () => {
  await changeKey('Suspend', 'F5')
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/belongs to the window/)
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('Change the key of Suspend')
  expect((await client.api.settings.get({})).keys).toEqual({ bury: ['f'], flag: ['b'] })
})

test('Tab is no key to record: it leaves everything as it was and moves on', async () => {
  await changeKey('Suspend', 'Tab')
  await expect.poll(focused).toMatch(/^Change the key of/)
  expect(await page.getByRole('button', { name: /^Press the new key/ }).count()).toBe(0)
  expect((await client.api.settings.get({})).keys).toEqual({ bury: ['f'], flag: ['b'] })
})

test('from a field of Settings, Esc leads to the heading, and once more back', async () => {
  await page.getByRole('textbox', { name: 'Find a command' }).focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Settings Keyboard')
})

test('the palette opens over the shortcut sheet, too', async () => {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await field().waitFor()
  await expect.poll(() => page.getByRole('dialog', { name: 'Shortcuts' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await field().waitFor({ state: 'detached' })
})

test('the new key works, and every hint shows it', async () => {
  await run('> today', /^Today/)
  await heading(/./).waitFor()
  await page.keyboard.press('Space')
  await reviewerOf(page).front()
  const before = await page.getByRole('article').getAttribute('aria-label')
  await expect.poll(() => page.getByRole('button', { name: 'Bury until tomorrow' }).textContent()).toMatch(/^F/)
  await page.keyboard.press('f')
  await expect.poll(() => page.getByRole('article').getAttribute('aria-label')).not.toBe(before)
})

test('all keys go back to their own at once, and undo brings the learner’s back', async () => {
  await run('settings keyboard', /Settings: Keyboard/)
  await page.getByRole('button', { name: 'Reset all' }).press('Enter')
  await expect.poll(async () => (await client.api.settings.get({})).keys).toEqual({})
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await client.api.settings.get({})).keys).toEqual({ bury: ['f'], flag: ['b'] })
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect.poll(async () => (await client.api.settings.get({})).keys).toEqual({})
})

test('with single keys off no digit grades and no button shows one; Space and the buttons still do', async () => {
  await page.getByRole('switch', { name: 'Single keys' }).press('Space')
  await expect.poll(async () => (await client.api.settings.get({})).singleKeys).toBe(false)
  await run('> review', /^Review/)
  const reviewer = reviewerOf(page)
  await reviewer.front()
  await page.keyboard.press('Space')
  await page.getByRole('group', { name: /grade your recall/i }).waitFor()
  const names = await page
    .getByRole('group', { name: /grade your recall/i })
    .getByRole('button')
    .allTextContents()
  expect(names.join(' ')).not.toMatch(/key \d/)
  for (const key of ['1', '3', 'z', '?']) await page.keyboard.press(key)
  expect(await page.getByRole('dialog', { name: 'Shortcuts' }).count()).toBe(0)
  const card = await reviewer.cardOnBack()
  await page.keyboard.press('Space')
  await reviewer.front()
  expect(await page.getByRole('article').getAttribute('aria-label')).not.toContain(card)
})

test('the sheet says that single keys are off, and lists what the screen can do first', async () => {
  await run('> shortcuts', /Keyboard shortcuts/)
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' })
  await sheet.waitFor()
  expect(await sheet.textContent()).toMatch(/Single keys are off/)
  expect(await sheet.getByRole('heading', { level: 3 }).first().textContent()).toBe('Reviewing')
  expect(
    await sheet
      .getByRole('listitem')
      .filter({ hasText: /^Suspend(?! cards)/ })
      .textContent(),
  ).toMatch(/off$/)
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('a command that can be taken back writes what it says undo would call it', async () => {
  const undoable = async () => (await client.api.history.peek({})).undo?.name
  const deeds = ['flag', 'suspend', 'keepOut', 'blockLater'] as const
  for (const id of deeds) {
    const { area, label, undo } = entryOf(id)
    await run(`> ${area === 'review' ? 'review' : 'decks'}`, area === 'review' ? /^Review/ : /^Decks/)
    if (area === 'review') await reviewerOf(page).front()
    else await page.getByRole('treegrid').waitFor()
    await run(`> ${label}`, label)
    await expect.poll(undoable).toBe(undo)
  }
})

test('nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
