/** Files by their hash from a staging folder into the media folder: on the disk for good before anything refers to them. */
import { existsSync, renameSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../domain/errors.ts'

/** Files that are flushed side by side. */
const SIDE_BY_SIDE = 8

/** A file that may have to go back. */
export interface Moved {
  readonly hash: string
  readonly from: string
}

/**
 * Moves files in; what is there already, whole, is left alone. What was moved is added to `moved` as it happens.
 * @throws AppError `aborted`; the system's own errors for a full disk and the like
 */
export async function moveIn(
  files: readonly { readonly hash: string; readonly size: number }[],
  from: string,
  to: string,
  moved: Moved[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const queue = files.values()
  const lane = async (): Promise<void> => {
    for (const { hash, size } of queue) {
      if (signal?.aborted === true) throw new AppError('aborted')
      const [source, target] = [join(from, hash), join(to, hash)]
      if (statSync(target, { throwIfNoEntry: false })?.size === size) continue
      await flush(source, 'r+')
      await rename(source, target)
      moved.push({ hash, from: source })
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  if (process.platform !== 'win32') await flush(to, 'r')
}

/** Takes files out of the media folder again, to where they came from. */
export function moveOut(moved: readonly Moved[], folder: string): void {
  for (const { hash, from } of moved) {
    const path = join(folder, hash)
    if (existsSync(path)) renameSync(path, from)
  }
}

/** Waits until the disk has a file, or the names in a folder. */
async function flush(path: string, how: 'r' | 'r+'): Promise<void> {
  const file = await open(path, how)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
