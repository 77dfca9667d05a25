/** The first session of one person, the same in every host. */
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { reviewerOf, type SeenGrade } from './reviewer.ts'

/** Keys of ten answers: one Hard and one Again, which come back the same day. */
const KEYS = ['3', '3', '2', '1', '4', '3', '3', '3', '3', '3']

/** From Today of an empty collection to the first answer, with the labels of a card that is new. */
export async function beginFirstSession(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/start with ten cards/i)
  await page.keyboard.press('Space')
  expect(await reviewerOf(page).show()).toEqual([
    { name: 'Again', label: 'again today, then 1 day' },
    { name: 'Hard', label: 'again today, then 1 day' },
    { name: 'Good', label: '1 day' },
    { name: 'Easy', label: '1 day' },
  ])
}

/** Answers the ten cards by key, takes the last answer back and gives it again; two are then to be repeated. */
export async function answerTen(page: Page): Promise<void> {
  const reviewer = reviewerOf(page)
  const seen: string[] = []
  for (const [at, key] of KEYS.entries()) {
    if (at > 0) await reviewer.show()
    seen.push(await reviewer.cardOnBack())
    await reviewer.grade(key)
  }
  expect(new Set(seen).size).toBe(KEYS.length)
  await page.keyboard.press('z')
  await page.getByRole('article', { name: `Card ${seen.at(-1) ?? ''}, front` }).waitFor()
  await reviewer.show()
  await reviewer.grade('3')
  await page.getByText('Repeat: 2 left').waitFor()
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
