/**
 * The house style in full: every screen of the list opened anew in every window and with what the learner can set, and
 * all rules asked in both themes. `npm test` opens each once and changes everything else under it.
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SettingsPatch } from '../../db/domain/settings.ts'
import { launchBrowser, mediaOf, SIZE_NAMES, type Size } from '../helpers/app.ts'
import { axeFaults } from '../helpers/axe.ts'
import { boxFaults } from '../helpers/in-page.ts'
import { SCREENS, type Screen } from '../helpers/screens.ts'
import { visit } from '../helpers/visit.ts'
import { makeWorlds, type Worlds } from '../helpers/worlds.ts'
import { report } from './figures.ts'

interface Wanted {
  readonly name: string
  readonly sizes: readonly Size[]
  /** What the learner has set. */
  readonly settings?: SettingsPatch
}

const THEMES = ['light', 'dark'] as const

const WANTED: readonly Wanted[] = [
  { name: 'as the system asks', sizes: SIZE_NAMES },
  { name: 'more contrast', sizes: ['usual'], settings: { contrast: 'more' } },
  { name: 'the largest text', sizes: ['usual', 'least'], settings: { textSize: 150 } },
  { name: 'the smallest text', sizes: ['usual', 'least'], settings: { textSize: 90 } },
]

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe.each(WANTED)('$name', ({ name, sizes, settings = {} }) => {
  let worlds: Worlds
  let seen = 0
  let faults = 0

  beforeAll(() => {
    worlds = makeWorlds({ settings })
  })

  afterAll(() => worlds.end())

  test.concurrent.each(SCREENS)('$name', async screen => {
    for (const size of sizes.filter(one => screen.only === undefined || screen.only === one)) {
      const found = await faultsOf(worlds, screen, size)
      seen += THEMES.length
      faults += found.length
      expect(found.map(fault => `${size}, ${fault}`)).toEqual([])
    }
  })

  test('all of them together', context => {
    report(context, { name: `${name}: screens looked at`, value: seen, unit: 'n', budget: null })
    report(context, { name: `${name}: faults`, value: faults, unit: 'n', budget: 0 })
  })
})

async function faultsOf(worlds: Worlds, screen: Screen, size: Size): Promise<readonly string[]> {
  const at = await visit(browser, worlds, screen, { size })
  const found: string[] = []
  await at.open()
  for (const theme of THEMES) {
    await at.page.emulateMedia(mediaOf({ theme }))
    const faults = [...(await axeFaults(at.page)), ...(await boxFaults(at.page))]
    found.push(...faults.map(fault => `${theme}: ${fault}`))
  }
  found.push(...at.wrong())
  await at.leave()
  return found
}
