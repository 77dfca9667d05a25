/** Where things lie in a collection's folder, and the small files beside the collection. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from './domain/errors.ts'
import { Appearance, DEFAULT_SETTINGS } from './domain/settings.ts'

/** The paths of a collection's folder. */
export interface Files {
  readonly home: string
  readonly collection: string
  readonly lock: string
  /** Beside a collection that gave reason to be read through at the next open. */
  readonly suspect: string
  readonly backups: string
  readonly media: string
  readonly window: string
}

export function filesOf(home: string): Files {
  return {
    home,
    collection: join(home, 'collection.db'),
    lock: join(home, 'collection.lock'),
    suspect: join(home, 'collection.suspect'),
    backups: join(home, 'backups'),
    media: join(home, 'media'),
    window: join(home, 'window.json'),
  }
}

/** Makes the subfolders. @throws AppError `folder-missing`, `read-only`, `disk-full` or `storage-failed` */
export function makeFolders(files: Files): void {
  if (!existsSync(files.home)) throw new AppError('folder-missing', { path: files.home })
  guarded(files.home, () => {
    for (const folder of [files.backups, files.media]) mkdirSync(folder, { recursive: true })
  })
}

/** Theme and text size as last kept; the defaults when the file is not there or cannot be read. */
export function readAppearance(files: Files): Appearance {
  try {
    const read = Appearance.safeParse(JSON.parse(readFileSync(files.window, 'utf8')))
    if (read.success) return read.data
  } catch {
    // The copy in the collection is the one that counts; this one only spares the first frame a flash.
  }
  return Appearance.parse({ theme: DEFAULT_SETTINGS.theme, textSize: DEFAULT_SETTINGS.textSize })
}

/** Keeps theme and text size for the next first frame. Replaces the file whole. */
export function keepAppearance(files: Files, { theme, textSize }: Appearance): void {
  guarded(files.window, () => {
    const beside = `${files.window}.new`
    writeFileSync(beside, JSON.stringify({ theme, textSize }))
    renameSync(beside, files.window)
  })
}

/** Runs file work and turns the system's refusals into ours. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asFileError(error, path)
  }
}

/** The error of ours that a failed system call stands for. */
export function asFileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError || !('code' in error)) return error
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', { path }, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('read-only', { path }, error)
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('folder-missing', { path }, error)
    default:
      return new AppError('storage-failed', { path, system: String(error.code) }, error)
  }
}
