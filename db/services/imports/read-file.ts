import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import type { Moment, StudyDay } from '../../domain/time.ts'
import type { ReadContext, Sink } from '../../formats/batch.ts'
import { deckNamed } from '../../formats/deck-path.ts'
import { refused } from '../../formats/refused.ts'
import type { ScheduledBy } from './tally.ts'

/** What is to be read, and where to. Everything in it can be sent to another thread. */
export interface ReadJob {
  readonly path: string
  readonly settings: ReadSettings
  /** An empty folder: the scratch file goes there, and what a reader has to unpack. */
  readonly folder: string
  readonly now: Moment & { readonly day: StudyDay }
  /** Bytes that media may take on the disk. */
  readonly room: number
}

type Reader = (job: ReadJob, context: ReadContext, sink: Sink) => Promise<ScheduledBy | null>

/** Loaded when it is asked for: no format waits for what another needs. A new one is one line here. */
const READERS: Readonly<Record<ReadSettings['format'], () => Promise<Reader>>> = {
  csv: async () => textReader((await import('../../formats/csv/read.ts')).readTable),
  markdown: async () => textReader((await import('../../formats/markdown/read.ts')).readMarkdown),
  deck: async () => textReader((await import('../../formats/deck/read.ts')).readDeck),
  apkg: ankiReader,
  colpkg: ankiReader,
  // The whole collection is restored from it; it is no deck.
  archive: () => Promise.reject(refused('an-archive')),
}

/**
 * Reads a file as what it was found, or said, to be.
 * @returns how it was scheduled where the format says so, or null
 * @throws AppError `file-refused`
 */
export async function readFileInto(job: ReadJob, context: ReadContext, sink: Sink): Promise<ScheduledBy | null> {
  const reader = await READERS[job.settings.format]()
  return reader(job, context, sink)
}

function textReader(
  read: (path: string, settings: ReadSettings, context: ReadContext, sink: Sink) => Promise<void>,
): Reader {
  return async ({ path, settings }, context, sink) => {
    await read(path, settings, context, sink)
    return null
  }
}

async function ankiReader(): Promise<Reader> {
  const { readPackage } = await import('../../formats/apkg/read.ts')
  const { limitsAt } = await import('../../formats/zip/limits.ts')
  return async ({ path, folder, settings }, { now, progress }, sink) => {
    const workDir = join(folder, 'unpacked')
    mkdirSync(workDir)
    const into = settings.deck.trim() === '' ? sink : inside(settings.deck, sink)
    const { scheduledBy } = await readPackage(path, { workDir, now, limits: limitsAt(folder), progress }, into)
    return scheduledBy
  }
}

/** Puts every deck into another one. */
function inside(name: string, sink: Sink): Sink {
  const outer = deckNamed(name)
  const above = [...outer.under, outer.name]
  return { ...sink, deck: deck => sink.deck({ ...deck, under: [...above, ...deck.under] }) }
}
