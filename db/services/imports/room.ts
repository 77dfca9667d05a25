import { statfsSync } from 'node:fs'

/** Media of an import may take so many bytes. */
const MOST = 8 * 1024 ** 3

/** Bytes that media may take in a folder: no more than half of what is free there. */
export function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.min(MOST, (bavail * bsize) / 2)
}
