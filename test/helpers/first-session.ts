/** The first session of one person, the same in every host. */
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { reviewerOf, type SeenGrade } from './reviewer.ts'

/** Keys of ten answers: the first five, then one Hard and one Again, which come back the same day. */
const KEYS = ['3', '3', '4', '3', '3', '2', '1', '3', '3', '3']
/** So many cards a beginner is shown at first. */
const FIRST = 5

/** Through the first run of an empty collection to the first answer, with the labels of a card that is new. */
export async function beginFirstSession(page: Page): Promise<void> {
  for (const question of [/when’s the interview/i, /what kind of role/i, /five cards to begin with/i]) {
    await page.getByRole('heading', { level: 1, name: question }).waitFor()
    await page.keyboard.press('Enter')
  }
  expect(await reviewerOf(page).show()).toEqual([
    { name: 'Again', label: 'again today, then 1 day' },
    { name: 'Hard', label: 'again today, then 1 day' },
    { name: 'Good', label: '1 day' },
    { name: 'Easy', label: '1 day' },
  ])
}

/**
 * Answers ten cards by key, the first five and then the rest of the day's new ones, takes the last answer back and gives it
 * again; two are then to be repeated.
 */
export async function answerTen(page: Page): Promise<void> {
  const reviewer = reviewerOf(page)
  const seen: string[] = []
  for (const [at, key] of KEYS.entries()) {
    if (at > 0) await reviewer.show()
    seen.push(await reviewer.cardOnBack())
    await reviewer.grade(key)
    if (at + 1 === FIRST) {
      await page.getByRole('button', { name: /go on: 5 new/i }).waitFor()
      await page.keyboard.press('Enter')
    }
  }
  expect(new Set(seen).size).toBe(KEYS.length)
  await page.keyboard.press('z')
  await page.getByRole('article', { name: `Card ${seen.at(-1) ?? ''}, front` }).waitFor()
  await reviewer.show()
  await reviewer.grade('3')
  await page.getByText('Repeat: 2 left').waitFor()
}

/** Begins the day, past the summaries of the blocks that begin with it. Returns their names. */
export async function beginPastSummaries(page: Page): Promise<readonly string[]> {
  // A button names its step once more, for those who listen.
  const steps = new Set(await page.getByText(/^Read: /).allTextContents())
  const names = [...steps].map(step => step.slice('Read: '.length))
  await page.keyboard.press('Space')
  for (const name of names) {
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    await page.keyboard.press('s')
  }
  return names
}

/** Goes through the two repetitions from Today to the summary. Returns the grades of the first. */
export async function repeatTwo(page: Page): Promise<readonly SeenGrade[]> {
  await expect.poll(() => page.getByRole('main').textContent()).toMatch(/2 to repeat today/)
  await page.keyboard.press('Space')
  const reviewer = reviewerOf(page)
  const grades = await reviewer.show()
  await reviewer.grade('2')
  await reviewer.show()
  await reviewer.grade('2')
  await expect.poll(() => page.url()).toMatch(/summary/)
  return grades
}
