/** Writes go one after the other, in the order of what was done. */
let last: Promise<unknown> = Promise.resolve()

/** Does a call after those before it have settled. */
export function inOrder<T>(call: () => Promise<T>): Promise<T> {
  const next = last.then(call, call)
  last = next.catch(() => undefined)
  return next
}
