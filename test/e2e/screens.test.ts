/** Every screen and overlay, in both themes: usable by everyone, within its window, and within the policy. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openApp, seriousFaults, SIZES } from '../helpers/app.ts'
import { studyDays } from '../helpers/history.ts'
import { freshHome, startHost, type TestHost } from '../host/start.ts'
import { makeFolder } from '../helpers/folder.ts'

let browser: Browser
let host: TestHost
let damaged: TestHost

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  await studyDays(host, 3)
  const home = makeFolder(freshHome())
  writeFileSync(join(home, 'collection.db'), 'This is a diary, not a collection. '.repeat(400))
  damaged = await startHost({ home })
})

afterAll(async () => {
  await host.stop()
  await damaged.stop()
  await browser.close()
})

interface Screen {
  readonly name: string
  readonly route: string
  /** What to do there before looking. */
  readonly steps?: (page: Page) => Promise<unknown>
}

const article = (side: 'front' | 'back') => new RegExp(`^Card .*${side}$`)
const showAnswer = async (page: Page) => {
  await page.getByRole('article', { name: article('front') }).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('article', { name: article('back') }).waitFor()
}

const SCREENS: readonly Screen[] = [
  { name: 'Today', route: '/today' },
  {
    name: 'Review, front',
    route: '/review',
    steps: page => page.getByRole('article', { name: article('front') }).waitFor(),
  },
  { name: 'Review, back', route: '/review', steps: showAnswer },
  { name: 'Summary', route: '/summary?since=0' },
  { name: 'Decks', route: '/decks' },
  { name: 'Settings, interview', route: '/settings/interview' },
  { name: 'Settings, reviewing', route: '/settings/reviewing' },
  { name: 'Settings, appearance', route: '/settings/appearance' },
  { name: 'Settings, data', route: '/settings/data' },
  { name: 'Settings, about', route: '/settings/about' },
  {
    name: 'Shortcuts',
    route: '/today',
    steps: async page => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
]

async function visit(page: Page, { route, steps }: Screen): Promise<void> {
  await page.evaluate(to => (location.hash = `#${to}`), route)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await steps?.(page)
}

/** Whether the page itself scrolls sideways. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  test.each(SCREENS)('$name has no serious fault for anyone, and fits the least window', async screen => {
    const { page, trouble } = await openApp(browser, await host.freshLink(), { theme })
    await visit(page, screen)
    expect(await seriousFaults(page)).toEqual([])
    await page.setViewportSize(SIZES.least)
    expect(await isTooWide(page)).toBe(false)
    expect(trouble).toEqual([])
    await page.context().close()
  })

  test('a damaged collection is explained on a page without a serious fault', async () => {
    const { page, trouble } = await openApp(browser, await damaged.freshLink(), { theme })
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/damaged/i)
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/left exactly as it is/i)
    expect(await seriousFaults(page)).toEqual([])
    expect(trouble).toEqual([])
    await page.context().close()
  })
})

test('theme and text size are on the first frame of the next window', async () => {
  const { page } = await openApp(browser, await host.freshLink(), { theme: 'light' })
  await page.evaluate(() => (location.hash = '#/settings/appearance'))
  await page.getByRole('heading', { name: 'Appearance' }).waitFor()
  await page
    .getByRole('radio', { name: /dark/i })
    .or(page.getByRole('button', { name: /^dark$/i }))
    .first()
    .click()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  const cookies = await page.context().cookies()
  const reply = await fetch(host.address, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  })
  expect(await reply.text()).toMatch(/<html[^>]* data-theme="dark"/)
  await page.context().close()
})
