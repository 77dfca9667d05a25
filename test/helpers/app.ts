/** The app as a person has it in front of them: a real page in a real Chromium, and what must never happen in it. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { findChromium } from '../browser/chromium.ts'
import { settledOf } from './settled.ts'

/** Window sizes that every screen has to look right in, in CSS pixels. */
export const SIZES = {
  usual: { width: 1280, height: 820 },
  least: { width: 900, height: 600 },
  large: { width: 1920, height: 1080 },
  /** The usual window at 200 %. */
  zoomed: { width: 640, height: 410 },
} as const
export type Size = keyof typeof SIZES
export const SIZE_NAMES = ['usual', 'least', 'large', 'zoomed'] as const satisfies readonly Size[]

/** By this name a page can say what went wrong in it. */
const REPORT = 'recallTrouble'

export interface App {
  readonly page: Page
  /** What the policy stopped, what went outside, what was thrown: all must stay empty. */
  readonly trouble: readonly string[]
  /** Resolves once nothing is being asked or fetched any more, and what came is drawn. */
  readonly settled: () => Promise<void>
}

/** Starts a browser; one serves many apps. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium()
  return chromium.launch({ executablePath, args: [...args], env: { ...env } })
}

export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly size?: Size
  /** What the system asks for. */
  readonly contrast?: 'more' | 'no-preference'
  readonly forcedColors?: 'active' | 'none'
  /** What stands in the line to the page: it gets every message from the host, and hands on what it makes of it. */
  readonly line?: (message: string) => string
  /** For pictures: on the page's own clock no time passes but what its keys take. */
  readonly still?: true
}

/** What a key takes in a picture, in milliseconds: a thought. */
const KEY_MS = 4_000

/** What `Look` says to a browser, at first and later. */
export function mediaOf({ theme = 'light', contrast = 'no-preference', forcedColors = 'none' }: Look) {
  return { colorScheme: theme, contrast, forcedColors, reducedMotion: 'reduce' } as const
}

/** Opens the app by a link that the host printed, and waits for its first heading. */
export async function openApp(browser: Browser, link: string, look: Look = {}): Promise<App> {
  return openIn(await newContext(browser, look), link, look)
}

/** A browser of its own for somebody: nothing is kept in it yet. */
export function newContext(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { size = 'usual' } = look
  return browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: size === 'zoomed' ? 2 : 1,
    ...mediaOf(look),
  })
}

/** One more page in somebody's browser, by a link or, where one was used already, by the address alone. */
export async function openIn(context: BrowserContext, link: string, look: Look = {}): Promise<App> {
  const page = await context.newPage()
  await page.setViewportSize(SIZES[look.size ?? 'usual'])
  await page.emulateMedia(mediaOf(look))
  const trouble = watch(page, new URL(link).origin)
  const settled = settledOf(page)
  await page.exposeFunction(REPORT, (text: string) => trouble.push(text))
  await page.addInitScript(name => {
    document.addEventListener('securitypolicyviolation', event => {
      const report: unknown = Reflect.get(window, name)
      if (typeof report === 'function')
        report(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  }, REPORT)
  if (look.line !== undefined) await standInLine(page, look.line)
  if (look.still) await page.addInitScript(standStill, KEY_MS)
  // Not where the last window was.
  await page.goto(`${link}#/today`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, trouble, settled }
}

async function standInLine(page: Page, change: (message: string) => string): Promise<void> {
  await page.routeWebSocket(/\/rpc$/, line => {
    line.connectToServer().onMessage(message => line.send(change(String(message))))
  })
}

/** Durations are read from `performance`; timers go on as ever. */
function standStill(keyMs: number): void {
  let now = 0
  performance.now = () => now
  addEventListener('keydown', () => (now += keyMs), true)
}

/** From now on whatever points at the page is trouble too. */
export function forbidPointing(page: Page): Promise<void> {
  return page.evaluate(name => {
    for (const type of ['pointermove', 'pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      const report = (): unknown => (Reflect.get(window, name) as (text: string) => unknown)(`pointing: ${type}`)
      addEventListener(type, report, { capture: true, passive: true })
    }
  }, REPORT)
}

function watch(page: Page, origin: string): string[] {
  const trouble: string[] = []
  page.on('pageerror', error => trouble.push(`thrown: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) trouble.push(`outside: ${url}`)
  })
  page.on('websocket', socket => {
    if (!socket.url().startsWith(origin.replace('http', 'ws'))) trouble.push(`outside: ${socket.url()}`)
  })
  return trouble
}
