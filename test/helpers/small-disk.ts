/** A disk so small that a test can fill it. */
import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mounted: string[] = []

/** Why there is no small disk to fill here, or null. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'only Linux has tmpfs'
  if (process.getuid?.() !== 0) return 'mounting one needs root'
  try {
    const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-disk-'))
    smallDisk(folder, '1m')
    unmountAll()
    rmSync(folder, { recursive: true })
    return null
  } catch (error) {
    return `mounting one failed: ${String(error)}`
  }
}

/** Puts a disk of this size in the place of an empty folder. Returns the folder. */
export function smallDisk(home: string, size: string): string {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', home], { stdio: 'pipe' })
  mounted.push(home)
  return home
}

/** Takes all of them away. Open files keep a mount busy, so it is taken out of sight and ends with the last of them. */
export function unmountAll(): void {
  for (const home of mounted.splice(0)) execFileSync('umount', ['-l', home], { stdio: 'pipe' })
}

/**
 * Leaves no room at all on the disk of a folder, or only so many bytes. Returns how to make some again.
 */
export function fill(home: string, but = 0): () => void {
  const ballast = join(home, 'ballast')
  const file = openSync(ballast, 'a')
  for (const size of [65_536, 4_096, 1]) {
    const block = Buffer.alloc(size, 1)
    try {
      while (writeSync(file, block) > 0);
    } catch {
      // Full at this size.
    }
  }
  if (but > 0) ftruncateSync(file, fstatSync(file).size - but)
  closeSync(file)
  return () => rmSync(ballast)
}
