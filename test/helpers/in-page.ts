/** The checks of `test/page`, run in the page that a test has before it. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { build } from 'vite'
import type * as Checks from '../page/main.ts'

const ENTRY = join(import.meta.dirname, '..', 'page', 'main.ts')
const NAME = 'recallChecks'
/** Stops beyond those that were counted: a part that scrolls is one by itself. */
const MORE_STOPS = 12

let script: Promise<string> | null = null

/** Everything wrong with the boxes on the page, each in a sentence. */
export async function boxFaults(page: Page): Promise<readonly string[]> {
  await bring(page)
  return page.evaluate(name => (Reflect.get(window, name) as typeof Checks).boxFaults(), NAME)
}

/** Walks through every stop of Tab, from the first. Returns what was wrong on the way. */
export async function walkByTab(page: Page): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  await bring(page)
  const inDialog = (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0
  const tab = () => (inDialog ? tabAndWait(page) : page.keyboard.press('Tab'))
  const expected = await page.evaluate(name => (Reflect.get(window, name) as typeof Checks).walk.begin(), NAME)
  for (let press = 0; press <= expected; press += 1) await tab()
  for (let press = 0; press < MORE_STOPS && !(await isOver(page)); press += 1) await tab()
  return page.evaluate(name => (Reflect.get(window, name) as typeof Checks).walk.end(), NAME)
}

/** A dialog sends the focus round by a frame of its own, which a person's finger always leaves it. */
async function tabAndWait(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await page.evaluate(() => new Promise(resolve => void requestAnimationFrame(resolve)))
}

function isOver(page: Page): Promise<boolean> {
  return page.evaluate(name => (Reflect.get(window, name) as typeof Checks).walk.isOver(), NAME)
}

async function bring(page: Page): Promise<void> {
  const there = await page.evaluate(name => name in window, NAME)
  if (!there) await page.evaluate(await (script ??= bundle()))
}

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib: { entry: ENTRY, formats: ['iife'], name: NAME }, write: false, minify: false },
  })
  const [first] = [made].flat()
  if (first === undefined || !('output' in first)) throw new Error('the checks were not bundled')
  return first.output[0].code
}
