/**
 * `npm run fuzz`: 10,000 spoilt packages read, some of them imported, and every bomb, in processes of their own. A line
 * for every figure, SHORT where a budget is missed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../electron/build/bundles.ts'
import { holds, lineOf, type Figure } from '../bench/figures.ts'
import { BOMBS } from '../helpers/anki/bombs.ts'
import { makeFolder } from '../helpers/folder.ts'
import { BUDGETS, HANG_MS, IMPORTS, PACKAGES } from './budgets.ts'
import { emptyTally, importInChild, readInChild, readSeeds, type Tally } from './children.ts'
import type { Imported } from './importer.ts'

const ARTIFACTS = join(ROOT, '.artifacts')

mkdirSync(ARTIFACTS, { recursive: true })
const folder = mkdtempSync(join(ARTIFACTS, 'fuzz-'))
const figures: Figure[] = []
const tally = emptyTally()
const notes: string[] = []
try {
  figures.push(...(await bombFigures()))
  await readAll()
  const imported = await importInChild(makeFolder(join(folder, 'import')), 1, IMPORTS + 1)
  figures.push(...seedFigures(tally), ...importFigures(imported))
  notes.push(...tally.notes, ...imported.notes)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const figure of figures) console.log(lineOf(figure))
for (const note of notes) console.log(note)

const judged = figures.filter(({ budget }) => budget !== null)
const failed = judged.filter(figure => !holds(figure)).length
writeFileSync(
  join(ARTIFACTS, 'fuzz.json'),
  JSON.stringify({ packages: PACKAGES, imports: IMPORTS, budgets: BUDGETS, figures }, null, 2),
)
console.log(`${judged.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** One bomb after the other, so that none is measured beside another. */
async function bombFigures(): Promise<readonly Figure[]> {
  const found: Figure[] = []
  let notRefused = 0
  for (const [name, make] of Object.entries(BOMBS)) {
    const path = join(folder, 'bomb.apkg')
    writeFileSync(path, make(folder))
    const [reading] = await readInChild(folder, [path])
    if (reading === undefined) throw new Error(`nothing came of ${name}`)
    const { outcome, expected, ms, kB } = reading
    if (outcome === 'read' || !expected) notRefused += 1
    found.push({ name: `${name}: ${outcome}`, value: ms / 1000, unit: 's', budget: BUDGETS.bombS })
    found.push({ name: '  memory', value: kB, unit: 'kB', budget: BUDGETS.bombKB })
  }
  return [...found, { name: 'bombs not refused', value: notRefused, unit: 'n', budget: 0 }]
}

async function readAll(): Promise<void> {
  const parts = Math.max(1, Math.min(4, availableParallelism()))
  const bounds = Array.from({ length: parts + 1 }, (_, index) => 1 + Math.round((PACKAGES * index) / parts))
  await Promise.all(
    bounds.slice(1).map((to, index) => readSeeds(join(folder, String(index)), bounds[index] ?? to, to, tally)),
  )
}

function seedFigures({ read, refused, crashes, hangs, odd, leftBehind, slowestMs }: Tally): readonly Figure[] {
  const unread = PACKAGES - read - refused - crashes - hangs - odd
  return [
    { name: 'packages read', value: read, unit: 'n', budget: null },
    { name: 'packages refused', value: refused, unit: 'n', budget: null },
    { name: 'packages nobody answered for', value: unread, unit: 'n', budget: 0 },
    { name: 'crashes', value: crashes, unit: 'n', budget: 0 },
    { name: `hangs over ${HANG_MS / 1000} s`, value: hangs, unit: 'n', budget: 0 },
    { name: 'neither read nor refused', value: odd, unit: 'n', budget: 0 },
    { name: 'files left behind', value: leftBehind, unit: 'n', budget: 0 },
    { name: 'slowest package', value: slowestMs, unit: 'ms', budget: null },
  ]
}

function importFigures({ imported: done, refused, partial, miscounted, odd, leftBehind }: Imported): readonly Figure[] {
  return [
    { name: 'whole imports: written and undone', value: done, unit: 'n', budget: null },
    { name: '  refused', value: refused, unit: 'n', budget: null },
    { name: '  something of it stayed', value: partial, unit: 'n', budget: 0 },
    { name: '  counts that do not add up', value: miscounted, unit: 'n', budget: 0 },
    { name: '  neither imported nor refused', value: odd, unit: 'n', budget: 0 },
    { name: '  files left behind', value: leftBehind, unit: 'n', budget: 0 },
  ]
}
