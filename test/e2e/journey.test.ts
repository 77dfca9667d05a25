/**
 * Through every screen and what opens over them by keyboard alone, as somebody who listens to the screen meets them: what
 * is checked is the accessibility tree, and that the focus is always on something. Pointing at anything is a fault.
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forbidPointing, launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { makeWorlds } from '../helpers/worlds.ts'
import type { TestHost } from '../host/start.ts'

const worlds = makeWorlds()
let browser: Browser
let host: TestHost
let app: App
let hand: Hand

beforeAll(async () => {
  browser = await launchBrowser()
  host = await worlds.own('usual')
  app = await openApp(browser, await host.freshLink())
  hand = handOf(app.page)
  await forbidPointing(app.page)
})

afterAll(async () => {
  await host.kill()
  await worlds.end()
  await browser.close()
})

/** What has the focus, as it is read out: `heading "Decks" [level=1]`. Empty where nothing has it. */
async function focused(): Promise<string> {
  const focus = app.page.locator(':focus')
  if ((await focus.count()) === 0) return ''
  return (await focus.ariaSnapshot()).split('\n')[0]?.replace(/^- /, '').replace(/:$/, '') ?? ''
}

/** Waits until the focus is on something that is read out so; it is never on nothing. */
async function focusIsOn(words: RegExp): Promise<void> {
  await expect.poll(focused, { timeout: 10_000 }).toMatch(words)
}

/** The parts a screen reader jumps between, by role. */
async function landmarks(): Promise<Readonly<Record<string, number>>> {
  const { page } = app
  const count = (role: 'main' | 'navigation' | 'banner') => page.getByRole(role).count()
  return {
    main: await count('main'),
    navigation: await count('navigation'),
    headings: await page.getByRole('heading', { level: 1 }).count(),
  }
}

/** Opens something and closes it again with Esc: the focus is back where it was. */
async function lookInto(keys: readonly string[], role: 'dialog' | 'menu' | 'listbox', name?: RegExp): Promise<void> {
  const before = await focused()
  await hand.press(...keys)
  await hand.sees(role, name)
  await expect.poll(focused).not.toBe(before)
  await hand.press('Escape')
  await hand.seesNo(role, name)
  await expect.poll(focused).toBe(before)
}

test('Today has one heading, one main part and the places to go, and a way past them', async () => {
  expect(await landmarks()).toEqual({ main: 1, navigation: 1, headings: 1 })
  expect(await app.page.getByRole('main').ariaSnapshot()).toMatch(
    /^- main:\n(.*\n)?.*- heading "Nineteen days to go\." \[level=1\]/,
  )
  await hand.tabTo('button', /^Skip to main/)
  await hand.press('Enter')
  await focusIsOn(/^main/)
})

test('what opens over a screen takes the focus, and Esc gives it back', async () => {
  await hand.tabTo('button', /^Start/)
  await lookInto(['?'], 'dialog', /^Shortcuts/)
  await lookInto(['Control+k'], 'dialog')
})

test('every place is two keys away, and the focus goes to its heading', async () => {
  for (const [keys, heading] of [
    [['g', 'd'], 'Decks'],
    [['g', ','], 'Settings Interview'],
    [['g', 't'], 'Nineteen days to go.'],
  ] as const) {
    await hand.press(...keys)
    await focusIsOn(new RegExp(`^heading "${heading}" \\[level=1\\]`))
    expect(await landmarks()).toMatchObject({ main: 1, headings: 1 })
  }
})

test('the palette goes where its answer leads', async () => {
  await hand.press('Control+k')
  await hand.sees('combobox')
  await hand.type('>decks')
  await hand.sees('option', /Decks/)
  await hand.press('Enter')
  await focusIsOn(/^heading "Decks"/)
})

test('in Decks the arrow keys choose a deck, / filters its cards, and Esc clears the filter', async () => {
  await hand.tabTo('row', /^FW /)
  await hand.press('ArrowDown')
  await focusIsOn(/^row "PF .*\[selected\]/)
  await lookInto(['Shift+F10'], 'menu')
  await hand.press('/')
  await focusIsOn(/^textbox "Filter/)
  await hand.type('zebra')
  await hand.reads(/No card/)
  await hand.press('Escape')
  await hand.sees('button', /^PF-001/)
})

test('Enter reviews the deck: the card is read, then its answer, and the focus stays on the card after a grade', async () => {
  await hand.tabTo('row', /^PF /)
  await hand.press('Enter')
  await focusIsOn(/^article "Card PF-\d+, front"/)
  await hand.press('Space')
  await focusIsOn(/^heading "Answer"/)
  await expect
    .poll(() => app.page.getByRole('group', { name: 'Grade your recall' }).ariaSnapshot())
    .toMatch(/button "Again, .* key 1"/)
  await hand.press('3')
  await focusIsOn(/^article "Card PF-\d+, front"/)
})

test('over a card its history, its menu and its flags open, and each gives the focus back', async () => {
  await lookInto(['i'], 'dialog')
  await lookInto(['Shift+f'], 'dialog', /^Flag/)
  await lookInto(['Shift+F10'], 'menu')
})

test('what a key did is undone by another, and the focus is on the card that came back', async () => {
  const before = await focused()
  await hand.press('b')
  await expect.poll(focused).not.toBe(before)
  await hand.press('z')
  await expect.poll(focused).toBe(before)
})

test('Esc ends the session at its summary, and once more leads back', async () => {
  await hand.press('Escape')
  await focusIsOn(/^heading .*\[level=1\]/)
  expect(await landmarks()).toMatchObject({ main: 1, headings: 1 })
  await hand.press('Escape')
  await focusIsOn(/^heading "(Decks|Problem framing and metrics|Nineteen days to go\.)"/)
})

test('Settings are walked by Tab, chosen by the arrow keys, and what they open closes by Esc', async () => {
  await hand.press('Control+,')
  await focusIsOn(/^heading "Settings Interview"/)
  await hand.tabTo('link', /^Appearance/)
  await hand.press('Enter')
  await hand.tabTo('combobox', /^Text size/)
  await lookInto(['Enter'], 'listbox')
  await hand.tabTo('link', /^Data and backups/)
  await hand.press('Enter')
  await hand.tabTo('button', /^Restore/)
  await hand.press('Enter')
  await hand.sees('alertdialog')
  await hand.press('Escape')
  await hand.seesNo('alertdialog')
  await focusIsOn(/^button "Restore/)
})

test('on the whole way nobody pointed at anything, nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
