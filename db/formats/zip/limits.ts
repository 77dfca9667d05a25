import { statfsSync } from 'node:fs'

/** What a package may hold and unpack to; above it, it is refused. Bytes are the real ones, counted as they come. */
export interface Limits {
  /** Files in a package. */
  readonly entries: number
  /** Bytes that one file unpacks to. */
  readonly member: number
  /** Bytes that all of it unpacks to. */
  readonly total: number
  /** How many times its packed size a file may unpack to, from `ratioFrom` bytes on. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Bytes above which the learner is asked first. */
  readonly askAbove: number
  /** The binary logarithm of the largest zstd window, in bytes. */
  readonly windowLog: number
}

export const DEFAULT_LIMITS: Limits = {
  entries: 200_000,
  member: 1e9,
  total: 8e9,
  ratio: 200,
  ratioFrom: 100e6,
  askAbove: 2e9,
  windowLog: 27,
}

/** The limits for unpacking into a folder: no more than half of what is free there. */
export function limitsAt(folder: string, limits: Limits = DEFAULT_LIMITS): Limits {
  const { bavail, bsize } = statfsSync(folder)
  return { ...limits, total: Math.min(limits.total, Math.floor((bavail * bsize) / 2)) }
}
