/** `npm run test:long`: what takes too long for every change. A line for every figure, SHORT where a budget is missed. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from '../../electron/build/bundles.ts'
import { ownTemp } from '../helpers/own-temp.ts'
import { holds, lineOf, type Figure } from '../bench/figures.ts'

/** From the root, so that no folder name on the way to it has to be quoted. */
const REPORT = join('.artifacts', 'test-long-vitest.json')
const ARTIFACT = join(ROOT, '.artifacts', 'test-long.json')

const COMMAND = [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--project=long',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${REPORT}`,
]

/** A test as vitest reports it. One that measures leaves its figures; one that does not is a figure by itself. */
interface Tested {
  readonly fullName: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled'
  readonly meta?: { readonly figures?: readonly Figure[] }
}

mkdirSync(join(ROOT, '.artifacts'), { recursive: true })
rmSync(join(ROOT, REPORT), { force: true })
const temp = ownTemp()
const ran = await runs()
temp.end()
const tests = testsOf(join(ROOT, REPORT))
const figures = tests.flatMap(figuresOf)
for (const figure of figures) console.log(lineOf(figure))

const judged = figures.filter(({ budget }) => budget !== null)
const short = judged.filter(figure => !holds(figure)).length
// A run that broke before it could report is a failure too.
const failed = short > 0 || ran ? short : 1
writeFileSync(
  ARTIFACT,
  JSON.stringify({ figures, tests: tests.map(({ fullName, status }) => ({ fullName, status })) }, null, 2),
)
console.log(`${judged.length - short} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function runs(): Promise<boolean> {
  const child = spawn(join('node_modules', '.bin', 'vitest'), COMMAND, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...temp.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}` },
  })
  return new Promise(resolve => {
    child.on('error', () => resolve(false))
    child.on('close', code => resolve(code === 0))
  })
}

function testsOf(report: string): readonly Tested[] {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly testResults: readonly { readonly assertionResults: readonly Tested[] }[]
    }
    return testResults.flatMap(({ assertionResults }) => assertionResults)
  } catch {
    return []
  }
}

function figuresOf({ fullName, status, meta }: Tested): readonly Figure[] {
  if (status !== 'passed' && status !== 'failed') return []
  const failures: Figure = { name: fullName, value: status === 'failed' ? 1 : 0, unit: 'n', budget: 0 }
  return meta?.figures === undefined || status === 'failed' ? [failures, ...(meta?.figures ?? [])] : meta.figures
}
