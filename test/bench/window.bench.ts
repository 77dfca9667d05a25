/** Part two of the bench: the window. The built product in Chromium through the browser host, on the same collection. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright'
import { buildStale } from '../../electron/build/ensure.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { seedCollection } from '../../db/seed.ts'
import { launchBrowser } from '../helpers/app.ts'
import { countedIds } from '../helpers/ids.ts'
import { connect } from '../host/client.ts'
import { startHost } from '../host/start.ts'
import { BUDGETS, COLLECTION, QUIZ, SAMPLES } from './budgets.ts'
import { percentile, type Figure } from './figures.ts'
import { scrollThroughCards } from './scrolling.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RENDERER = join(ROOT, 'dist', 'renderer')
const ADDRESS = /Recall@K is at (\S+)/

/** All figures of the window, measured on a seeded collection in an empty folder. */
export async function windowFigures(home: string): Promise<readonly Figure[]> {
  await buildStale()
  await seedCollection(home, { ...COLLECTION, clock: systemClock, ids: countedIds() })
  const browser = await launchBrowser()
  try {
    return [...(await startFigures(home)), ...(await pageFigures(home, browser))]
  } finally {
    await browser.close()
  }
}

async function startFigures(home: string): Promise<readonly Figure[]> {
  const samples: number[] = []
  for (let sample = 0; sample < SAMPLES.starts; sample += 1) samples.push(await startOnce(home))
  const value = percentile(samples, 0.5)
  return [{ name: 'npm start -- --browser, address printed p50', value, unit: 'ms', budget: BUDGETS.addressPrinted }]
}

/** From the command to the line with the address; then it is stopped. */
async function startOnce(home: string): Promise<number> {
  const began = performance.now()
  const env = { ...process.env, RECALL_AT_K_HOME: home }
  const child = spawn('npm', ['start', '--silent', '--', '--browser'], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    if (ADDRESS.test(output)) break
  }
  const took = performance.now() - began
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
  await ended
  return took
}

async function pageFigures(home: string, browser: Browser): Promise<readonly Figure[]> {
  const host = await startHost({ home, now: systemClock.now(), zone: systemClock.zone() })
  try {
    const loads: number[] = []
    for (let sample = 0; sample < SAMPLES.loads; sample += 1)
      loads.push(await loadOnce(browser, await host.freshLink()))
    const page = await browser.newPage()
    await page.goto(`${await host.freshLink()}#/today`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const first = await scriptsOfToday(browser, await host.freshLink(), false)
    const all = await scriptsOfToday(browser, await host.freshLink(), true)
    const keys = await keyToCard(page)
    const questions = await keyToQuestion(page, await host.freshLink())
    const frames = await scrollThroughCards(page)
    return [
      {
        name: 'page load to a usable first card p50',
        value: percentile(loads, 0.5),
        unit: 'ms',
        budget: BUDGETS.firstCardInPage,
      },
      { name: 'grade key to next card painted p50', value: percentile(keys, 0.5), unit: 'ms', budget: null },
      {
        name: 'grade key to next card painted p95',
        value: percentile(keys, 0.95),
        unit: 'ms',
        budget: BUDGETS.keyToCardP95,
      },
      { name: 'Enter to next question painted p50', value: percentile(questions, 0.5), unit: 'ms', budget: null },
      {
        name: 'Enter to next question painted p95',
        value: percentile(questions, 0.95),
        unit: 'ms',
        budget: BUDGETS.nextQuestionPainted,
      },
      { name: 'frame while 100,000 rows scroll p99', value: percentile(frames, 0.99), unit: 'ms', budget: null },
      { name: 'slowest frame while they do', value: percentile(frames, 1), unit: 'ms', budget: BUDGETS.scrollingFrame },
      { name: "first screen's JavaScript, gzip", value: first, unit: 'kB', budget: BUDGETS.firstScreenScript },
      { name: '  with what is fetched ahead', value: all, unit: 'kB', budget: null },
    ]
  } finally {
    await host.stop()
  }
}

/** From the start of the navigation, by the page's own clock, to the frame with a card that can be answered. */
async function loadOnce(browser: Browser, link: string): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('article') === null) requestAnimationFrame(look)
      else document.documentElement.dataset['usableAt'] = String(performance.now())
    }
    requestAnimationFrame(look)
  })
  await page.goto(`${link}#/review`, { waitUntil: 'commit' })
  await page.locator('html[data-usable-at]').waitFor()
  await page.getByRole('button', { name: /show answer/i }).waitFor()
  const took = Number(await page.locator('html').getAttribute('data-usable-at'))
  await page.close()
  return took
}

/** Kilobytes of the scripts that a page asks for until it rests; `ahead`: also what it fetches while it is idle. */
async function scriptsOfToday(browser: Browser, link: string, ahead: boolean): Promise<number> {
  const page = await browser.newPage()
  if (!ahead) await page.addInitScript(() => (window.requestIdleCallback = () => 0))
  const files = new Set<string>()
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) files.add(pathname)
  })
  await page.goto(`${link}#/today`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.close()
  return gzipped([...files])
}

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(RENDERER, file))).length, 0) / 1000
}

/** In the page: from the key press on a grade to the frame in which the next card stands. */
async function keyToCard(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => (location.hash = '#/review'))
  const samples: number[] = []
  for (let sample = 0; sample < SAMPLES.keys; sample += 1) {
    await page.getByRole('button', { name: /show answer/i }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('group', { name: /grade/i }).waitFor()
    const watch = await page.evaluateHandle(watchForNext, 'article' as const)
    await page.keyboard.press('3')
    samples.push(await watch.evaluate(({ painted }) => painted))
  }
  return samples
}

/** From the press of Enter on an answer to the frame in which the next question stands. */
async function keyToQuestion(page: Page, link: string): Promise<readonly number[]> {
  const client = await connect(link)
  const { api } = client
  const { attempt } = await api.quiz.start({ choice: QUIZ })
  await page.evaluate(id => (location.hash = `#/quiz/${id}`), attempt.attempt)
  await page.getByRole('heading', { name: /^Paused/ }).waitFor()
  await page.keyboard.press('Enter')
  const samples: number[] = []
  for (const number of attempt.cells.keys()) {
    await page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${number + 1} of`) }).waitFor()
    if (number + 1 === attempt.cells.length) break
    await page.keyboard.press('1')
    const watch = await page.evaluateHandle(watchForNext, 'h1' as const)
    await page.keyboard.press('Enter')
    samples.push(await watch.evaluate(({ painted }) => painted))
  }
  client.close()
  return samples
}

/**
 * Runs in the page: waits for a key, and settles once the frame has been handed over in which another card (`article`)
 * or another question (`h1`) stands.
 */
function watchForNext(what: 'article' | 'h1'): { readonly painted: Promise<number> } {
  const standing = () => {
    const element = document.querySelector(what)
    return (what === 'article' ? element?.getAttribute('aria-label') : element?.textContent) ?? ''
  }
  const before = standing()
  const { promise: painted, resolve } = Promise.withResolvers<number>()
  const done = (pressed: number) => {
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => resolve(performance.now() - pressed))
    channel.port1.start()
    // Sent from the frame that shows it, received when that frame has been rendered.
    channel.port2.postMessage(null)
  }
  const look = (pressed: number) => {
    if (standing() === before || !/front|^Question/i.test(standing())) requestAnimationFrame(() => look(pressed))
    else done(pressed)
  }
  window.addEventListener('keydown', () => look(performance.now()), { capture: true, once: true })
  // In an object, because a promise by itself would be waited for before the key is pressed.
  return { painted }
}
