/** The gallery: every part of the design system in every state, held to what every screen is held to. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGallery, type Gallery } from '../../electron/dev/gallery.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { boxFaults } from '../helpers/in-page.ts'

let browser: Browser
let gallery: Gallery

beforeAll(async () => {
  ;[gallery, browser] = await Promise.all([startGallery(), launchBrowser()])
})

afterAll(async () => {
  await gallery.close()
  await browser.close()
})

function open(look: string): Promise<App> {
  return openApp(browser, `${gallery.address}/?${look}`, { size: 'least' })
}

test.each(['theme=light', 'theme=dark', 'theme=light&contrast=more'])(
  'with %s no part has a fault for anyone, none breaks the policy, and the least window is wide enough',
  async look => {
    const { page, trouble } = await open(look)
    expect(await axeFaults(page)).toEqual([])
    expect(await boxFaults(page)).toEqual([])
    expect(trouble).toEqual([])
    await page.context().close()
  },
)

test.each(['text=90', 'text=150', 'dir=rtl&text=150'])('with %s nothing overlaps or is cut off', async look => {
  const { page } = await open(look)
  const faults = await boxFaults(page)
  // The check reckons with tables that scroll from left to right.
  expect(faults.filter(fault => !(look.includes('rtl') && fault.startsWith('out of reach')))).toEqual([])
  await page.context().close()
})

/** What opens over the page, in which section, how, and what it is then. */
const OPENED: readonly {
  readonly only: string
  readonly open: (page: Page) => Promise<unknown>
  readonly role: Parameters<Page['getByRole']>[0]
}[] = [
  { only: 'lists', open: page => page.getByRole('combobox', { name: 'User embedding' }).click(), role: 'listbox' },
  { only: 'lists', open: page => page.getByRole('combobox', { name: 'Another block' }).click(), role: 'listbox' },
  { only: 'menus', open: page => page.getByRole('button', { name: 'Card', exact: true }).click(), role: 'menu' },
  {
    only: 'menus',
    open: page => page.getByRole('button', { name: /^RT-031/ }).click({ button: 'right' }),
    role: 'menu',
  },
  { only: 'overlays', open: page => page.getByRole('button', { name: 'Finish quiz' }).click(), role: 'alertdialog' },
  { only: 'overlays', open: page => page.getByRole('button', { name: 'Show card' }).click(), role: 'dialog' },
  { only: 'overlays', open: page => page.getByRole('button', { name: 'Why 15 days' }).click(), role: 'dialog' },
]

test('what opens over the page has no fault either, stays within the policy, and Esc takes it away', async () => {
  const { page, trouble } = await open('theme=dark&only=lists')
  for (const { only, open: show, role } of OPENED) {
    await page.goto(`${gallery.address}/?theme=dark&only=${only}`)
    await show(page)
    await page.getByRole(role).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole(role).waitFor({ state: 'detached' })
  }
  expect(trouble).toEqual([])
  await page.context().close()
})

test('nor have the lines that say what happened', async () => {
  const { page, trouble } = await open('theme=light&only=panels')
  await page.getByRole('button', { name: 'Bury card' }).click()
  await page.getByRole('button', { name: 'Fail to save' }).click()
  await page.getByRole('region', { name: 'Notifications' }).getByText('The disk is full', { exact: true }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(trouble).toEqual([])
  await page.context().close()
})
