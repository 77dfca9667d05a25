/** Giving commands other keys. All of it computes what to store as the learner's keys; nothing is stored here. */
import { conflictWith, reservedFor, type Conflict, type Reserved } from './conflicts.ts'
import { defaultKeys, keysOf, type Keymap } from './keymap.ts'
import { COMMAND_IDS, type CommandId } from './table.ts'

type Keys = Keymap['keys']

/** What a key that was pressed for a command would mean. */
export type Verdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'reserved'; readonly why: Reserved }
  /** It begins a sequence of another command, or goes on from its key. */
  | { readonly kind: 'begins'; readonly id: CommandId; readonly sequence: string }
  | { readonly kind: 'taken'; readonly id: CommandId; readonly swap: Keys | null }

/** Whether a command may have a key, and who has it otherwise. */
export function judge(id: CommandId, key: string, keymap: Keymap): Verdict {
  const why = reservedFor(key)
  if (why !== null) return { kind: 'reserved', why }
  const conflict = conflictWith(id, key, keymap)
  if (conflict === null) return { kind: 'free' }
  if (conflict.sequence !== null) return { kind: 'begins', id: conflict.id, sequence: conflict.sequence }
  return { kind: 'taken', id: conflict.id, swap: swapped(id, key, conflict, keymap) }
}

/** The command gets this key in place of those it has. */
export function given(id: CommandId, key: string, { keys }: Keymap): Keys {
  return withKeys(keys, id, [key])
}

/** The command has no key. */
export function cleared(id: CommandId, { keys }: Keymap): Keys {
  return withKeys(keys, id, [])
}

/** The command gets its own keys back. Who has one of them now loses it, and gets its own back where they are free. */
export function reset(id: CommandId, keymap: Keymap): Keys {
  let keys = without(keymap.keys, id)
  for (const key of defaultKeys(id)) {
    const before = keys
    keys = freed(id, key, { ...keymap, keys })
    for (const other of changedIn(before, keys)) {
      const own = { ...keymap, keys: without(keys, other) }
      if (defaultKeys(other).every(one => conflictWith(other, one, own) === null)) ({ keys } = own)
    }
  }
  return keys
}

/** The command gets this key, and every other command that would have it beside it loses it. */
export function takenOver(id: CommandId, key: string, keymap: Keymap): Keys {
  return withKeys(freed(id, key, keymap), id, [key])
}

/** Every command that has a key beside `id` loses it. */
function freed(id: CommandId, key: string, keymap: Keymap): Keys {
  let { keys } = keymap
  for (;;) {
    const now = { ...keymap, keys }
    const conflict = conflictWith(id, key, now)
    if (conflict === null || conflict.sequence !== null) return keys
    keys = withKeys(
      keys,
      conflict.id,
      keysOf(conflict.id, now).filter(one => one !== key),
    )
  }
}

function changedIn(before: Keys, after: Keys): readonly CommandId[] {
  return COMMAND_IDS.filter(id => before[id] !== after[id])
}

function without(keys: Keys, id: CommandId): Keys {
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== id))
}

/** The two change keys; null where that would only make another conflict. */
function swapped(id: CommandId, key: string, { id: other }: Conflict, keymap: Keymap): Keys | null {
  const [old] = keysOf(id, keymap)
  if (old === undefined) return null
  const others = keysOf(other, keymap).map(one => (one === key ? old : one))
  const keys = withKeys(withKeys(keymap.keys, id, [key]), other, others)
  const after = { ...keymap, keys }
  return conflictWith(id, key, after) === null && conflictWith(other, old, after) === null ? keys : null
}

/** What is its own again needs not be said. */
function withKeys(keys: Keys, id: CommandId, wanted: readonly string[]): Keys {
  const own = defaultKeys(id)
  const same = own.length === wanted.length && own.every((key, index) => key === wanted[index])
  return same ? without(keys, id) : { ...keys, [id]: [...wanted] }
}
