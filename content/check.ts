/**
 * `npm run content:check`, also for some blocks: `npm run content:check -- EM AN`. Prints every problem with its place,
 * every rule a question breaks, and a line per figure; exits with 1 when something is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lineOf } from './check/figures.ts'
import { figuresOf, lookAt } from './check/measure.ts'
import { recountAll } from './check/reviews.ts'
import { type Problem, sentenceOf } from './file.ts'
import { readLibrary } from './load.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const codes = process.argv.slice(2).map(code => code.toUpperCase())

const { library, problems: ofContent } = await readLibrary(join(ROOT, 'content'))
const { reviews, problems: ofReviews } = await recountAll(join(ROOT, 'docs', 'content-review'), library)
const problems = [...ofContent, ...ofReviews]
  .filter(isAsked)
  .map(problem => ({ ...problem, file: problem.file.replace(ROOT, '') }))
const looked = lookAt(library, reviews, codes)
const findings = looked.flatMap(one => one.findings)
const figures = figuresOf(library, looked, reviews, codes, problems.length)

for (const problem of problems) console.log(sentenceOf(problem))
for (const { id, rule, message } of findings) console.log(`${id} ${rule}: ${message}`)
for (const figure of figures) console.log(lineOf(figure))

const failed = figures.filter(({ ok }) => !ok).length
console.log(`${figures.filter(({ budget }) => budget !== '').length - failed} passed, ${failed} failed`)
mkdirSync(join(ROOT, '.artifacts'), { recursive: true })
writeFileSync(
  join(ROOT, '.artifacts', 'content-check.json'),
  JSON.stringify({ codes, figures, problems, findings }, null, 2),
)
process.exitCode = failed > 0 ? 1 : 0

/** Of the blocks asked for; templates belong to all. */
function isAsked({ file }: Problem): boolean {
  const [, code] = /[\\/](?:blocks|content-review)[\\/]([A-Z]{2})\b/.exec(file) ?? []
  return codes.length === 0 || code === undefined || codes.includes(code)
}
