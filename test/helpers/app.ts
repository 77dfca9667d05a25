/** The app as a person has it in front of them: a real page in a real Chromium, and what must never happen in it. */
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright'
import { findChromium } from '../browser/chromium.ts'

/** Window sizes that every screen has to look right in. */
export const SIZES = { usual: { width: 1280, height: 820 }, least: { width: 900, height: 600 } } as const

export interface App {
  readonly page: Page
  /** What the policy stopped, what went outside, what was thrown: all must stay empty. */
  readonly trouble: readonly string[]
}

/** Starts a browser; one serves many apps. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium()
  return chromium.launch({ executablePath, args: [...args], env: { ...env } })
}

export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly size?: keyof typeof SIZES
}

/** Opens the app by a link that the host printed, and waits for its first heading. */
export async function openApp(
  browser: Browser,
  link: string,
  { theme = 'light', size = 'usual' }: Look = {},
): Promise<App> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const trouble = watch(page, new URL(link).origin)
  await page.exposeFunction('reportPolicyViolation', (text: string) => trouble.push(`policy: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const report: unknown = Reflect.get(window, 'reportPolicyViolation')
      if (typeof report === 'function') report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, trouble }
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

/** What axe calls serious or critical, with the parts it means. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
}
