/** Putting decks in order, by keyboard only, over the built product; and once by pointer. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeckRow } from '../../db/api/decks.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { freshHome, MORNING, startHost, type TestHost } from '../host/start.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'

const DAY_MS = 86_400_000
const home = freshHome()

let browser: Browser
let host: TestHost
let app: App
let page: Page
let client: TestClient
const trouble: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  await start(0)
  // Only decks of one’s own give new cards.
  for (const { id, block } of await decks())
    if (block !== null) await client.api.decks.setBlock({ deck: id, state: 'off' })
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

async function start(days: number): Promise<void> {
  host = await startHost({ home, now: MORNING.now + days * DAY_MS })
  app = await openApp(browser, host.link)
  ;({ page } = app)
  client = await attach(host.address, await enter(await host.freshLink()))
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('heading', { level: 1, name: 'Decks' }).waitFor()
  await row('Interview framework').waitFor()
}

/** The host dies at once and starts again in the same folder, later by some days. */
async function killAndRestart(days: number): Promise<void> {
  client.close()
  await page.context().close()
  trouble.push(...app.trouble)
  await host.kill()
  await start(days)
}

async function decks(): Promise<readonly DeckRow[]> {
  return (await client.api.decks.list({})).flatMap(group => group.decks)
}

async function deck(name: string): Promise<DeckRow> {
  const found = (await decks()).find(one => one.name === name)
  if (found === undefined) throw new Error(`no deck ${name}`)
  return found
}

/** One’s own decks in their order, set in by how deep they lie. */
async function own(): Promise<readonly string[]> {
  return (await decks())
    .filter(({ block }) => block === null)
    .map(({ name, depth, archived }) => `${'  '.repeat(depth)}${name}${archived ? ' (archived)' : ''}`)
}

const row = (name: string) =>
  page.getByRole('row').filter({ has: page.locator('bdi', { hasText: new RegExp(`^${name}$`) }) })
/** A toast is a dialog, too, but no modal one. */
const dialog = () => page.locator('[role=dialog]:not([aria-modal=false])')
/** It is there, and what is typed goes into it. */
async function opened(): Promise<void> {
  await expect.poll(() => dialog().locator(':focus').count()).toBe(1)
}
const says = (words: RegExp) => page.getByText(words).first().waitFor()

/** The row that has focus is the chosen one, and this one. */
async function isAt(name: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('tr[aria-selected=true]')?.querySelector('bdi')?.textContent),
    )
    .toBe(name)
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Makes a deck by its name, at the top or where something that is typed leads to. */
async function make(name: string, where?: string): Promise<void> {
  await press('n')
  await opened()
  await page.keyboard.type(name)
  if (where !== undefined) await choosePlace(where, 'Tab')
  else await press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

/** Goes to the field that says where, narrows it, chooses, and goes on to the button that does it. */
async function choosePlace(where: string, ...before: readonly string[]): Promise<void> {
  await press(...before, 'Enter')
  await page.getByRole('combobox', { name: 'Find a deck' }).waitFor()
  await page.keyboard.type(where)
  await page.getByRole('option', { name: new RegExp(`${where}$`) }).waitFor()
  await press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await press('Tab', 'Tab', 'Enter')
}

/** Goes down, or up, to a row. */
async function goTo(name: string, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const at = await page.locator('tr[aria-selected=true] bdi').textContent()
    if (at === name) return
    await press(key)
  }
  throw new Error(`no way to ${name}`)
}

test('N makes a deck, its row is chosen and has focus', async () => {
  await make('Maths')
  await isAt('Maths')
  await says(/^Made .*Maths/)
})

test('A::B makes both, and a place can be chosen by typing', async () => {
  await make('Systems::Storage')
  await isAt('Storage')
  await make('Algebra', 'Maths')
  await isAt('Algebra')
  expect(await row('Algebra').getAttribute('aria-level')).toBe('2')
  expect(await row('Maths').getAttribute('aria-expanded')).toBe('true')
  expect(await own()).toEqual(['Maths', '  Algebra', 'Systems', '  Storage'])
})

test('a name that is taken is said at its field, and another one is made instead', async () => {
  await press('n')
  await opened()
  await page.keyboard.type('Systems')
  await press('Enter')
  await dialog().getByRole('alert').waitFor()
  await page.keyboard.type(' and tools')
  await press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await isAt('Systems and tools')
})

test('F2 renames: the old name is marked, so that typing replaces it', async () => {
  await press('F2')
  await opened()
  await page.keyboard.type('Tools')
  await press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await isAt('Tools')
  expect(await own()).toEqual(['Maths', '  Algebra', 'Systems', '  Storage', 'Tools'])
})

test('M moves a deck into another, and Alt with arrows among those beside it', async () => {
  await press('m')
  await dialog().waitFor()
  await choosePlace('Systems')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(own).toEqual(['Maths', '  Algebra', 'Systems', '  Storage', '  Tools'])
  await isAt('Tools')
  await press('Alt+ArrowUp')
  await expect.poll(own).toEqual(['Maths', '  Algebra', 'Systems', '  Tools', '  Storage'])
  await says(/^Moved .*Tools.*, 1 of 2\.$/)
  await isAt('Tools')
})

test('O sets a share of new cards: tomorrow only so many come, and the day after a restart, too', async () => {
  const { id } = await deck('Tools')
  for (const front of ['one', 'two', 'three', 'four', 'five'])
    await client.api.notes.add({ type: 'Basic', deck: id, fields: [front, `answer ${front}`, ''], tags: [] })
  await expect.poll(async () => (await deck('Tools')).new).toBe(5)
  await press('o')
  await dialog().getByRole('checkbox', { name: 'No limit' }).first().waitFor()
  await press('Tab', 'Space')
  const field = dialog().getByRole('spinbutton', { name: 'New cards a day' })
  await field.waitFor()
  await press('Shift+Tab', 'ControlOrMeta+a')
  await page.keyboard.type('2')
  await expect.poll(() => field.inputValue()).toBe('2')
  for (let stop = 0; stop < 20; stop += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Save the options') break
    await press('Tab')
  }
  await press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await isAt('Tools')
  await expect.poll(async () => (await deck('Tools')).new).toBe(2)
  await killAndRestart(1)
  expect((await deck('Tools')).new).toBe(2)
  await goTo('Tools', 'ArrowDown')
  await press('o')
  await expect.poll(() => dialog().getByRole('spinbutton', { name: 'New cards a day' }).inputValue()).toBe('2')
  await press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('the menu of a row archives it with what is inside, focus goes on to the next row, and back is one button', async () => {
  await page.locator('tr[aria-selected=true]').focus()
  await press('ArrowLeft')
  await isAt('Systems')
  await press('Shift+F10')
  await page.getByRole('menuitem', { name: /^Archive the deck/ }).waitFor()
  await page.keyboard.type('arch')
  await press('Enter')
  await expect
    .poll(own)
    .toEqual(['Maths', '  Algebra', 'Systems (archived)', '  Tools (archived)', '  Storage (archived)'])
  await isAt('Algebra')
  expect(await row('Systems').count()).toBe(0)
  await press('Tab')
  for (let stop = 0; stop < 10; stop += 1) {
    if (await page.evaluate(() => document.activeElement?.textContent?.startsWith('Archived'))) break
    await press('Tab')
  }
  await press('Enter')
  await row('Systems').waitFor()
  await page.locator('tr[aria-selected=true]').focus()
  await goTo('Systems', 'ArrowDown')
  await says(/^Archived\. Its cards come up nowhere/)
  await page.getByRole('button', { name: /^Bring the deck back/ }).press('Enter')
  await expect.poll(own).toEqual(['Maths', '  Algebra', 'Systems', '  Tools', '  Storage'])
})

test('Del says what would go, deletes it as one, and goes to the row after it', async () => {
  await isAt('Systems')
  await press('Delete')
  await dialog().getByText('3 decks, 5 cards, 5 notes go. You can undo this.').waitFor()
  await press('Tab', 'Enter')
  await dialog().waitFor({ state: 'detached' })
  await isAt('Algebra')
  expect(await own()).toEqual(['Maths', '  Algebra'])
  await press('ControlOrMeta+z')
  await row('Storage').waitFor()
  expect((await deck('Tools')).total).toBe(5)
  await says(/^Took back: delete of Systems/)
})

test('what came with the library is archived instead of deleted', async () => {
  await goTo('Interview framework', 'ArrowUp')
  await press('Delete')
  await dialog()
    .getByText(/can’t be deleted. Archive it instead/)
    .waitFor()
  await press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await isAt('Interview framework')
})

const BY_HAND = /deck$|^change-options$/

/** Undoes, or does again, what was done to decks, so many steps at most. Returns how many they were. */
async function turn(direction: 'undo' | 'redo', most = Number.POSITIVE_INFINITY): Promise<number> {
  let steps = 0
  while (steps < most) {
    const entry = (await client.api.history.peek({}))[direction]
    if (entry === null || !(BY_HAND.test(entry.name) || entry.name === 'add-note')) return steps
    await press(direction === 'undo' ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z')
    await expect.poll(async () => (await client.api.history.peek({}))[direction]?.op).not.toBe(entry.op)
    steps += 1
  }
  return steps
}

test('all of it can be undone and done again, step by step, and is the same after a restart', async () => {
  const before = await client.api.decks.list({})
  const undone = await turn('undo')
  expect(await own()).toEqual([])
  await page
    .getByRole('treegrid')
    .getByRole('button', { name: /^New deck/ })
    .waitFor()
  expect(await turn('redo', undone)).toBe(undone)
  expect(undone).toBeGreaterThan(10)
  expect(await client.api.decks.list({})).toEqual(before)
  await killAndRestart(1)
  expect(await client.api.decks.list({})).toEqual(before)
  await row('Storage').waitFor()
})

test('a row that is dragged goes inside the one it is dropped on, and says so on the way; Esc ends it', async () => {
  await row('Storage').scrollIntoViewIfNeeded()
  const from = await row('Maths').boundingBox()
  const to = await row('Storage').boundingBox()
  if (from === null || to === null) throw new Error('no rows')
  const lift = async () => {
    await page.mouse.move(from.x + 90, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 6 })
    await says(/^Into .*Storage/)
  }
  await lift()
  await press('Escape')
  await page.mouse.up()
  await page.getByText(/^Into .*Storage/).waitFor({ state: 'detached' })
  expect(await own()).toEqual(['Maths', '  Algebra', 'Systems', '  Tools', '  Storage'])
  expect(page.url()).toContain('#/decks')
  await lift()
  await page.mouse.up()
  await expect.poll(own).toEqual(['Systems', '  Tools', '  Storage', '    Maths', '      Algebra'])
})

test('nothing of it broke a rule of the page', () => {
  expect([...trouble, ...app.trouble]).toEqual([])
})
