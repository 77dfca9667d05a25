/** Pictures of screens, the same ones every time. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { mediaOf, type App, type Size } from '../helpers/app.ts'
import type { Screen } from '../helpers/screen.ts'
import { visit } from '../helpers/visit.ts'
import type { Worlds } from '../helpers/worlds.ts'

export const THEMES = ['light', 'dark'] as const
export const PICTURED = ['usual', 'least'] as const satisfies readonly Size[]
type Theme = (typeof THEMES)[number]

/** Screens that are open at the same time. */
const LANES = 2
/** Nothing on a page that is at rest changes for longer than this; the clock of a session looks four times a second. */
const REST_MS = 300
const MOST_LOOKS = 20

export function fileOf(name: string, theme: string, size: string): string {
  return `${name}.${theme}.${size}.png`
}

/** The windows a screen is pictured in. */
export function sizesOf({ only }: Pick<Screen, 'only'>): readonly (typeof PICTURED)[number][] {
  return PICTURED.filter(size => only === undefined || only === size)
}

/** Takes every picture of some screens into a folder. Returns how many, and which screens could not be reached. */
export async function takePictures(
  browser: Browser,
  worlds: Worlds,
  screens: readonly Screen[],
  folder: string,
): Promise<{ readonly taken: number; readonly failed: readonly string[] }> {
  const jobs = screens.flatMap(screen => sizesOf(screen).map(size => ({ screen, size })))
  const failed: string[] = []
  let taken = 0
  const take = async (screen: Screen, size: Size) => {
    for (const [theme, bytes] of await picturesOf(browser, worlds, screen, size)) {
      writeFileSync(join(folder, fileOf(screen.name, theme, size)), bytes)
      taken += 1
    }
  }
  const lane = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const { screen, size } = job
      await take(screen, size).catch((error: unknown) => {
        failed.push(`${screen.name}, ${size}: ${error instanceof Error ? error.message : String(error)}`)
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { taken, failed }
}

/** One screen in one size, in both themes: the page follows the system, so that one visit is enough. */
export async function picturesOf(
  browser: Browser,
  worlds: Worlds,
  screen: Screen,
  size: Size,
): Promise<readonly (readonly [Theme, Buffer])[]> {
  const seen = await visit(browser, worlds, screen, { size, still: true })
  try {
    await seen.open()
    const pictures: (readonly [Theme, Buffer])[] = []
    for (const theme of THEMES) pictures.push([theme, await pictureOf(seen, theme)])
    return pictures
  } finally {
    await seen.leave()
  }
}

/** A page in a theme of the system, once it is at rest. */
export async function pictureOf({ page, settled }: App, theme: Theme): Promise<Buffer> {
  await page.emulateMedia(mediaOf({ theme }))
  await settled()
  let last = await page.screenshot()
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await rest(page)
    const now = await page.screenshot()
    if (now.equals(last)) return now
    last = now
  }
  throw new Error(`${page.url()} does not come to rest.`)
}

function rest(page: Page): Promise<void> {
  return page.waitForTimeout(REST_MS)
}
