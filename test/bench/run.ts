/** `npm run bench`: measures, prints what it ran on, and says SHORT where a budget is missed. Not part of the tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUDGETS, COLLECTION, SAMPLES } from './budgets.ts'
import { collectionFigures } from './collection.bench.ts'
import { importFigures } from './import.bench.ts'
import { libraryFigures } from './library.bench.ts'
import { quizFigures } from './quiz.bench.ts'
import { searchFigures } from './search.bench.ts'
import { windowFigures } from './window.bench.ts'
import { holds, lineOf, type Figure } from './figures.ts'

const ARTIFACTS = fileURLToPath(new URL('../../.artifacts', import.meta.url))

/** The parts, each measured in an empty folder of its own. */
const PARTS: readonly ((folder: string) => Promise<readonly Figure[]>)[] = [
  collectionFigures,
  libraryFigures,
  importFigures,
  quizFigures,
  searchFigures,
  windowFigures,
]

const machine = {
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memoryGB: Math.round(totalmem() / 1e9),
  system: `${type()} ${release()}`,
  node: process.version,
  load: loadavg()[0]?.toFixed(1) ?? '',
}

mkdirSync(ARTIFACTS, { recursive: true })
console.log(`on ${machine.cpu}, ${machine.memoryGB} GB, ${machine.system}, Node ${machine.node}, load ${machine.load}`)
console.log(
  `${COLLECTION.cards} cards, ${COLLECTION.due} due, seed ${COLLECTION.seed}; ${SAMPLES.answers} answers, ${SAMPLES.opens} opens`,
)

const figures: Figure[] = []
for (const part of PARTS) {
  const folder = mkdtempSync(join(ARTIFACTS, 'bench-'))
  try {
    const measured = await part(folder)
    for (const figure of measured) console.log(lineOf(figure))
    figures.push(...measured)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const judged = figures.filter(({ budget }) => budget !== null)
const failed = judged.filter(figure => !holds(figure)).length
writeFileSync(
  join(ARTIFACTS, 'bench.json'),
  JSON.stringify({ machine, collection: COLLECTION, samples: SAMPLES, budgets: BUDGETS, figures }, null, 2),
)
console.log(`${judged.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
