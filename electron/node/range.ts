/** One stretch of a file, in bytes, both ends included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Enough for any file, and few enough to stay whole numbers. */
const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * What a `Range` header asks for of a file of so many bytes: a stretch, or `beyond` when nothing of it is there. Null
 * means all of it: several stretches, another unit and nonsense may be passed over (RFC 9110, 14.2).
 */
export function stretchOf(header: string | null | undefined, size: number): Stretch | 'beyond' | null {
  const [, from = '', to = ''] = ONE_RANGE.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0 ? 'beyond' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  if (start >= size) return 'beyond'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
