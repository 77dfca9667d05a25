/**
 * The house style in full: every screen of the list, with what the learner can set, in every window and with all rules
 * asked by light, by dark and in the system’s own colours. `npm test` has each once, by light, in the usual window.
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SettingsPatch } from '../../db/domain/settings.ts'
import { launchBrowser, SIZE_NAMES, type Size } from '../helpers/app.ts'
import { axeInEveryLook, boxesAtEverySize } from '../helpers/looking.ts'
import type { Screen } from '../helpers/screen.ts'
import { SCREENS } from '../helpers/screens.ts'
import { visit } from '../helpers/visit.ts'
import { makeWorlds, type Worlds } from '../helpers/worlds.ts'
import { report } from './figures.ts'

interface Wanted {
  readonly name: string
  readonly sizes: readonly Size[]
  /** What the learner has set. */
  readonly settings?: SettingsPatch
}

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
    const wanted = screen.only === undefined ? sizes : [screen.only]
    const found = await faultsOf(worlds, screen, wanted)
    seen += wanted.length
    faults += found.length
    expect(found).toEqual([])
  })

  test('all of them together', context => {
    report(context, { name: `${name}: looks`, value: seen, unit: 'n', budget: null })
    report(context, { name: `${name}: faults`, value: faults, unit: 'n', budget: 0 })
  })
})

async function faultsOf(worlds: Worlds, screen: Screen, sizes: readonly Size[]): Promise<readonly string[]> {
  const at = await visit(browser, worlds, screen)
  const found: string[] = []
  await at.open()
  found.push(...(await axeInEveryLook(at)), ...(await boxesAtEverySize(at, sizes)), ...at.wrong())
  await at.leave()
  return found
}
