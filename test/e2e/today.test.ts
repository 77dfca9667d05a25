/** What Today says when there is nothing to do, when it is silent, and while it does not know yet. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { studyDays } from '../helpers/history.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

const SCOPE = { kind: 'today' } as const

let browser: Browser
let host: TestHost
let app: App
let client: TestClient

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  await studyDays(host, 1)
  client = await attach(host.address, await enter(await host.freshLink()))
  let { next } = await client.api.review.start({ scope: SCOPE })
  while (next !== null) {
    const { card, seen, grades } = next
    const button = (grades[2] ?? grades.at(-1))?.button ?? 'good'
    const given = { card, seen, button, thinkMs: 1_000, readMs: 1_000, scope: SCOPE }
    ;({ next } = await client.api.review.answer(given))
  }
  app = await openApp(browser, await host.freshLink())
})

afterAll(async () => {
  client.close()
  await host.stop()
  await browser.close()
})

function headline(page: Page, words: RegExp): Promise<void> {
  return page.getByRole('heading', { level: 1, name: words }).waitFor()
}

test('nothing due is said until when, and one key adds four new cards', async () => {
  const { page } = app
  await page.getByText('Nothing due until tomorrow.').waitFor()
  await page.getByText('Add four new, take the quiz, or stop here.').waitFor()
  await page.keyboard.press('m')
  await page.getByText('Meet 4 new cards').waitFor()
  expect((await client.api.review.start({ scope: SCOPE })).counts).toEqual({ due: 0, new: 4, drill: 0 })
})

test('while it is paused Today is silent, Space begins nothing, and one button ends it', async () => {
  const { page } = app
  await client.api.settings.change({ pausedUntil: '2026-10-20' })
  await headline(page, /paused until tue 20 oct/i)
  expect(await page.getByRole('main').textContent()).not.toMatch(/today’s plan|reviews a day/i)
  await page.keyboard.press('Space')
  await headline(page, /paused until/i)
  await page.getByRole('button', { name: 'Resume now' }).press('Enter')
  await page.getByText('Meet 4 new cards').waitFor()
})

test('as the interview comes near, on its day and after it, Today says so, and goes on without one', async () => {
  const { page } = app
  await client.api.settings.change({ interviewDate: '2026-10-17' })
  await headline(page, /^tomorrow\.$/i)
  await client.api.settings.change({ interviewDate: '2026-10-16' })
  await headline(page, /^today\. nothing is due; close the laptop\.$/i)
  await client.api.settings.change({ interviewDate: '2026-10-15' })
  await headline(page, /how did it go/i)
  await page.getByRole('button', { name: 'Keep going without one' }).press('Enter')
  await headline(page, /good (morning|afternoon|evening)/i)
  expect(await client.api.settings.get({})).toMatchObject({ interviewDate: null })
})

test('what takes long is blocks at first and then a line that says what, and what fails says what is safe', async () => {
  const { page } = app
  const waiting: (() => void)[] = []
  let hold = true
  let fail = false
  await page.routeWebSocket(/\/rpc$/, line => {
    const server = line.connectToServer()
    server.onMessage(message => {
      const text = String(message)
      const isPlan = text.includes('"partOfDay"')
      if (isPlan && hold) waiting.push(() => line.send(fail ? refused(text) : message))
      else line.send(message)
    })
  })
  await page.reload()
  await page.locator('[aria-busy=true]').waitFor()
  await page.getByText('Reading today’s plan…').waitFor()
  fail = true
  waiting.splice(0).forEach(send => send())
  const alert = page.getByRole('alert').filter({ hasText: 'The disk refused to store this' })
  await alert.waitFor()
  expect(await alert.textContent()).toMatch(/what was stored before is safe/i)
  hold = false
  await alert.getByRole('button', { name: 'Try again' }).press('Enter')
  await headline(page, /good (morning|afternoon|evening)/i)
})

/** A reply with the same number that refuses instead. */
function refused(reply: string): string {
  const { i } = JSON.parse(reply) as { i: string }
  const data = { code: 'storage-failed', facts: {} }
  const json = { defined: true, code: 'APP_ERROR', status: 422, message: 'storage-failed', data }
  return JSON.stringify({ i, p: { s: 422, b: { json } } })
}

test('in all of this nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
