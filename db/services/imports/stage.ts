/** Reads a file into a scratch file; runs in a thread of its own, or wherever it is called. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connectScratch } from '../../connection.ts'
import { refused } from '../../formats/refused.ts'
import * as staged from '../../repositories/staged.ts'
import { sinkInto } from './sink.ts'
import { readFileInto, type ReadJob } from './read-file.ts'

/** Bytes of one file of a deck. */
const LARGEST_FILE = 1024 ** 3

/** The scratch file in a folder, and where the bytes of media lie beside it. */
export function stagedIn(folder: string) {
  return { file: join(folder, 'staged.db'), media: join(folder, 'media') }
}

/** @throws AppError `file-refused`, `disk-full` */
export async function stage(job: ReadJob, progress: (done: number, total: number | null) => void): Promise<void> {
  if (!existsSync(job.path)) throw refused('gone')
  const { file, media } = stagedIn(job.folder)
  mkdirSync(media, { recursive: true })
  const connection = connectScratch(file)
  try {
    staged.make(connection)
    await connection.longTransaction(async db => {
      const sink = sinkInto(db, media, { file: LARGEST_FILE, left: job.room }, job.now.day)
      sink.finish(await readFileInto(job, { now: job.now, progress }, sink))
    })
  } finally {
    connection.close()
  }
}
