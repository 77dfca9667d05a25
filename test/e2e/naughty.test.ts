/** Texts that programs stumble over, shown wherever they are shown: as they are, and nothing of them runs. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CardId, DeckId } from '../../db/domain/ids.ts'
import { nameFault } from '../../db/domain/deck-name.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { NAUGHTY_LINES } from '../helpers/naughty.ts'
import { connect, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

/** Whatever of these runs says so. */
const PAYLOADS = [
  '<script>globalThis.ran = "script"</script>',
  '<img src="x" onerror="globalThis.ran = \'img\'">',
  '<svg onload="globalThis.ran = \'svg\'"></svg>',
  '"><script>globalThis.ran = "quoted"</script>',
  '<iframe srcdoc="<script>parent.ran = \'frame\'</script>"></iframe>',
  '[link](javascript:globalThis.ran="link")',
  '{{constructor.constructor("globalThis.ran = 1")()}}',
] as const
/** Short ones, without line ends or control characters, which a line of a list would not show. */
const NAMES = [...PAYLOADS, ...NAUGHTY_LINES].filter(
  text => text.trim() === text && text.length <= 60 && text !== '' && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text),
)
const DECKS = NAMES.filter(name => nameFault(name) === null)

let browser: Browser
let host: TestHost
let client: TestClient
let app: App
let page: Page
let cards: CardId[]
let deck: DeckId

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost({})
  client = await connect(host.link)
  const { api } = client
  for (const name of DECKS) ({ deck } = await api.decks.add({ name, parent: null }))
  cards = []
  for (const text of [...PAYLOADS, ...NAUGHTY_LINES]) {
    const tags = NAMES.includes(text) ? [text] : []
    const fields = [`Q ${text}`, `A ${text}`, text]
    cards.push((await api.notes.add({ type: 'Basic', deck, fields, tags })).card)
  }
  const savedSearches = NAMES.slice(0, 50).map(name => ({ name, text: name }))
  await api.settings.change({ savedSearches, browseColumns: ['number', 'question', 'deck', 'tags'] })
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

const ran = (of = page) => of.evaluate(() => Reflect.get(globalThis, 'ran') as unknown)

/** Which of these are on the page, letter by letter, as the whole text of an element. */
function shown(texts: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(wanted => {
    const there = new Set([...document.querySelectorAll('body *')].map(({ textContent }) => textContent))
    return wanted.filter(text => there.has(text))
  }, texts)
}

async function go(route: string): Promise<void> {
  await page.evaluate(to => (location.hash = to), `#${route}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await app.settled()
}

test('where nothing guards, these texts do run: whoever looks for that would see it', async () => {
  const bare = await browser.newPage()
  await bare.setContent(PAYLOADS.join('\n'))
  await expect.poll(() => ran(bare)).not.toBeUndefined()
  await bare.close()
})

test('the browser shows names of searches as they are, and rows, previews and searches run nothing', async () => {
  await go('/browse')
  await page.getByRole('row').nth(3).waitFor()
  expect(await shown(NAMES.slice(0, 50))).toEqual(NAMES.slice(0, 50))
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  for (let row = 0; row < cards.length; row += 1) await page.keyboard.press('ArrowDown')
  await app.settled()
  for (const search of PAYLOADS) await go(`/browse?q=${encodeURIComponent(search)}`)
  expect(await ran()).toBeUndefined()
})

test('the tags of a card are shown as they are beside it', async () => {
  for (const tag of PAYLOADS.filter(text => NAMES.includes(text))) {
    await go(`/browse?q=${encodeURIComponent(`tag:"${tag.replaceAll(/[\\"*]/g, String.raw`\$&`)}"`)}`)
    await expect.poll(() => shown([tag])).toEqual([tag])
  }
  expect(await ran()).toBeUndefined()
})

test('the tree of decks shows their names as they are', async () => {
  await go('/decks')
  await expect.poll(() => shown(DECKS)).toEqual(DECKS)
  expect(await ran()).toBeUndefined()
})

test('the editor has every text in its fields and in its preview, and runs nothing of it', async () => {
  for (const card of cards.slice(0, PAYLOADS.length)) {
    await go(`/card/${card}/edit`)
    await page.getByRole('article', { name: 'Card 1' }).waitFor()
  }
  const fields = await page.getByRole('textbox').allTextContents()
  expect(fields).toContain(`Q ${PAYLOADS.at(-1)}`)
  expect(await ran()).toBeUndefined()
})

test('nothing of it was thrown, went outside or broke the policy', () => {
  expect(app.trouble).toEqual([])
})
