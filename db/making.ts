/** Making a file to be saved elsewhere: beside the collection, in a folder of its own, whole or not at all. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exported } from './api/exports.ts'
import { asAppError } from './connection.ts'
import { AppError } from './domain/errors.ts'
import { asFileError, type Files } from './files.ts'
import type { Store } from './services/transact.ts'

/** What an export needs of the collection. */
export interface Exporting {
  readonly files: Files
  readonly store: Store
  readonly signal: AbortSignal | undefined
}

/** A file that was made, and what it holds. */
export interface Made extends Omit<Exported, 'export'> {
  readonly path: string
}

/**
 * Runs a making in a folder of its own, which is gone afterwards; a failure leaves nothing of the file either.
 * @param work gets that folder, and a path for the file
 */
export async function inFolder<T>(files: Files, work: (folder: string, to: string) => Promise<T>): Promise<T> {
  const name = randomBytes(8).toString('hex')
  const [folder, to] = [join(files.exports, `${name}.making`), join(files.exports, name)]
  try {
    mkdirSync(folder, { recursive: true })
    return await work(folder, to)
  } catch (error) {
    await rm(to, { force: true })
    if (error instanceof Error && error.name === 'AbortError') throw new AppError('aborted', {}, error)
    throw asFileError(asAppError(error, to), to)
  } finally {
    if (existsSync(folder)) await rm(folder, { recursive: true, force: true })
  }
}
