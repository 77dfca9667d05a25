import { join } from 'node:path'
import { studyDayOf } from '../../domain/time.ts'
import { writePackage } from '../../formats/apkg/write.ts'
import { turns } from '../../formats/turns.ts'
import * as exported from '../../repositories/exported.ts'
import { forAnki } from './anki-notes.ts'
import type { Collected } from './collect.ts'
import type { ExportRun } from './write-export.ts'

/** Writes what was collected as an Anki package. */
export async function writeAnkiPackage(
  to: string,
  batch: Collected,
  generation: 'legacy' | 'latest',
  { db, mediaFolder, now, rolloverHour, signal }: ExportRun,
): Promise<void> {
  const earliest = exported.earliestDay(db)
  const first = earliest === null ? now.day : studyDayOf(Math.min(earliest, now.day))
  await writePackage(to, forAnki(batch, turns(signal)), {
    generation,
    media: () => batch.media.map(({ name, hash, size }) => ({ name, size, path: join(mediaFolder, hash) })),

    time: { now: now.ms, days: { first, today: now.day }, zoneOffset: now.zoneOffset, rolloverHour },
    ...(signal === undefined ? {} : { signal }),
  })
}
