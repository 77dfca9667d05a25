/** The window while a large table is brought in: how long a frame ever takes. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { launchBrowser } from '../helpers/app.ts'
import { startHost } from '../host/start.ts'

/** Milliseconds between one frame and the next, from the choice of the file until all of it is there. */
export async function framesOfImport(home: string, table: string): Promise<readonly number[]> {
  mkdirSync(home)
  const host = await startHost({ home })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    // As long as somebody listens, no dialog of the system opens.
    page.on('filechooser', () => undefined)
    await page.goto(`${await host.freshLink()}#/import`)
    await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
    const frames = await page.evaluateHandle(recorded)
    await bringIn(page, table)
    return await frames.evaluate(all => all.slice(1))
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function bringIn(page: Page, table: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('o')
  await (await chooser).setFiles(table)
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Enter')
  const importing = page.getByRole('button', { name: /^Import \d/, disabled: false })
  await importing.waitFor({ timeout: 120_000 })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'What was imported' }).waitFor({ state: 'attached', timeout: 120_000 })
}

/** Runs in the page, for as long as that is there: the list grows with every frame. */
function recorded(): readonly number[] {
  const frames: number[] = []
  let last = performance.now()
  const frame = (now: number): void => {
    frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  return frames
}
