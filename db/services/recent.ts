/** The values made last, each good for one version of what it was made from. */
export interface Recent<Key, Value> {
  /** The value, if it is kept and of this version. */
  readonly get: (key: Key, version: string | number) => Value | undefined
  /** Keeps a value in place of an older version, and drops the one kept longest. Gives it back. */
  readonly keep: (key: Key, version: string | number, value: Value) => Value
  /** Whether one is kept, of whatever version. */
  readonly has: (key: Key) => boolean
}

/** Keeps the last `most`. */
export function recent<Key, Value>(most: number): Recent<Key, Value> {
  const kept = new Map<Key, { readonly version: string | number; readonly value: Value }>()
  return {
    has: key => kept.has(key),
    get: (key, version) => {
      const known = kept.get(key)
      return known?.version === version ? known.value : undefined
    },
    keep: (key, version, value) => {
      // The order of a map is that of its insertions: what is kept anew comes last.
      kept.delete(key)
      kept.set(key, { version, value })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return value
    },
  }
}
