/** Where things lie in a collection's folder, and the small files beside the collection. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { AppError } from './domain/errors.ts'
import { Recent } from './domain/recent.ts'
import { Route } from './domain/route.ts'
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
  /** What is on its way in; nothing in it is kept from one start to the next. */
  readonly imports: string
  /** What is on its way out; nothing in it is kept from one start to the next. */
  readonly exports: string
  readonly window: string
  /** What was written and not saved. */
  readonly drafts: string
}

export function filesOf(home: string): Files {
  return {
    home,
    collection: join(home, 'collection.db'),
    lock: join(home, 'collection.lock'),
    suspect: join(home, 'collection.suspect'),
    backups: join(home, 'backups'),
    media: join(home, 'media'),
    imports: join(home, 'imports'),
    exports: join(home, 'exports'),
    window: join(home, 'window.json'),
    drafts: join(home, 'drafts.json'),
  }
}

/** Makes the subfolders. @throws AppError `folder-missing`, `read-only`, `disk-full` or `storage-failed` */
export function makeFolders(files: Files): void {
  if (!existsSync(files.home)) throw new AppError('folder-missing', { path: files.home })
  guarded(files.home, () => {
    for (const folder of [files.backups, files.media]) mkdirSync(folder, { recursive: true })
  })
}

const { theme, textSize, contrast, motion, sidebarFolded } = Appearance.shape

/** `window.json`, which an older version may have written: what it lacks, or what cannot be read, is the default. */
const KeptAppearance = z.object({
  theme: theme.catch(DEFAULT_SETTINGS.theme),
  textSize: textSize.catch(DEFAULT_SETTINGS.textSize),
  contrast: contrast.catch(DEFAULT_SETTINGS.contrast),
  motion: motion.catch(DEFAULT_SETTINGS.motion),
  sidebarFolded: sidebarFolded.catch(DEFAULT_SETTINGS.sidebarFolded),
})
const KeptRest = z.object({ route: Route.nullable().catch(null), recent: Recent.catch([]) })
type Kept = Appearance & z.infer<typeof KeptRest>

/** The appearance as last kept. */
export function readAppearance(files: Files): Appearance {
  return KeptAppearance.parse(readWindow(files))
}

/** Where in the app the window was, or null. */
export function readRoute(files: Files): Route | null {
  return KeptRest.parse(readWindow(files)).route
}

/** What was chosen in the palette last. */
export function readRecent(files: Files): Recent {
  return KeptRest.parse(readWindow(files)).recent
}

/** Keeps the appearance for the next first frame. */
export function keepAppearance(files: Files, appearance: Appearance): void {
  writeWindow(files, { ...KeptAppearance.parse(appearance), ...KeptRest.parse(readWindow(files)) })
}

/** Keeps where in the app the window is, to open there the next time. */
export function keepRoute(files: Files, route: Route): void {
  writeWindow(files, { ...readAppearance(files), route, recent: readRecent(files) })
}

/** Keeps what was chosen in the palette last. */
export function keepRecent(files: Files, recent: Recent): void {
  writeWindow(files, { ...readAppearance(files), route: readRoute(files), recent })
}

/** What can be read of `window.json`: the collection is what counts, this copy only spares the first frame a flash. */
function readWindow(files: Files): object {
  try {
    const read: unknown = JSON.parse(readFileSync(files.window, 'utf8'))
    return typeof read === 'object' ? { ...read } : {}
  } catch {
    return {}
  }
}

/** Replaces the file whole, where it says something else. */
function writeWindow(files: Files, kept: Kept): void {
  if (isDeepStrictEqual(readWindow(files), kept)) return
  guarded(files.window, () => {
    const beside = `${files.window}.new`
    writeFileSync(beside, JSON.stringify(kept))
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
