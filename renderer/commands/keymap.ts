/** Which keys run a command now: the learner's where they chose some, else those of the table. */
import { create } from 'zustand'
import type { Settings } from '../../db/domain/settings.ts'
import { isMac, isSingle } from './combos.ts'
import { entryOf, type CommandId } from './table.ts'

/** What the learner set about keys. */
export type Keymap = Pick<Settings, 'keys' | 'singleKeys'>

export const useKeymap = create<Keymap>(() => ({ keys: {}, singleKeys: true }))

/** The keys of a command that nobody changed. */
export function defaultKeys(id: CommandId, mac = isMac()): readonly string[] {
  const { keys, onMac = [] } = entryOf(id)
  return mac ? [...keys, ...onMac] : keys
}

/** The keys a command has, whether or not single ones act. */
export function keysOf(id: CommandId, { keys }: Keymap): readonly string[] {
  return keys[id] ?? defaultKeys(id)
}

/** Those of a command's keys that act. */
export function actingKeys(id: CommandId, keymap: Keymap): readonly string[] {
  const keys = keysOf(id, keymap)
  return keymap.singleKeys ? keys : keys.filter(key => !isSingle(key))
}

/** The keys that act, as a component shows them. */
export function useKeys(id: CommandId): readonly string[] {
  return actingKeys(id, useKeymap())
}
