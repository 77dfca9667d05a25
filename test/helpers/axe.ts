/** axe-core, all of its rules for WCAG 2.2 AA and its best practices, run in the page that a test has before it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>
interface Axe {
  run(context: object, options: object): Promise<Results>
}

/** The package for Playwright opens a page of its own for each result and takes ten times as long. */
const SOURCE = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'))

/** What the kit puts around a popup: empty, and sending the focus on in the moment it comes. Nobody ever meets it. */
const WITHOUT = ['[data-base-ui-focus-guard]']

/**
 * `region` wants everything inside a landmark. A list or a tip that is open lies beside the application, over the page,
 * and belongs to the control that it came from, which is in one.
 */
const POPUPS = '[role=listbox], [role=menu], [role=tooltip]'

const OPTIONS = {
  resultTypes: ['violations'],
  // New in WCAG 2.2, and off by default for those who are still held to 2.1.
  rules: { 'target-size': { enabled: true } },
}

/** The rules that see colours; every other has the same to say of one page in every theme. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** Every violation, whatever its weight, with the parts it means; of its colours alone, where nothing else changed. */
export async function axeFaults(page: Page, about: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE.toString())
  return page.evaluate(
    async ({ options, without, popups }) => {
      const isPopup = (target: unknown) => document.querySelector(String(target))?.closest(popups) != null
      const { violations } = await (Reflect.get(window, 'axe') as Axe).run({ exclude: without }, options)
      return violations.flatMap(({ id, impact, nodes }) => {
        const targets = nodes.map(({ target }) => target.join(' '))
        const meant = id === 'region' ? targets.filter(target => !isPopup(target)) : targets
        return meant.length === 0 ? [] : [`${id} (${impact ?? 'minor'}): ${meant.join(', ')}`]
      })
    },
    { options: { ...OPTIONS, ...(about === 'colours' ? OF_COLOURS : {}) }, without: WITHOUT, popups: POPUPS },
  )
}
