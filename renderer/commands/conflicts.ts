/** Which two commands would fight over a key, and which keys no command may have. */
import { keysOf, type Keymap } from './keymap.ts'
import { areasOf, COMMAND_IDS, entryOf, type CommandId } from './table.ts'

/** Another command that has the key already; with `sequence` it begins the other's keys. */
export interface Conflict {
  readonly id: CommandId
  readonly sequence: string | null
}

/** Whether two commands can be on screen at the same time and would both hear a key. */
export function overlap(a: CommandId, b: CommandId): boolean {
  const [one, two] = [entryOf(a), entryOf(b)]
  if (one.instead === b || two.instead === a) return false
  if (one.area === two.area && one.at !== undefined && two.at !== undefined && one.at !== two.at) return false
  const everywhere = [one, two].some(({ area }) => area === 'anywhere' || area === 'go')
  return everywhere || areasOf(one).some(area => areasOf(two).includes(area))
}

/** The command that would lose its key if `id` got this one, or null. */
export function conflictWith(id: CommandId, key: string, keymap: Keymap): Conflict | null {
  for (const other of COMMAND_IDS) {
    if (other === id || !overlap(id, other)) continue
    const keys = keysOf(other, keymap)
    const sequence = keys.find(one => one.startsWith(`${key} `) || key.startsWith(`${one} `)) ?? null
    if (sequence !== null || keys.includes(key)) return { id: other, sequence }
  }
  return null
}

/** What a key does that stays with the system, the browser or the text being written. */
export type Reserved = 'editing' | 'window' | 'focus' | 'system'

const RESERVED: Readonly<Record<Reserved, RegExp>> = {
  editing: /^Mod\+(?:Shift\+)?[acvx]$/,
  window: /^(?:Mod\+(?:Shift\+)?[hmnqrtw]|Mod\+p|Alt\+F4|F1[12]|F5)$/,
  focus: /(?:^|\+)Tab$/,
  system: /^Meta\+|^(?:PrintScreen|ContextMenu|Shift\+F10|NumLock|ScrollLock|Pause)$/,
}

/** Why a key cannot be given to a command, or null when it can. */
export function reservedFor(key: string): Reserved | null {
  const [found] = Object.entries(RESERVED).find(([, pattern]) => pattern.test(key)) ?? []
  return (['editing', 'window', 'focus', 'system'] as const).find(reason => reason === found) ?? null
}
