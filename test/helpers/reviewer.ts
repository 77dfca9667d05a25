/** A person at the keyboard, and nothing but the keyboard. */
import type { Page } from 'playwright'

/** What stands on a grade button: `Good` and what it promises. */
export interface SeenGrade {
  readonly name: string
  readonly label: string
}

export interface Reviewer {
  /** Waits until a front is there. */
  front(): Promise<void>
  /** Call number of the card whose back is on screen. */
  cardOnBack(): Promise<string>
  /** Shows the answer and reads the grades. */
  show(): Promise<readonly SeenGrade[]>
  /** Presses a grade and waits until another front, or the end of the session, is there. */
  grade(key: string): Promise<void>
}

const FRONT = /^Card (\S+), front$/
const BACK = /^Card (\S+), back$/

export function reviewerOf(page: Page): Reviewer {
  const front = page.getByRole('article', { name: FRONT })
  return {
    front: () => front.waitFor(),
    cardOnBack: async () => {
      const label = await page.getByRole('article', { name: BACK }).getAttribute('aria-label')
      return BACK.exec(label ?? '')?.[1] ?? ''
    },
    show: async () => {
      await front.waitFor()
      await page.keyboard.press('Space')
      const buttons = page.getByRole('group', { name: /grade your recall|same-day repeat/i }).getByRole('button')
      await buttons.first().waitFor()
      return (await buttons.evaluateAll(all => all.map(one => one.textContent))).map(gradeOf)
    },
    grade: async key => {
      await page.keyboard.press(key)
      await page.getByRole('group', { name: /grade your recall|same-day repeat/i }).waitFor({ state: 'detached' })
    },
  }
}

/** What a screen reader says of a button, `Good, 15 days, key 3`, as its name and its promise. */
function gradeOf(label: string): SeenGrade {
  const [, name = '', promise = ''] = /^([^,]+), (.*?), key \d/.exec(label) ?? []
  return { name, label: promise }
}
