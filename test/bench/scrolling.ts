/** Going through every card in the browser's table: how long a frame ever takes. */
import type { Page } from 'playwright'

/** Frames in which the table goes from its first row to its last. */
const FRAMES = 240

/** Milliseconds between one frame and the next, all the way down, on the page of a collection with many cards. */
export async function scrollThroughCards(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => (location.hash = '#/browse'))
  await page.getByRole('row').nth(5).waitFor()
  await page
    .getByText(/^[\d\s ]+cards$/)
    .first()
    .waitFor()
  return page.evaluate(scrolled, FRAMES)
}

/** Runs in the page. */
async function scrolled(frames: number): Promise<number[]> {
  const table = document.querySelector('[role=grid]')?.parentElement
  if (table === null || table === undefined) throw new Error('there is no table')
  const times: number[] = []
  const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
  let last = await frame()
  for (let step = 1; step <= frames; step += 1) {
    table.scrollTop = ((table.scrollHeight - table.clientHeight) * step) / frames
    const now = await frame()
    times.push(now - last)
    last = now
  }
  return times
}
