import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DEFAULT_SETTINGS } from '../../db/domain/settings.ts'
import { studyDayAt } from '../../db/domain/time.ts'
import { inspectFile } from '../../db/services/imports/inspect.ts'
import { systemClock } from '../node/clock.ts'
import { outcomeOf, print } from './outcome.ts'
import { optionsOf, WrongUse } from './wrong-use.ts'

const USAGE = 'Use: recall inspect FILE [--json]'

/**
 * `recall inspect`: what a file is and holds, and what of it would be left out; no collection is opened. `--json`: as one
 * object and nothing else.
 * @throws WrongUse, or an error with the sentence to be said
 */
export async function inspect(args: readonly string[]): Promise<void> {
  const options = { json: { type: 'boolean' } } as const
  const { values, positionals } = optionsOf({ args: [...args], options, allowPositionals: true }, USAGE)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new WrongUse(USAGE)
  const at = { ms: systemClock.now(), zone: systemClock.zone() }
  const now = { ...at, day: studyDayAt(at, DEFAULT_SETTINGS.rolloverHour) }
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-'))
  try {
    const { label, ...held } = await inspectFile(resolve(file), folder, now)
    print([outcomeOf(label, held, held)], { json: values.json === true, write: false })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
