/** Part of the bench: the library that ships, installed into an empty collection. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadLibrary } from '../../content/load.ts'
import { openCollection } from '../../db/collection.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { BUDGETS, SAMPLES } from './budgets.ts'
import { percentile, type Figure } from './figures.ts'

/** From an empty folder to an open collection with everything in it, several times. */
export async function libraryFigures(home: string): Promise<readonly Figure[]> {
  const library = await loadLibrary(join(import.meta.dirname, '..', '..', 'content'))
  const content = { hash: library.hash, load: async () => library }
  const times: number[] = []
  for (let sample = 0; sample < SAMPLES.installs; sample++) {
    const folder = join(home, String(sample))
    mkdirSync(folder)
    const began = performance.now()
    const collection = await openCollection({ home: folder, clock: systemClock, ids: systemIds, content })
    times.push(performance.now() - began)
    // Throws where nothing could be installed.
    collection.open()
    await collection.close()
  }
  const cards = library.blocks.reduce((all, block) => all + block.cards.length, 0)
  return [
    { name: `install the whole library, ${cards} cards, p50`, value: percentile(times, 0.5), unit: 'ms', budget: null },
    {
      name: 'install the whole library, slowest',
      value: percentile(times, 1),
      unit: 'ms',
      budget: BUDGETS.libraryInstalled,
    },
  ]
}
