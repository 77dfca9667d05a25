/**
 * A process of its own that opens the collection of a folder, says what became of it, and holds it until it is killed.
 */
import { openCollection } from '../../../db/collection.ts'
import { TestClock } from '../../helpers/clock.ts'
import { countedIds } from '../../helpers/ids.ts'

const [home = ''] = process.argv.slice(2)
const began = performance.now()
const collection = await openCollection({
  home,
  clock: new TestClock(),
  ids: countedIds(),
  content: { hash: 'none', load: async () => ({ hash: 'none', blocks: [], templates: [] }) },
})
const failure = collection.failure()
process.send?.({ code: failure?.code ?? null, facts: failure?.facts ?? {}, ms: performance.now() - began })
if (failure === null) process.channel?.ref()
else process.disconnect()
process.once('disconnect', () => void collection.close())
