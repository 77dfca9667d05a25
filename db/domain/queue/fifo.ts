interface Cell<T> {
  readonly value: T
  readonly next: Cell<T> | null
}

/** A first-in-first-out list that is never changed: a step gives a new one in (amortised) constant time. */
export interface Fifo<T> {
  /** The oldest, in order; null only when the whole is empty. */
  readonly front: Cell<T> | null
  /** The newest, last one first. */
  readonly back: Cell<T> | null
  readonly size: number
}

/** The values as a list, the first of them in front. */
export function fifoOf<T>(values: readonly T[]): Fifo<T> {
  const front = values.reduceRight<Cell<T> | null>((next, value) => ({ value, next }), null)
  return { front, back: null, size: values.length }
}

/** With `value` behind all others. */
export function pushed<T>({ front, back, size }: Fifo<T>, value: T): Fifo<T> {
  if (front === null) return { front: { value, next: null }, back: null, size: 1 }
  return { front, back: { value, next: back }, size: size + 1 }
}

/** Without the first; an empty list stays empty. */
export function popped<T>({ front, back, size }: Fifo<T>): Fifo<T> {
  if (front === null) return { front, back, size }
  if (front.next !== null) return { front: front.next, back, size: size - 1 }
  return { front: reversed(back), back: null, size: size - 1 }
}

/** All values, first one first. */
export function valuesOf<T>({ front, back }: Fifo<T>): readonly T[] {
  const values: T[] = []
  for (let cell = front; cell !== null; cell = cell.next) values.push(cell.value)
  for (let cell = reversed(back); cell !== null; cell = cell.next) values.push(cell.value)
  return values
}

function reversed<T>(back: Cell<T> | null): Cell<T> | null {
  let front: Cell<T> | null = null
  for (let cell = back; cell !== null; cell = cell.next) front = { value: cell.value, next: front }
  return front
}
