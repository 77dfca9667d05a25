/** What keeps a text from being read as arithmetic over the names that were given. */
export interface Trouble {
  readonly kind: 'name' | 'sign' | 'open' | 'close' | 'end'
  /** The part that is meant. */
  readonly at: string
}

/** A name, perhaps before a bracket; a number; a sign; anything else. */
const TOKEN = /\s*(?:([a-z][a-z0-9_]*)(\s*\()?|((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|([-+*/^(),[\]×·∙⋅÷−–])|(\S))/giy
/** What stands before it names the result. */
const RESULT = /^\s*[a-z]\w*\s*=/i
const WAITS = /[-+*/^(,×·∙⋅÷−–]\s*$/
const CONSTANTS = ['e', 'pi']

/**
 * The first thing that is sure to be unreadable, while it is typed; null when nothing is. The collection reads the whole
 * expression when it is scored; this only says early what it would refuse.
 */
export function troubleIn(typed: string, names: readonly string[]): Trouble | null {
  const known = new Set([...names, ...CONSTANTS])
  const sum = typed.replace(RESULT, '')
  let open = 0
  for (const [, name, call, , sign, other] of sum.matchAll(TOKEN)) {
    if (other !== undefined) return { kind: 'sign', at: other }
    // Before a bracket it may be a function.
    if (name !== undefined && call === undefined && !known.has(name)) return { kind: 'name', at: name }
    if (call !== undefined || sign === '(') open += 1
    if (sign === ')') open -= 1
    if (open < 0) return { kind: 'close', at: ')' }
  }
  const [last] = WAITS.exec(sum) ?? []
  if (last !== undefined) return { kind: 'end', at: last.trim() }
  return open > 0 ? { kind: 'open', at: '(' } : null
}
