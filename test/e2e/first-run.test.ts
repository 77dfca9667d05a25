/** The first run of a fresh collection, at the keyboard. The browser's language writes a date as month, day, year. */
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { reviewerOf } from '../helpers/reviewer.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

/** No more presses than this from the first launch to the first card. */
const MOST_PRESSES = 8

let browser: Browser
let host: TestHost
let app: App
let client: TestClient
/** Everything that went wrong in any of its windows. */
const trouble: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

/** Waits for the question on the page. */
function asked(page: Page, question: RegExp): Promise<void> {
  return page.getByRole('heading', { level: 1, name: question }).waitFor()
}

async function states(): Promise<Record<string, string>> {
  const rows = (await client.api.decks.list({})).flatMap(({ decks }) => decks)
  return Object.fromEntries(rows.flatMap(({ block }) => (block === null ? [] : [[block.code, block.state]])))
}

function reach(page: Page): Promise<string | null> {
  return page.getByText(/minutes? a day you meet|without a date/i).textContent()
}

describe('a fresh collection', () => {
  beforeEach(async () => {
    host = await startHost({ started: false })
    client = await attach(host.address, await enter(await host.freshLink()))
    app = await openApp(browser, host.link)
    await asked(app.page, /when’s the interview/i)
  })

  afterEach(async () => {
    trouble.push(...app.trouble)
    client.close()
    await app.page.context().close()
    await host.kill()
  })

  test('the first card is there after a few presses of Enter, and the five first ones count as new cards of the day', async () => {
    const { page } = app
    let presses = 0
    const press = async (key: string) => {
      presses += 1
      await page.keyboard.press(key)
    }
    await press('Enter')
    await asked(page, /what kind of role/i)
    await press('Enter')
    await asked(page, /five cards to begin with/i)
    await press('Enter')
    const reviewer = reviewerOf(page)
    await reviewer.front()
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES)
    await page.getByText('1 / 5').waitFor()
    for (let card = 0; card < 5; card += 1) {
      await reviewer.show()
      await reviewer.grade('3')
    }
    await page.getByText('Five new met.').waitFor()
    await page.getByRole('button', { name: /go on: 5 new/i }).waitFor()
    await page.keyboard.press('Enter')
    await reviewer.front()
    expect(await client.api.settings.get({})).toMatchObject({ started: true, role: 'general', interviewDate: null })
  })

  test('date, minutes and role are kept, the sentence follows them, the blocks too, and Z takes all of it back', async () => {
    const { page } = app
    expect(await reach(page)).toMatch(/^Without a date it is ten new cards a day: all \d+ by/)
    await page.keyboard.type('10302026')
    await expect.poll(() => reach(page)).toMatch(/^With 20 minutes a day you meet .* by Fri 30 Oct/)
    const atTwenty = await reach(page)
    while (
      !(await page.getByRole('spinbutton', { name: 'Minutes a day' }).evaluate(field => field.matches(':focus')))
    ) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => reach(page)).toMatch(/^With 10 minutes a day you meet .* minutes a day would cover all\.$/)
    expect(await reach(page)).not.toBe(atTwenty)
    await page.keyboard.press('Enter')
    await asked(page, /what kind of role/i)
    await page.keyboard.press('ArrowUp')
    await page.getByRole('radio', { name: 'ML platform', checked: true }).waitFor()
    await page
      .getByText(/\b\d+ later/)
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await asked(page, /five cards to begin with/i)
    await page.keyboard.press('Enter')
    await reviewerOf(page).front()
    const kept = { interviewDate: '2026-10-30', minutesADay: 10, role: 'platform', started: true }
    expect(await client.api.settings.get({})).toMatchObject(kept)
    expect(await states()).toMatchObject({ FW: 'on', PF: 'on', EM: 'later', AN: 'later' })
    // Z turns back what was done in this session; what was chosen before it is Mod+Z's.
    await page.keyboard.press('z')
    await page.getByText('Nothing of this session is left to take back.').first().waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await page.getByText('Took back: what you chose at the start').first().waitFor()
    expect(await client.api.settings.get({})).toMatchObject({ interviewDate: null, role: null, started: false })
    expect(await states()).toMatchObject({ FW: 'on', PF: 'on', EM: 'on', AN: 'on' })
  })

  test('every step can be left with Escape, and Today is there for good', async () => {
    const { page } = app
    await page.keyboard.type('12102026')
    await page.keyboard.press('Escape')
    await asked(page, /what kind of role/i)
    await page.keyboard.press('Escape')
    await asked(page, /five cards to begin with/i)
    await page.getByText('Any role').waitFor()
    await page.keyboard.press('Escape')
    await asked(page, /start with ten cards/i)
    expect(await client.api.settings.get({})).toMatchObject({ started: true, role: null, interviewDate: null })
    await page.reload()
    await asked(page, /start with ten cards/i)
  })

  test('a day that has passed is not taken, and what was chosen can be changed before it is kept', async () => {
    const { page } = app
    await page.keyboard.type('10012026')
    await page.getByText('That day has passed.').waitFor()
    await page.keyboard.press('Enter')
    await asked(page, /when’s the interview/i)
    // From the year over the day to the month.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('10302026')
    await page.keyboard.press('Enter')
    await asked(page, /what kind of role/i)
    await page.getByRole('button', { name: /change date/i }).press('Enter')
    await asked(page, /when’s the interview/i)
    expect(await page.getByLabel('Interview date').last().inputValue()).toBe('2026-10-30')
    expect(await client.api.settings.get({})).toMatchObject({ started: false, interviewDate: null })
  })
})

test('in all of this nothing broke the policy, went outside, or was thrown', () => {
  expect(trouble).toEqual([])
})
