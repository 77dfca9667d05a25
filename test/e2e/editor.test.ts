/** Cards of one's own, at the keyboard: written, looked at, saved, changed in the middle of a review. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { pastePicture, png } from '../helpers/picture.ts'
import { connect, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

let browser: Browser
let host: TestHost
let client: TestClient
let app: App
let page: Page
let hand: Hand

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost({})
  client = await connect(host.link)
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

/** It would say so where it ran. */
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="window.ran=1"><script>window.ran=1;parent.ran=1</script></svg>'

/** The field that is written in, by its name. */
const field = () =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return inside?.getAttribute('aria-label') ?? inside?.textContent
  })

async function tabToField(name: string): Promise<void> {
  for (let stop = 0; stop < 40 && (await field()) !== name; stop += 1) await hand.press('Tab')
  expect(await field()).toBe(name)
}

async function fronts(): Promise<readonly string[]> {
  const groups = await client.api.decks.list({})
  const deck = groups.flatMap(group => group.decks).find(({ name }) => name === 'My cards')
  return deck === undefined
    ? []
    : (await client.api.decks.cards({ deck: deck.id, text: '' })).cards.map(({ front }) => front)
}

test('a card is written and saved without leaving the keys, and the next one begins', async () => {
  await hand.press('g', 'n')
  await hand.sees('heading', /^New card/)
  await tabToField('Question')
  await hand.type('What does recall@k count?')
  await tabToField('Answer')
  await hand.type('Relevant items among the first ==k==.')
  await hand.sees('article', /^Card 1/)
  await expect.poll(() => page.getByRole('article', { name: 'Card 1' }).textContent()).toMatch(/among the first k\./)
  await hand.press('Control+Enter')
  await hand.reads(/^Card saved/)
  await expect.poll(field).toBe('Question')
  expect(await fronts()).toEqual(['What does recall@k count?'])
})

test('what is missing is said, and nothing is saved', async () => {
  await hand.press('Control+Enter')
  await hand.reads(/^“Front” is empty|^Nothing is hidden|empty\.$/)
  expect(await fronts()).toHaveLength(1)
})

test('a gap is made of what is selected', async () => {
  await hand.press('Escape')
  await hand.tabTo('radio', /^Basic$/)
  await hand.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await tabToField('Text')
  await hand.type('HNSW')
  await hand.press('Control+a', 'Control+Shift+c')
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toBe('{{c1::HNSW}}')
  await hand.press('End')
  await hand.type(' is a graph of neighbours.')
  await expect.poll(() => page.getByRole('article', { name: 'Card 1' }).textContent()).toMatch(/is a graph/)
  await hand.press('Control+Enter')
  await hand.reads(/^Card saved/)
  expect(await fronts()).toHaveLength(2)
})

test('what was written and not saved is there after the window was closed', async () => {
  await tabToField('Text')
  await hand.type('half a tho')
  await hand.reads(/^Draft saved on this computer/)
  await page.context().close()
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
  await hand.press('g', 'n')
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toBe('half a tho')
  await hand.tabTo('button', /^Discard/)
  await hand.press('Enter')
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toBe('')
})

/** Whether every picture in sight has come. */
const pictures = () =>
  page
    .getByRole('article')
    .locator('img')
    .evaluateAll(all => all.map(one => (one instanceof HTMLImageElement && one.complete ? one.naturalWidth : 0)))

test('a cloze note with a pasted picture is written, saved, and found by a word', async () => {
  await tabToField('Text')
  await hand.type('The {{c1::quantizer}} of a product: ')
  await pastePicture(page)
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text' }).textContent())
    .toMatch(/!\[\]\(pasted-2026-10-15\.png\)$/)
  await expect.poll(pictures).toEqual([320, 320])
  await hand.press('Control+Enter')
  await hand.reads(/^Card saved/)
  await hand.press('Escape', 'Escape')
  await hand.press('g', 'b')
  await hand.sees('grid')
  await hand.press('/')
  await hand.type('quantizer')
  await hand.sees('row', /quantizer/)
  const { card } =
    (await client.api.browse.page({ text: 'quantizer', sort: { by: 'match', descending: false }, from: 0, count: 1 }))
      .rows[0] ?? {}
  expect(card).toBeDefined()
  await hand.press('Control+n')
})

test('how wide a picture is shown is set by keyboard, and its name stays', async () => {
  await hand.sees('heading', /^New card/)
  await tabToField('Text')
  await pastePicture(page, { bytes: png(600, 300, 40), name: '../../Plot of losses.png' })
  await hand.tabTo('button', /^Set a width/)
  await hand.press('Enter')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text' }).textContent())
    .toBe('![](Plot-of-losses.png "width=320")')
  // The focus stays on the button, which takes the width away again; the number comes before it.
  await hand.press('Shift+Tab')
  await expect.poll(field).toBe('Width')
  await hand.press('Control+a')
  await hand.type('240')
  await hand.press('Enter')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text' }).textContent())
    .toBe('![](Plot-of-losses.png "width=240")')
})

test('a picture is chosen from a file by key', async () => {
  await tabToField('Interview note')
  const asked = page.waitForEvent('filechooser')
  await hand.press('Control+Shift+p')
  await (await asked).setFiles({ name: 'curve.png', mimeType: 'image/png', buffer: png(50, 50, 10) })
  await expect.poll(() => page.getByRole('textbox', { name: 'Interview note' }).textContent()).toBe('![](curve.png)')
  await hand.press('Control+a', 'Delete')
})

test('what is no picture is refused in a sentence, and what was written stays', async () => {
  await tabToField('Text')
  await pastePicture(page, { bytes: Buffer.from('<script>alert(1)</script>') })
  await hand.reads(/^The file is no picture that can be shown/)
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).textContent()).toMatch(/^!\[\]\(Plot-of-losses/)
})

test('a picture that was drafted as the host was killed is there again with its draft', async () => {
  await tabToField('Interview note')
  await pastePicture(page, { bytes: Buffer.from(DRAWING), name: 'drawing.svg', type: 'image/svg+xml' })
  await tabToField('Text')
  await hand.press('Control+Home')
  await hand.type('{{c1::Losses}} ')
  await expect.poll(pictures).toEqual([600, 600, 40])
  await hand.reads(/^Draft saved on this computer/)
  await page.context().close()
  await host.kill()
  client.close()
  host = await startHost({ home: host.home })
  client = await connect(host.link)
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
  await hand.press('g', 'n')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text' }).textContent())
    .toMatch(/^\{\{c1::Losses\}\} !\[\]/)
  await expect.poll(pictures).toEqual([600, 600, 40])
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  await hand.tabTo('button', /^Discard/)
  await hand.press('Enter')
})

test('places of a picture are hidden by keyboard alone, each its own card', async () => {
  await hand.tabTo('radio', /^Cloze$/)
  await hand.press('ArrowRight')
  await hand.tabTo('button', /^Choose a picture/)
  await pastePicture(page, { bytes: png(400, 300, 200) })
  await hand.tabTo('button', /^Add a box/)
  await hand.press('Enter')
  await expect.poll(field).toBe('Move box 1')
  await hand.press('ArrowRight', 'Shift+ArrowDown')
  await hand.tabTo('button', /^Add a box/)
  await hand.press('Enter')
  await expect.poll(field).toBe('Move box 2')
  await hand.tabTo('spinbutton', /^Width of box 2/)
  await hand.press('Control+a')
  await hand.type('33,5')
  await hand.press('Enter')
  await hand.sees('article', /^Card 2/)
  await tabToField('Header')
  await hand.type('Which part of the zeppelin is this?')
  await hand.press('Control+Enter')
  await hand.reads(/^2 cards saved/)
  const found = await client.api.browse.page({
    text: 'zeppelin',
    sort: { by: 'match', descending: false },
    from: 0,
    count: 10,
  })
  expect(found.rows).toHaveLength(2)
})

test('a card is mended in the middle of a review, and the review is where it was', async () => {
  await hand.press('Escape', 'g', 'r')
  await hand.sees('button', /^Show answer/)
  const before = await page.getByRole('article').first().getAttribute('aria-label')
  await hand.press('Space')
  await hand.sees('group', /grade/i)
  await hand.press('e')
  await hand.sees('heading', /^Edit /)
  await tabToField('Answer')
  await hand.press('Control+End')
  await hand.type(' Mended.')
  await hand.press('Control+s')
  await hand.sees('group', /grade/i)
  await hand.reads(/Mended\./)
  expect(await page.getByRole('article').first().getAttribute('aria-label')).toBe(before?.replace('front', 'back'))
  await hand.press('3')
  await hand.sees('button', /^Show answer/)
})

test('nothing broke the policy, went outside, or was thrown', () => {
  expect(app.trouble).toEqual([])
})
