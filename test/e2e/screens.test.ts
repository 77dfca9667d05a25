/**
 * The house style, on every screen and overlay of the list: usable by everyone, nothing cut off or over one another, every
 * stop of Tab in the order it is read, and nothing against the policy. One visit each; `npm run test:long` opens them in
 * every window and every look.
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forbidPointing, launchBrowser, openApp } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { boxFaults } from '../helpers/in-page.ts'
import { closesByEscape, tabOrder } from '../helpers/looking.ts'
import { SCREENS } from '../helpers/screens.ts'
import { visit } from '../helpers/visit.ts'
import { makeWorlds } from '../helpers/worlds.ts'

const worlds = makeWorlds()
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await worlds.end()
  await browser.close()
})

test.concurrent.each(SCREENS)('$name keeps to the house style', async screen => {
  const seen = await visit(browser, worlds, screen)
  const opener = await seen.page.evaluateHandle(() => document.activeElement)
  await seen.open()
  expect([
    ...(await axeFaults(seen.page)),
    ...(await boxFaults(seen.page)),
    ...(await tabOrder(seen)),
    ...(screen.opens === undefined ? [] : await closesByEscape(seen, opener)),
    ...seen.wrong(),
  ]).toEqual([])
  await seen.leave()
})

test('what these checks rely on is in force: HTML is refused and said, and so is pointing', async () => {
  const host = await worlds.host('usual')
  const { page, trouble } = await openApp(browser, await host.freshLink())
  await forbidPointing(page)
  await page.mouse.move(200, 200)
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>Start</b>'
      return false
    } catch {
      return true
    }
  })
  expect(refused).toBe(true)
  await expect.poll(() => trouble.join('\n')).toMatch(/policy: require-trusted-types-for/)
  expect(trouble).toContainEqual('pointing: pointermove')
  await page.context().close()
})

test('every screen has a name of its own, which its pictures have, too', () => {
  expect(new Set(SCREENS.map(({ name }) => name)).size).toBe(SCREENS.length)
})

test('theme and text size are on the first frame of the next window', async () => {
  const host = await worlds.own('usual')
  const { page } = await openApp(browser, await host.freshLink(), { theme: 'light' })
  await page.evaluate(() => (location.hash = '#/settings/appearance'))
  await page.getByRole('radio', { name: /dark/i }).press('Space')
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  const cookies = await page.context().cookies()
  const reply = await fetch(host.address, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  })
  expect(await reply.text()).toMatch(/<html[^>]* data-theme="dark"/)
  await page.context().close()
  await host.kill()
})
