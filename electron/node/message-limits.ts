/** What a message may be, before anything looks into it. */

/** Characters of one message, and bytes of one frame. No call of the contract comes near it. */
export const LONGEST_MESSAGE = 1024 * 1024
/** Objects and lists inside one another. Deeper JSON parses, but breaks whatever walks it. */
const DEEPEST_MESSAGE = 64

/** Why a line is dropped, as WebSocket close codes. */
export const FAULTS = { notText: 1003, notOurs: 1007, tooDeep: 1008, tooLong: 1009 } as const
export type Fault = keyof typeof FAULTS

/** What is wrong with a message, or null. */
export function fault(message: unknown): Fault | null {
  if (typeof message !== 'string') return 'notText'
  if (message.length > LONGEST_MESSAGE) return 'tooLong'
  if (depth(message) > DEEPEST_MESSAGE) return 'tooDeep'
  return isEnvelope(message) ? null : 'notOurs'
}

/** How deep the JSON nests, by counting brackets outside of strings. */
function depth(json: string): number {
  let open = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (open += 1))
    else if (character === '}' || character === ']') open -= 1
  }
  return deepest
}

/** oRPC's envelope: a call's id, and what it carries. */
function isEnvelope(json: string): boolean {
  try {
    const message: unknown = JSON.parse(json)
    return typeof message === 'object' && message !== null && 'i' in message && typeof message.i === 'string'
  } catch {
    return false
  }
}
