/** The pictures of the README. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { ROOT } from '../../electron/build/bundles.ts'
import { SCREENS } from '../helpers/screens.ts'
import type { Worlds } from '../helpers/worlds.ts'
import { picturesOf } from './take.ts'

/** Which screen becomes which file, and in which theme. */
const PICTURES = [
  { screen: 'today', theme: 'light', file: 'docs/today.png' },
  { screen: 'review-back', theme: 'dark', file: 'docs/review.png' },
  { screen: 'decks', theme: 'light', file: 'docs/decks.png' },
] as const
/** Bytes a picture may have: a clone should stay small. */
const MOST_BYTES = 120_000

/** Takes them in the usual window. */
export async function takeReadmePictures(browser: Browser, worlds: Worlds): Promise<void> {
  for (const { screen: name, theme, file } of PICTURES) {
    const screen = SCREENS.find(one => one.name === name)
    if (screen === undefined) throw new Error(`There is no screen ${name}.`)
    const pictures = await picturesOf(browser, worlds, screen, 'usual')
    const picture = pictures.find(([of]) => of === theme)?.[1]
    if (picture === undefined || picture.length > MOST_BYTES) throw new Error(`${file} is too large.`)
    writeFileSync(join(ROOT, file), picture)
    console.log(`${file}, ${Math.ceil(picture.length / 1000)} kB`)
  }
}
