/** Files into the collection and out of it again, over the built product: what a person drops, chooses, sees and undoes. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOf, writeZip } from '../helpers/anki/package.ts'
import { BASIC, card, DECK, note, NOTE, source } from '../helpers/anki/source.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { attach, enter, type TestClient } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'

const TABLE = [
  'Front;Back;Tags',
  'What is drift?;The world ==moves==;ml',
  'What is skew?;Two code paths;ml serving',
  ';no question;ml',
  'What is leakage?;The label in a feature;ml',
].join('\n')

/** A picture of one point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-files-'))
let browser: Browser
let host: TestHost
let app: App
let page: Page
let client: TestClient

beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost()
  client = await attach(host.address, await enter(await host.freshLink()))
  app = await openApp(browser, host.link)
  ;({ page } = app)
  // As long as somebody listens, no dialog of the system opens: by the time a key is pressed that is in force.
  page.on('filechooser', () => undefined)
})

afterAll(async () => {
  client.close()
  await host.kill()
  await browser.close()
})

const heading = (name: string | RegExp, level = 2) => page.getByRole('heading', { name, level })
const button = (name: string | RegExp) => page.getByRole('button', { name })

async function goToImport(): Promise<void> {
  await page.evaluate(() => (location.hash = '#/import'))
  await heading('Import', 1).waitFor()
}

/** Drops a file on the window, wherever it is. */
async function drop(name: string, content: string): Promise<void> {
  await page.evaluate(
    ([called = '', text = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], called))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, content],
  )
}

/** Chooses files in the system's dialog, which opens by key. */
async function choose(...files: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('o')
  await (await chooser).setFiles(files)
}

/** Cards of decks that are no blocks. */
async function ownCards(): Promise<number> {
  const groups = await client.api.decks.list({})
  return groups.flatMap(({ decks }) => decks).reduce((sum, { block, total }) => (block === null ? sum + total : sum), 0)
}

/** What is left of files on their way in. */
function leftBehind(): readonly string[] {
  const imports = join(host.home, 'imports')
  if (!existsSync(imports)) return []
  return readdirSync(imports, { recursive: true, encoding: 'utf8' }).filter(name => name !== 'offers')
}

/** Words on the screen itself, not those that are said aloud. */
const shown = (words: string | RegExp) => page.getByRole('main').getByText(words)

/** Chooses what a column of a table is. */
async function use(column: string, as: string): Promise<void> {
  await page.getByRole('combobox', { name: `What ${column} is` }).click()
  await page.getByRole('option', { name: as, exact: true }).click()
}

/** Imports once what was chosen last has been compared. */
async function importIt(notes: RegExp): Promise<void> {
  await expect.poll(() => button(notes).isEnabled()).toBe(true)
  await page.keyboard.press('Control+Enter')
}

const counts = async () => page.locator('dl > div').allInnerTexts()

test('a table that is dropped anywhere becomes cards: read, mapped, previewed, counted, and taken back by one Undo', async () => {
  await page.evaluate(() => (location.hash = '#/decks'))
  await heading('Decks', 1).waitFor()
  await drop('ML notes.csv', TABLE)
  await heading('How the file is read').waitFor({ state: 'attached' })
  await page.getByText('Found: Table, semicolons, UTF-8').waitFor()
  await expect.poll(() => page.getByRole('switch', { name: 'First row names the columns' }).isChecked()).toBe(true)
  await expect.poll(() => page.locator('thead').innerText()).toMatch(/Front\s+Back\s+Tags/)

  await page.keyboard.press('Control+Enter')
  await heading('Fields and duplicates').waitFor({ state: 'attached' })
  const preview = page.getByRole('article')
  await expect.poll(() => preview.innerText()).toContain('The world moves')
  expect(await preview.locator('mark').innerText()).toBe('moves')
  await use('Tags', 'Back')
  await expect.poll(() => preview.innerText()).toMatch(/The world moves[^]*ml/)
  await use('Tags', 'Tags')
  await expect.poll(() => preview.innerText()).not.toMatch(/The world moves[^]*ml/)
  await shown('3 new notes, 3 cards').waitFor()

  await importIt(/^Import 3 notes/)
  await heading('What was imported').waitFor({ state: 'attached' })
  expect((await counts()).map(text => text.replace('\n', ' '))).toEqual(['added 3', 'skipped, all listed here 1'])
  await page.getByText('4 notes in the file. With them came 3 cards. They are in ML notes.').waitFor()
  await expect.poll(() => page.getByRole('grid', { name: 'Skipped' }).innerText()).toMatch(/row 4/)
  await page.getByText(/^Backup: backup-/).waitFor()
  expect(await ownCards()).toBe(3)

  await page.keyboard.press('Control+z')
  await page.getByText('The import was taken back').waitFor()
  expect(await ownCards()).toBe(0)
  await button('Import again').click()
  await expect.poll(ownCards).toBe(3)
  await button('Review now').click()
  await page.getByRole('article', { name: /front$/ }).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('article', { name: /back$/ }).waitFor()
})

test('the same table once more changes nothing, and says so', async () => {
  await goToImport()
  await choose(fileOf('ML notes.csv', TABLE))
  await heading('How the file is read').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Enter')
  await shown('No new notes').waitFor()
  await shown('3 the same as yours').waitFor()
  await page.getByText('There is nothing new in this file').waitFor()
  await expect.poll(() => button(/^Import/).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await heading('Drop files anywhere in this window').waitFor()
  await expect.poll(leftBehind).toEqual([])
})

test('a package of Anki is imported with its schedule, and files wait for one another', async () => {
  const many = Array.from({ length: 60 }, (_, at) => at)
  const described = source({
    models: [BASIC],
    decks: { [DECK]: 'Anki::Retrieval' },
    notes: many.map(at => note({ id: NOTE + at, guid: `guid-${at}`, fields: [`Front ${at}`, `<b>Back ${at}</b>`] })),
    cards: many.map(at =>
      card({ id: NOTE + at, nid: NOTE + at, did: DECK, type: 2, queue: 2, due: 10, ivl: 20, factor: 1300, reps: 5 }),
    ),
  })
  const path = await writeZip(join(folder, 'retrieval.apkg'), partsOf(folder, described, 'legacy-2'))
  await goToImport()
  await choose(path, fileOf('empty.csv', ''))
  await page.getByText(/^This deck was scheduled by SM-2/).waitFor()
  await shown('60 cards are overdue').waitFor()
  await page.getByRole('radio', { name: 'Keep the decks out of Today' }).check()
  await page.getByRole('checkbox', { name: 'Start the 60 hardest cards at ease 2.50' }).check()
  await shown('60 new notes, 60 cards, schedule kept').waitFor()
  await importIt(/^Import 60 notes/)
  await heading('What was imported').waitFor({ state: 'attached' })
  expect((await counts()).map(text => text.replace('\n', ' '))).toEqual(['added 60'])
  const groups = await client.api.decks.list({})
  expect(groups.flatMap(({ decks }) => decks).find(({ name }) => name === 'Retrieval')).toMatchObject({
    total: 60,
    keptOut: true,
  })

  await button(/^Next file: empty\.csv/).click()
  await page.getByRole('alert').getByText('empty.csv: this file can’t be imported').waitFor()
  await page.getByText('The file is empty: download or export it again. Nothing was changed.').waitFor()
  await expect.poll(leftBehind).toEqual([])
})

test('a web page under the name of a package is refused in one sentence', async () => {
  await goToImport()
  await drop('deck.apkg', '<!doctype html><title>Sign in</title>')
  await page.getByText(/^This is a web page saved under the name of a deck/).waitFor()
  await expect.poll(leftBehind).toEqual([])
})

test('an import that is stopped leaves nothing', async () => {
  const before = await ownCards()
  const rows = Array.from({ length: 60_000 }, (_, at) => `Question ${at};Answer ${at};t`)
  await goToImport()
  await choose(fileOf('many.csv', ['Front;Back;Tags', ...rows].join('\n')))
  await heading('How the file is read').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Enter')
  await importIt(/^Import 60\s000 notes/)
  await heading('Importing').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Stopped. Nothing was imported.').first().waitFor()
  await heading('Drop files anywhere in this window').waitFor()
  expect(await ownCards()).toBe(before)
  await expect.poll(leftBehind).toEqual([])
})

test('a folder of Markdown that is chosen is one deck, with the pictures in it', async () => {
  const notes = join(folder, 'My notes')
  mkdirSync(join(notes, 'week 1'), { recursive: true })
  mkdirSync(join(notes, '.git'))
  writeFileSync(join(notes, '.git', 'hidden.md'), 'Q: Is this a card?\nA: No.\n')
  writeFileSync(join(notes, 'one.md'), 'Q: What is a folder?\nA: One deck.\n')
  writeFileSync(join(notes, 'week 1', 'two.md'), 'Q: What does it show?\nA: ![a dot](dot.png)\n')
  writeFileSync(join(notes, 'week 1', 'dot.png'), PIXEL)
  await goToImport()
  const chooser = page.waitForEvent('filechooser')
  await button('Choose a folder…').click()
  await (await chooser).setFiles(notes)
  await page.getByText('Found: Zip of Markdown, 2 files').waitFor()
  await page.keyboard.press('Control+Enter')
  await shown('2 new notes, 2 cards').waitFor()
  await importIt(/^Import 2 notes/)
  await heading('What was imported').waitFor({ state: 'attached' })
  await page.getByText(/^2 notes in the file. With them came 2 cards and 1 media file\. They are in/).waitFor()
})

test('what was chosen is still there after a look elsewhere', async () => {
  await goToImport()
  await choose(fileOf('kept.csv', TABLE.replaceAll('What', 'Which')))
  await heading('How the file is read').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('radio', { name: 'Add it all the same' }).check()
  await page.evaluate(() => (location.hash = '#/decks'))
  await heading('Decks', 1).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await heading('Import', 1).waitFor()
  expect(await page.getByRole('radio', { name: 'Add it all the same' }).isChecked()).toBe(true)
  await shown('3 new notes, 3 cards').waitFor()
  await page.keyboard.press('Escape')
})

test('a sample is written where one says, and each time it is saved the preview follows, faults with their line', async () => {
  const path = join(folder, 'My sample.md')
  await goToImport()
  await button(/^Write sample.*Markdown$/).click()
  const place = page.getByRole('textbox', { name: 'Where to write it' })
  await place.fill(join(folder, 'retrieval.apkg'))
  await page.keyboard.press('Enter')
  await page.getByText('The name has to end as this kind of file does.').waitFor()
  await place.fill(path)
  await page.keyboard.press('Enter')
  await page.getByText(`Watching ${path}`).waitFor()
  await page.getByRole('article').waitFor()
  writeFileSync(path, 'Q: What follows?\nA: The preview.\n\nQ: What has no answer?\n')
  await expect.poll(() => page.getByRole('article').innerText(), { timeout: 10_000 }).toContain('The preview.')
  await button('See them').click()
  await expect.poll(() => page.getByRole('grid', { name: 'Skipped' }).innerText()).toMatch(/line 4/)
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Skipped' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await heading('Drop files anywhere in this window').waitFor()
  expect(existsSync(path)).toBe(true)
})

test('a deck is exported as a table, and everything as an archive', async () => {
  await page.evaluate(() => (location.hash = '#/decks'))
  await page.getByRole('row', { name: /ML notes/ }).click()
  await button('More').click()
  await page.getByRole('menuitem', { name: 'Export the deck…' }).click()
  await page.getByText('3 notes, 3 cards').waitFor()
  await page.getByRole('radio', { name: 'Table, commas' }).check()
  const table = page.waitForEvent('download')
  await button('Export 3 notes').click()
  const saved = await table
  expect(saved.suggestedFilename()).toBe('ML notes.csv')
  expect(readFileSync(await saved.path(), 'utf8')).toContain('What is leakage?')
  await heading('The file is made', 3).waitFor()
  await page.keyboard.press('Escape')

  await page.evaluate(() => (location.hash = '#/settings/data'))
  const all = page.waitForEvent('download')
  await button('Export…').click()
  await button(/^Export .*notes$/).click()
  expect((await all).suggestedFilename()).toMatch(/\.zip$/)
  await page.keyboard.press('Escape')
})

test('all that while nothing was thrown, nothing went outside, and nothing was against the policy', () => {
  expect(app.trouble).toEqual([])
})

/** A file on this computer. */
function fileOf(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
