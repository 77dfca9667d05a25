/** What is asked of every screen. Each check answers with what is wrong, in sentences that begin with where. */
import type { JSHandle } from 'playwright'
import { mediaOf, SIZES, type Look, type Size } from './app.ts'
import { axeFaults } from './axe.ts'
import { boxFaults, walkByTab } from './in-page.ts'
import type { Visit } from './visit.ts'

/** The looks of one page that change no box. */
const LOOKS: Readonly<Record<string, Look>> = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  'forced colours': { forcedColors: 'active' },
}

type Faults = Promise<readonly string[]>

/** The same fault in several looks or sizes is one fault, found in several places. */
class Found {
  private readonly places = new Map<string, string[]>()

  add(place: string, faults: readonly string[]): void {
    for (const fault of faults) this.places.set(fault, [...(this.places.get(fault) ?? []), place])
  }

  all(): readonly string[] {
    return [...this.places].map(([fault, places]) => `${places.join(', ')}: ${fault}`)
  }
}

/** axe in both themes and in the system's own colours. */
export async function axeInEveryLook({ page }: Visit): Faults {
  const found = new Found()
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.emulateMedia(mediaOf(look))
    found.add(name, await axeFaults(page))
  }
  await page.emulateMedia(mediaOf({}))
  return found.all()
}

/** The boxes at window sizes; the page is left as large as it was. */
export async function boxesAtEverySize({ page, settled }: Visit, sizes: readonly Size[]): Faults {
  const found = new Found()
  const before = page.viewportSize() ?? SIZES.usual
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size])
    await settled()
    found.add(size, await boxFaults(page))
  }
  await page.setViewportSize(before)
  await settled()
  return found.all()
}

/** Every stop of Tab: reached, in order, with a ring, in sight. */
export async function tabOrder({ page }: Visit): Faults {
  // A list that is open is walked by the arrow keys; Tab leaves it.
  if (
    (await page.locator('[role=listbox] :focus, [role=menu] :focus, [role=listbox]:focus, [role=menu]:focus').count()) >
    0
  )
    return []
  return (await walkByTab(page)).faults.map(fault => `Tab: ${fault}`)
}

/** Esc closes what was opened, and the focus is where it was. */
export async function closesByEscape({ page, hand }: Visit, opener: JSHandle<Element | null>): Faults {
  const overlay = page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('listbox'))
  await hand.press('Escape')
  try {
    await overlay.waitFor({ state: 'detached', timeout: 5_000 })
    await page.waitForFunction(element => document.activeElement === element, opener, { timeout: 5_000 })
    return []
  } catch {
    const left = await overlay.count()
    const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? 'nothing')
    return [left > 0 ? 'Esc: the overlay is still open' : `Esc: the focus did not go back, it is on ${focus}`]
  }
}
