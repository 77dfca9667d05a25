import { mkdirSync } from 'node:fs'

/** Makes a folder and hands its path on. */
export function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  return path
}
