import { join } from 'node:path'
import type { Library } from '../../content/schema.ts'
import { type BlockTotals, type Totals, totalsOf } from '../../content/totals/totals.ts'
import { DIST, ROOT } from '../build/bundles.ts'
import { hasSources, staleTargets } from '../build/stale.ts'
import { bundledContent } from '../node/content.ts'

/** `recall content`: what there is to study, as a table; `--json`: as one object and nothing else. */
export async function content(args: readonly string[]): Promise<void> {
  const totals = totalsOf(await library())
  console.log(args.includes('--json') ? JSON.stringify(totals) : tableOf(totals))
}

/** As it was built, where the build is as new as the files; else from the files, which takes longer. */
async function library(): Promise<Library> {
  if (!hasSources() || !staleTargets().includes('content')) return bundledContent(join(DIST, 'content')).load()
  const { loadLibrary } = await import('../../content/load.ts')
  return loadLibrary(join(ROOT, 'content'))
}

const COLUMNS = ['cards', 'core', 'questions', 'sources'] as const satisfies readonly (keyof BlockTotals)[]

function tableOf({ blocks, cards, questions, templates, mocks }: Totals): string {
  const rows = Object.entries(blocks).map(([code, totals]) =>
    line(
      code,
      COLUMNS.map(column => totals[column]),
    ),
  )
  return [
    line('block', COLUMNS),
    ...rows,
    `${cards} cards, ${questions} questions, ${templates} estimation templates, ${mocks} mocks`,
  ].join('\n')
}

function line(code: string, columns: readonly (number | string)[]): string {
  return [code.padEnd(6), ...columns.map(column => String(column).padStart(9))].join(' ')
}
