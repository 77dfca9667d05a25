/** What comes after a quiz, at the keyboard: its results, misses that become cards, placement, the drill, questions of one's own. */
import type { Browser, Page } from 'playwright'
import { afterEach, beforeAll, afterAll, expect, test } from 'vitest'
import type { Moved } from '../../db/api/quiz.ts'
import { DEFAULT_CHOICE } from '../../db/domain/quiz/quiz-choice.ts'
import { launchBrowser, openApp, type App } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { distWith } from '../helpers/dist.ts'
import { handOf, type Hand } from '../helpers/hand.ts'
import { libraryOf } from '../helpers/library.ts'
import { quizLibrary } from '../helpers/quiz-fixtures.ts'
import { connect, type TestClient } from '../host/client.ts'
import { MORNING, startHost, type TestHost } from '../host/start.ts'

const DAY_MS = 86_400_000
const SCOPE = { kind: 'today' } as const
const CHOICE = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks' as const, blocks: [], cold: true },
  repeats: true,
}

let browser: Browser
let dist: string
let host: TestHost
let client: TestClient
let app: App
let page: Page
let hand: Hand

beforeAll(async () => {
  browser = await launchBrowser()
  dist = distWith(libraryWithLooseQuestions())
})

afterAll(() => browser.close())

afterEach(async () => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- holds after each of them
  expect(app.trouble).toEqual([])
  client.close()
  await page.context().close()
  await host.kill()
})

/** Of the twelve questions of the block, the last six are about no card. */
function libraryWithLooseQuestions() {
  const library = quizLibrary()
  const blocks = library.blocks.map(block => ({
    ...block,
    questions: block.questions.map((question, at) => (at < 6 ? question : { ...question, cards: [] })),
  }))
  return { ...library, blocks }
}

async function open(route = '/today', content = dist): Promise<void> {
  host = await startHost({ dist: content })
  client = await connect(await host.freshLink())
  app = await openApp(browser, await host.freshLink())
  ;({ page } = app)
  hand = handOf(page)
  await go(route)
}

const go = (route: string) => page.evaluate(to => (location.hash = `#${to}`), route)

/** In both themes; the page follows the system. */
async function faultsInBothThemes(): Promise<readonly string[]> {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page, 'colours')
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

/** Every card of the day is known well; so often, a day later each time. */
async function review(days: number): Promise<void> {
  for (let day = 1; day <= days; day += 1) {
    await cardsOfTheDay()
    await host.moveTo({ now: MORNING.now + day * DAY_MS })
  }
}

/** Answers wrongly whatever can be answered by a choice, leaves the rest, and ends the attempt. */
async function finishBadly({ attempt: { attempt, cells } }: Moved): Promise<void> {
  for (const { ordinal } of cells) {
    const { asked } = await client.api.quiz.question({ attempt, ordinal })
    if (asked.type !== 'single' && asked.type !== 'diagnose') continue
    const choice = Math.max(...asked.options.map(({ at }) => at))
    const answer =
      asked.type === 'single'
        ? { type: asked.type, choice, because: choice }
        : { type: asked.type, choice, check: choice }
    await client.api.quiz.answer({ attempt, ordinal, elapsedMs: 60_000, answer, confidence: 'sure' })
  }
  await client.api.quiz.finish({ attempt, elapsedMs: 120_000 })
}

/** Cards that the session of the day shows, in its order. */
async function cardsOfTheDay(): Promise<readonly string[]> {
  const shown: string[] = []
  let { next } = await client.api.review.next({ scope: SCOPE })
  while (next !== null) {
    const { card, seen } = next
    shown.push(card)
    const answered = { card, seen, button: 'good' as const, thinkMs: 6_000, readMs: 3_000, scope: SCOPE }
    ;({ next } = await client.api.review.answer(answered))
  }
  return shown
}

async function cardsIn(name: string): Promise<readonly string[]> {
  const rows = (await client.api.decks.list({})).flatMap(({ decks }) => decks)
  const deck = rows.find(row => row.name === name)
  if (deck === undefined) return []
  return (await client.api.decks.cards({ deck: deck.id, text: '' })).cards.map(({ card }) => card)
}

const fromMisses = () => cardsIn('From quiz misses')

test('misses become cards unless they are left out, undo takes them back, and kept ones come up in the next review', async () => {
  await open()
  await review(2)
  const { attempt } = (await client.api.quiz.start({ choice: CHOICE })).attempt
  await finishBadly(await client.api.quiz.open({ attempt }))
  const { rows, forwarded } = await client.api.quiz.results({ attempt })
  const { offers } = await client.api.quiz.offers({ attempt })
  const leftOut = rows.find(({ group }) => group === 'missed')?.ordinal
  const written = offers.filter(({ ordinal, existing }) => existing === null && ordinal !== leftOut).length
  expect(written).toBeGreaterThan(3)
  await go(`/quiz/${attempt}/results`)
  await hand.sees('heading', /^Zero of /)
  await hand.reads(/^tomorrow/)
  await hand.sees('button', new RegExp(`^Turn ${offers.length} misses into cards`))
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('j', 'Enter')
  await hand.sees('button', /^Leave out/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('x')
  await hand.sees('button', new RegExp(`^Turn ${offers.length - 1} misses into cards`))
  const toast = new RegExp(`^${written} cards added to From quiz misses`)
  await hand.press('t')
  await hand.reads(toast)
  expect(await fromMisses()).toHaveLength(written)
  await hand.tabTo('button', /^Undo/)
  await hand.press('Enter')
  await expect.poll(fromMisses).toEqual([])
  await hand.sees('button', new RegExp(`^Turn ${offers.length - 1} misses into cards`))
  await hand.press('t')
  await hand.reads(toast)
  const [news, back] = [await fromMisses(), forwarded.cards.find(({ fate }) => fate === 'tomorrow')?.card]
  expect(news).toHaveLength(written)
  await host.moveTo({ now: MORNING.now + 3 * DAY_MS })
  const shown = await cardsOfTheDay()
  expect(shown).toEqual(expect.arrayContaining([...news, back]))
  await hand.press('r')
  await hand.sees('heading', new RegExp(`^Question 1 of ${offers.length}`))
})

test('results of a quiz that has not ended lead back into it', async () => {
  await open()
  const { attempt } = (await client.api.quiz.start({ choice: CHOICE })).attempt
  await go(`/quiz/${attempt}/results`)
  await hand.sees('heading', /^Paused/)
})

test('Today offers a quiz on a block that was begun, and its number starts it at once', async () => {
  await open()
  await review(1)
  const { quizOffer } = await client.api.today.overview({})
  await hand.sees('button', /^Start Quiz: Block AA/)
  await hand.reads(new RegExp(`^Quiz: Block AA, ${quizOffer?.questions ?? 0} questions`))
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('2')
  await hand.sees('heading', new RegExp(`^Question 1 of ${quizOffer?.questions ?? 0}`))
  await hand.seesNo('heading', /^Paused/)
})

test('placement takes what was answered rightly and surely out of the queue, all of it or less, and undo brings it back', async () => {
  await open('/quiz', distWith(libraryOf({ AA: { cards: 6, questions: 6 } })))
  await hand.tabTo('button', /^What do you know already/)
  await hand.press('Enter')
  await hand.sees('heading', /^Question 1 of/)
  await go('/quiz')
  await hand.sees('heading', /^Quiz/)
  const { attempts } = await client.api.quiz.past({})
  const attempt = attempts[0]?.attempt
  if (attempt === undefined) throw new Error('no placement was begun')
  const { cells } = (await client.api.quiz.open({ attempt })).attempt
  for (const { ordinal } of cells) {
    const answer = { type: 'single' as const, choice: 0, because: null }
    await client.api.quiz.answer({ attempt, ordinal, elapsedMs: 60_000, answer, confidence: 'sure' })
  }
  await client.api.quiz.finish({ attempt, elapsedMs: 90_000 })
  const { known } = await client.api.placement.offer({ attempt })
  expect(known).toHaveLength(3)
  await go(`/quiz/${attempt}/results`)
  await hand.sees('heading', /^What you know already/)
  expect(await faultsInBothThemes()).toEqual([])
  const unmet = async () => (await client.api.decks.list({}))[0]?.decks[0]?.unseen
  const before = (await unmet()) ?? 0
  await hand.tabTo('checkbox', /AA-/)
  await hand.press('Space')
  await hand.tabTo('button', /^Mark two as known/)
  await hand.press('Enter')
  await hand.reads(/marked as known$/)
  await expect.poll(unmet).toBe(before - 2)
  await hand.press('Control+z')
  await expect.poll(unmet).toBe(before)
  await expect.poll(() => page.getByRole('button', { name: /^Mark two as known/ }).isEnabled()).toBe(true)
})

test('the drill goes on with Enter alone: each estimate is checked, explained step by step, and counted', async () => {
  await open('/quiz/drill')
  await hand.sees('textbox', /^Your answer/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.type('12.8')
  await hand.press('Enter')
  await hand.sees('heading', /^(?:Right|Half marks|Missed)/)
  await hand.sees('button', /^Show step 2 of 2/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('Space')
  await hand.seesNo('button', /^Show step/)
  await hand.sees('button', /Embedding-table memory.* of 1 right/)
  await hand.press('Enter')
  await hand.sees('button', /^Check/)
  await hand.type('1')
  expect(await page.getByRole('textbox', { name: /^Your answer/ }).inputValue()).toBe('1')
})

test('a question of one’s own is written, saved, changed, removed and brought back, and a draft waits for who leaves', async () => {
  await open('/quiz/own')
  await hand.reads(/^You have written no question yet/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.press('n')
  await hand.sees('heading', /^Write a question/)
  await hand.tabTo('textbox', /^What is asked/)
  await hand.type('Which index needs training?')
  await hand.press('Escape')
  await hand.reads(/^Which index needs training/)
  await hand.press('n')
  await hand.tabTo('textbox', /^Option 1/)
  for (const words of ['IVF', 'It learns centroids.']) await fill(words)
  await hand.tabTo('textbox', /^Option 2/)
  for (const words of ['HNSW', 'It only links.']) await fill(words)
  await hand.press('Control+Enter')
  await hand.sees('alert')
  expect(await faultsInBothThemes()).toEqual([])
  await hand.tabTo('textbox', /^Option 3/)
  for (const words of ['A flat scan', 'Nothing is learned.']) await fill(words)
  await hand.tabTo('combobox', /^Deck/)
  await hand.press('Enter')
  await hand.sees('option', /Block AA/)
  await hand.press('ArrowDown', 'Enter')
  await hand.press('Control+Enter')
  await hand.sees('link', /^Which index needs training/)
  await hand.reads(/^Question saved to Block AA/)
  expect(await faultsInBothThemes()).toEqual([])
  const own = async () => (await client.api.questions.own({})).questions.length
  expect(await own()).toBe(1)
  await hand.tabTo('button', /^Remove: Which index/)
  await hand.press('Enter')
  await hand.reads(/^Question removed/)
  expect(await own()).toBe(0)
  await hand.press('Control+z')
  await hand.sees('link', /^Which index needs training/)
  await hand.press('Control+Shift+z')
  await hand.seesNo('link', /^Which index needs training/)
})

test('past quizzes are listed with what they came to', async () => {
  await open()
  for (const _ of [1, 2]) await finishBadly(await client.api.quiz.start({ choice: CHOICE }))
  await go('/quiz/past')
  await hand.sees('img', /2 scored/)
  expect(await faultsInBothThemes()).toEqual([])
  await hand.tabTo('link', /^All blocks/)
  await hand.press('Enter')
  await hand.sees('heading', /^Zero of/)
})

/** Types into the field that has focus, and goes to the next. */
async function fill(words: string): Promise<void> {
  await hand.type(words)
  await hand.press('Tab')
}
