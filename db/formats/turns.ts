/** How long one stretch of work may keep everybody else waiting. */
const STRETCH_MS = 5

/**
 * Lets others have their turn between the pieces of a long work: calls are answered, and an abort is heard.
 * @param signal throws its reason at the next piece once it is aborted
 */
export function turns(signal?: AbortSignal): () => Promise<void> {
  let began = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - began < STRETCH_MS) return
    await new Promise(resolve => setImmediate(resolve))
    signal?.throwIfAborted()
    began = performance.now()
  }
}
