/** `npm test`: types, lint, format, unused code, then every test once. Everything it needs is in node_modules. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownTemp } from './helpers/own-temp.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BIN = join(ROOT, 'node_modules', '.bin')
/** From the root, so that no folder name on the way to it has to be quoted. */
const REPORT = join('.artifacts', 'test.json')

interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

const CHECKS: readonly Check[] = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the domain', command: ['tsc', '-p', 'db/domain/tsconfig.json'] },
  { name: 'types of the renderer', command: ['tsc', '-p', 'renderer/tsconfig.json'] },
  { name: 'types of the tests', command: ['tsc', '-p', 'test/tsconfig.json'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'unused code', command: ['knip'] },
]

const VITEST: Check = {
  name: 'tests',
  command: [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project=!long',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${REPORT}`,
  ],
}

mkdirSync(join(ROOT, '.artifacts'), { recursive: true })
rmSync(join(ROOT, REPORT), { force: true })

const temp = ownTemp()
let passed = 0
let failed = 0
let skipped = 0

for (const check of CHECKS) {
  if (await succeeds(check)) passed += 1
  else failed += 1
}
const tested = await succeeds(VITEST)
temp.end()
const counts = countsOf(join(ROOT, REPORT))
passed += counts.passed
skipped += counts.skipped
// A run that broke before it could report is a failure too.
failed += tested ? counts.failed : Math.max(1, counts.failed)
if (counts.passed + counts.failed === 0) failed += 1

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

function succeeds({ name, command: [tool, ...args] }: Check): Promise<boolean> {
  const began = performance.now()
  const child = spawn(join('node_modules', '.bin', tool), args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...temp.env, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}` },
  })
  return new Promise(resolve => {
    child.on('error', () => resolve(false))
    child.on('close', code => {
      console.log(`${code === 0 ? 'ok' : 'FAILED'} ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
      resolve(code === 0)
    })
  })
}

function countsOf(report: string): { passed: number; failed: number; skipped: number } {
  try {
    const json: unknown = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: numberAt(json, 'numPassedTests'),
      failed: numberAt(json, 'numFailedTests'),
      skipped: numberAt(json, 'numPendingTests'),
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function numberAt(json: unknown, key: string): number {
  const value =
    typeof json === 'object' && json !== null ? Object.entries(json).find(([name]) => name === key)?.[1] : undefined
  return typeof value === 'number' ? value : 0
}
