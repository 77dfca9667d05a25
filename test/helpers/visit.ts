/** A screen of the list in front of somebody, ready to be looked at. */
import type { Browser, BrowserContext, Page } from 'playwright'
import type { TestHost } from '../host/start.ts'
import { forbidPointing, newContext, openIn, type App, type Look } from './app.ts'
import { handOf, type Hand } from './hand.ts'
import type { Screen } from './screen.ts'
import type { Worlds } from './worlds.ts'

export interface Visit extends App {
  readonly hand: Hand
  /** What went wrong by now that should not have. */
  wrong(): readonly string[]
  /** Opens the overlay, where the screen is one. */
  open(): Promise<void>
  /** Closes the page, and what was started for it alone. */
  leave(): Promise<void>
}

const CUT_OFF = /^console: WebSocket connection to .* failed/

const SAID = /^console: /

/** Goes to a screen and does its steps, by keyboard; in its own window, where it has one. */
export async function visit(browser: Browser, worlds: Worlds, screen: Screen, wanted: Look = {}): Promise<Visit> {
  const { route, world = 'usual', alone = false, cutOff = false, line, only, steps, opens } = screen
  const look = {
    ...wanted,
    ...(only === undefined ? {} : { size: only }),
    ...(line === undefined ? {} : { line }),
  }
  const host = await (alone ? worlds.own(world) : worlds.host(world))
  const app = await openIn(await enter(browser, host, look), host.address, look)
  const { page, settled } = app
  const hand = handOf(page)
  const leave = () => end(page, host, look, alone)
  try {
    await forbidPointing(page)
    await goTo(page, route)
    await settled()
    await steps?.({ hand, host })
    await settled()
  } catch (error) {
    await leave()
    throw error
  }
  return {
    ...app,
    hand,
    wrong: () =>
      app.trouble.filter(text => !(cutOff && CUT_OFF.test(text)) && !(line !== undefined && SAID.test(text))),
    open: async () => {
      await opens?.({ hand, host })
      await settled()
    },
    leave,
  }
}

/**
 * Browsers that have entered a host and are free: they have the page in their cache. Each has one page at a time, because
 * a page behind another draws nothing.
 */
const free = new WeakMap<TestHost, Map<string, BrowserContext[]>>()

async function enter(browser: Browser, host: TestHost, look: Look): Promise<BrowserContext> {
  const left = freeFor(host, look).pop()
  if (left !== undefined) return left
  const context = await newContext(browser, look)
  await context.request.get(await host.freshLink())
  return context
}

function freeFor(host: TestHost, { size }: Look): BrowserContext[] {
  const kinds = free.get(host) ?? new Map<string, BrowserContext[]>()
  free.set(host, kinds)
  const kind = size === 'zoomed' ? 'zoomed' : 'usual'
  const contexts = kinds.get(kind) ?? []
  kinds.set(kind, contexts)
  return contexts
}

/** The address behind `#` is the route. */
async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(to => (location.hash = `#${to}`), route)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function end(page: Page, host: TestHost, look: Look, alone: boolean): Promise<void> {
  const context = page.context()
  await page.close()
  if (!alone) {
    freeFor(host, look).push(context)
    return
  }
  await context.close()
  await host.kill()
}
