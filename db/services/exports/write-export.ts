/** One export: what was chosen, collected and written in a format. */
import type { Exported, ExportFormat, ExportWhat } from '../../api/exports.ts'
import type { ReadDb } from '../../connection.ts'
import { turns } from '../../formats/turns.ts'
import type { Now } from '../transact.ts'
import type { Chosen } from './choose.ts'
import { collect, type Collected } from './collect.ts'
import { SAYS, warningsOf } from './warnings.ts'
import { writeAnkiPackage } from './write-package.ts'
import { writeText } from './write-text.ts'

/** The formats of decks; the archive of everything is made of files instead. */
export type DeckFormat = Exclude<ExportFormat, 'archive'>

export interface ExportChoice {
  readonly what: ExportWhat
  readonly format: DeckFormat
  readonly scheduling: boolean
  readonly media: boolean
}

export interface ExportRun {
  /** A copy of the collection that nobody writes to. */
  readonly db: ReadDb
  readonly chosen: Chosen
  readonly mediaFolder: string
  readonly now: Now
  readonly rolloverHour: number
  readonly signal?: AbortSignal | undefined
}

export interface ExportCounts extends Pick<Exported, 'notes' | 'cards' | 'reviews' | 'media' | 'warnings'> {
  /** What was written: a text with media becomes a zip. */
  readonly kind: 'package' | 'text' | 'zip'
}

/**
 * Writes a file.
 * @param to one that is not there yet; whoever calls this removes what a failure leaves of it
 */
export async function writeExport(to: string, choice: ExportChoice, run: ExportRun): Promise<ExportCounts> {
  const { format, scheduling, media } = choice
  const log = format === 'yaml' || format === 'json' ? 'own' : 'revlog'
  const options = { scheduling, media, folder: run.mediaFolder, log } as const
  const batch = await collect(run.db, run.chosen, options, turns(run.signal))
  const kind = await write(to, batch, format, run)
  const { notes, cards, reviews } = batch.read
  const files = kind === 'text' ? 0 : batch.media.length
  return {
    kind,
    notes,
    cards,
    reviews: SAYS[format].schedules ? reviews : 0,
    media: files,
    warnings: [...warningsOf(batch, choice)],
  }
}

async function write(to: string, batch: Collected, format: DeckFormat, run: ExportRun): Promise<ExportCounts['kind']> {
  if (format !== 'apkg' && format !== 'apkg-latest') return writeText(to, batch, format, run)
  await writeAnkiPackage(to, batch, format === 'apkg' ? 'legacy' : 'latest', run)
  return 'package'
}
