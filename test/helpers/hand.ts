/** Somebody at the keyboard, and nothing but the keyboard: there is no way to point at anything. */
import type { Page } from 'playwright'
import { pastePicture } from './picture.ts'

type Role = Parameters<Page['getByRole']>[0]

export interface Hand {
  /** Presses keys one after the other: `g`, `Shift+f`, `Control+k`. */
  press(...keys: readonly string[]): Promise<void>
  /** Presses Tab until the focus is on the first of what is called so. */
  tabTo(role: Role, name: RegExp): Promise<void>
  type(text: string): Promise<void>
  /** Pastes a picture where the focus is. */
  paste(picture: Buffer): Promise<void>
  /** Waits until something is there. */
  sees(role: Role, name?: RegExp): Promise<void>
  /** Waits until it is not there any more. */
  seesNo(role: Role, name?: RegExp): Promise<void>
  /** Waits until some words are there. */
  reads(words: RegExp): Promise<void>
}

/** Runs in the page: whether an element has the focus, also one inside of a shadow root. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.activeElement === element : document.activeElement === element
}

/** More stops than any screen has. */
const MOST_STOPS = 150

export function handOf(page: Page): Hand {
  const find = (role: Role, name?: RegExp) => page.getByRole(role, name === undefined ? {} : { name }).first()
  return {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    tabTo: async (role, name) => {
      const wanted = find(role, name)
      await wanted.waitFor()
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (await wanted.evaluate(hasFocus)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never came to ${role} ${String(name)}.`)
    },
    type: text => page.keyboard.type(text),
    paste: bytes => pastePicture(page, { bytes }),
    sees: (role, name) => find(role, name).waitFor(),
    seesNo: (role, name) => find(role, name).waitFor({ state: 'detached' }),
    reads: words => page.getByText(words).first().waitFor(),
  }
}
