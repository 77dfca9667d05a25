/** The frame around every screen: where focus goes, what is said, how the sidebar folds, and what the next window begins with. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, openApp, SIZES, type App, type Look } from '../helpers/app.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

const PLAIN = { theme: 'system', contrast: 'system', motion: 'system', textSize: 100, sidebarFolded: false } as const
const PLACES = ['Today', 'Decks', 'Settings'] as const
const ROUTES = ['/today', '/decks', '/settings/appearance', '/settings/data', '/review', '/summary?since=0'] as const

let browser: Browser
let host: TestHost
let client: TestClient
/** At the usual size, in the usual look, on Today as each test begins. */
let app: App

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  await client.api.settings.change({ started: true, interviewDate: '2026-11-12', role: 'search' })
  app = await openApp(browser, await host.freshLink())
})

beforeEach(async () => {
  await client.api.settings.change(PLAIN)
  await app.page.setViewportSize(SIZES.usual)
  await goTo(app.page, '/today')
  await app.page.waitForFunction(() => document.title === 'Today · Recall@K')
})

afterAll(async () => {
  client.close()
  await host.stop()
  await browser.close()
})

/** The app in another look, closed after its use. */
async function withLook(look: Look, use: (app: App) => Promise<void>): Promise<void> {
  const other = await openApp(browser, await host.freshLink(), look)
  try {
    await use(other)
    expect(other.trouble).toEqual([])
  } finally {
    await other.page.context().close()
  }
}

function sidebar(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Main' })
}

/** Width of the sidebar with its padding, in CSS pixels. */
async function sidebarWidth(page: Page): Promise<number> {
  return (await page.getByRole('main').boundingBox())?.x ?? 0
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(to => (location.hash = `#${to}`), route)
}

/** What a page is before any script has run: the words of its `<html>` as the host sends them. */
async function firstFrame(page: Page): Promise<string> {
  const html = await (await page.request.get(host.address)).text()
  return /<html[^>]*>/.exec(html)?.[0] ?? ''
}

describe('going from screen to screen', () => {
  test('focus is on the one heading, the window and the sidebar say where one is, and it is said exactly once', async () => {
    const { page } = app
    for (const place of [...PLACES.slice(1), ...PLACES]) {
      await sidebar(page).getByRole('link', { name: place }).click()
      const name = place === 'Settings' ? 'Settings: Interview' : place
      await expect.poll(() => page.title()).toBe(`${name} · Recall@K`)
      await app.settled()
      const said = await page.evaluate(() => [
        document.activeElement?.tagName === 'H1' ? document.activeElement.textContent : '',
        ...[...document.querySelectorAll('body > #root [role=status]')].map(region => region.textContent),
      ])
      expect([place, said[0] !== '', said.filter(words => words === name)]).toEqual([place, true, [name]])
      expect(await sidebar(page).locator('[aria-current=page]').innerText()).toContain(place)
      const parts = ['banner', 'main', 'heading'] as const
      const counts = parts.map(role => page.getByRole(role, role === 'heading' ? { level: 1 } : {}).count())
      expect(await Promise.all(counts)).toEqual([1, 1, 1])
    }
  })

  test('going by the palette ends on the heading too: focus is not handed back to what is gone', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('settings')
    await app.settled()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.title()).toBe('Settings: Interview · Recall@K')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.settled()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('the first thing Tab finds skips the sidebar', async () => {
    const { page } = app
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('button', { name: 'Skip to main' })
    expect(await skip.evaluate(button => button === document.activeElement)).toBe(true)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})

describe('the sidebar', () => {
  test('has names from 1080 pixels on; below it is a rail of icons that keeps the days left', async () => {
    const { page } = app
    expect(await sidebarWidth(page)).toBe(212)
    await expect.poll(() => page.getByText('Search and ads').isVisible()).toBe(true)
    for (const [width, wide] of [
      [1080, true],
      [1079, false],
      [900, false],
    ] as const) {
      await page.setViewportSize({ width, height: 600 })
      await expect.poll(() => sidebarWidth(page)).toBe(wide ? 212 : 56)
      expect(await page.getByText('28 days', { exact: true }).isVisible()).toBe(true)
    }
  })

  test('on the rail a name comes with focus, and Escape takes it away and nothing else', () =>
    withLook({ size: 'least' }, async ({ page }) => {
      await goTo(page, '/decks')
      await expect.poll(() => page.title()).toBe('Decks · Recall@K')
      const link = sidebar(page).getByRole('link', { name: 'Settings' })
      const names = page.getByText('Settings', { exact: true })
      while (!(await link.evaluate(element => element === document.activeElement)))
        await page.keyboard.press('Shift+Tab')
      await expect.poll(() => names.count()).toBe(2)
      expect((await names.last().boundingBox())?.x).toBeGreaterThan(48)
      await page.keyboard.press('Escape')
      await expect.poll(() => names.count()).toBe(1)
      expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
      expect(await page.title()).toBe('Decks · Recall@K')
    }))

  test('folds at any width when Settings say so, from the first frame on, and undo unfolds it', async () => {
    const { page } = app
    await goTo(page, '/settings/appearance')
    await page.getByRole('radio', { name: 'Icons only' }).click()
    await expect.poll(() => sidebarWidth(page)).toBe(56)
    expect(await firstFrame(page)).toContain('data-sidebar="folded"')
    await page.keyboard.press('Control+z')
    await expect.poll(() => sidebarWidth(page)).toBe(212)
  })

  test('with text half as large again it folds in a window half as wide again', async () => {
    const { page } = app
    await client.api.settings.change({ textSize: 150 })
    await expect.poll(() => sidebarWidth(page)).toBe(84)
    await page.setViewportSize({ width: 1620, height: 820 })
    await expect.poll(() => sidebarWidth(page)).toBe(318)
  })
})

test('in a narrow window a deck’s details come over the table with Space, and Escape goes back to its row', () =>
  withLook({ size: 'least' }, async ({ page }) => {
    await goTo(page, '/decks')
    const row = page.getByRole('row', { selected: true })
    await row.focus()
    expect(await page.getByRole('complementary').count()).toBe(0)
    await page.keyboard.press('Space')
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    await expect.poll(() => drawer.evaluate(element => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(await row.evaluate(element => element === document.activeElement)).toBe(true)
    expect(await page.title()).toBe('Decks · Recall@K')
    await page.setViewportSize(SIZES.usual)
    await page.getByRole('complementary').waitFor()
  }))

describe('how it looks', () => {
  test('more contrast and less motion are chosen in Settings, apply at once, and are on the next first frame', async () => {
    const { page } = app
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    const link = sidebar(page).getByRole('link', { name: 'Today' })
    const looks = () =>
      link.evaluate(element => {
        const { borderInlineStartColor } = getComputedStyle(document.querySelector('main') ?? element)
        return { border: borderInlineStartColor, takes: getComputedStyle(element).transitionDuration }
      })
    await goTo(page, '/settings/appearance')
    const before = await looks()
    expect(before.takes).toBe('0.14s')
    await page.getByRole('radio', { name: 'More' }).click()
    await page.getByRole('radio', { name: 'Reduced' }).click()
    await expect.poll(async () => (await looks()).takes).toBe('0s')
    expect((await looks()).border).not.toBe(before.border)
    const first = await firstFrame(page)
    expect(first).toContain('data-contrast="more"')
    expect(first).toContain('data-motion="reduced"')
  })

  test('in the system’s own colours what is current and what is chosen still have a shape of their own', () =>
    withLook({ forcedColors: 'active' }, async ({ page }) => {
      await goTo(page, '/settings/appearance')
      const outline = (place: Locator) => place.evaluate(element => getComputedStyle(element).outlineStyle)
      const sections = page.getByRole('navigation', { name: 'Settings sections' })
      const pairs = [
        [sidebar(page).getByRole('link', { name: 'Settings' }), sidebar(page).getByRole('link', { name: 'Today' })],
        [sections.getByRole('link', { name: 'Appearance' }), sections.getByRole('link', { name: 'About' })],
        [page.locator('label', { hasText: 'Names' }), page.locator('label', { hasText: 'Icons only' })],
      ] as const
      for (const [chosen, other] of pairs) {
        expect([await outline(chosen), await outline(other)]).toEqual(['solid', 'none'])
      }
    }))

  test('at twice the size, with usual and with largest text, no screen scrolls sideways', () =>
    withLook({ size: 'zoomed' }, async other => {
      const { page } = other
      for (const textSize of [100, 150]) {
        await client.api.settings.change({ textSize })
        for (const route of ROUTES) {
          await goTo(page, route)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await other.settled()
          expect([textSize, route, await page.evaluate(sideways)]).toEqual([textSize, route, []])
        }
      }
    }))
})

/** What can be scrolled sideways, or is cut off at the window's edge. Runs in the page. */
function sideways(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const parts = [...document.querySelectorAll('main, main *, body > #root')].filter(
    part => /auto|scroll/.test(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1,
  )
  const beyond = [...document.querySelectorAll('main button, main a, main h1, main h2, main input')].filter(
    part => part.getBoundingClientRect().right > clientWidth + 1 && part.checkVisibility(),
  )
  return [
    ...(scrollWidth > clientWidth ? ['the page'] : []),
    ...[...parts, ...beyond].map(part => part.outerHTML.slice(0, 80)),
  ]
}

describe('the next window', () => {
  const kept = (): unknown => JSON.parse(readFileSync(join(host.home, 'window.json'), 'utf8'))

  /** Where a window opens that was given nothing but a link. */
  async function opensAt(link: string): Promise<string> {
    const context = await browser.newContext({ viewport: SIZES.usual })
    const page = await context.newPage()
    await page.goto(link)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { hash } = new URL(page.url())
    await context.close()
    return hash
  }

  test('opens where the last one was, but not at a session that is over, and not against its own address', async () => {
    const { page } = app
    await goTo(page, '/settings/data')
    await expect.poll(kept).toMatchObject({ route: '/settings/data' })
    expect(await opensAt(await host.freshLink())).toBe('#/settings/data')
    expect(await opensAt(`${await host.freshLink()}#/decks`)).toBe('#/decks')
    await goTo(page, '/summary?since=0')
    await expect.poll(kept).toMatchObject({ route: '/today' })
  })
})

test('through all of this the page threw nothing, asked nobody outside, and kept to the policy', () => {
  expect(app.trouble).toEqual([])
})
