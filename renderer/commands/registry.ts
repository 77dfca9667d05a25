/** What can be done now: screens bind what their commands do, and everything that offers commands asks here. */
import { useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { actingKeys, useKeymap } from './keymap.ts'
import { COMMAND_IDS, entryOf, type Area, type CommandId, type Entry } from './table.ts'

export interface Binding {
  readonly run: () => unknown
  /** Whether it applies as things stand; it does unless this is false. */
  readonly when?: boolean
  /** Whether it is offered by name; it is unless this is false. Its key works all the same. */
  readonly offered?: boolean
  /** What it is called here, where that says more than its name. */
  readonly label?: string | undefined
}

/** What commands do on a screen; those that always apply there need only say what. */
export type Bindings = { readonly [Id in CommandId]?: Binding | Binding['run'] }

/** One action of the learner as it stands now. */
export interface Command {
  readonly id: CommandId
  readonly area: Area
  readonly label: string
  readonly menu: Entry['menu'] | undefined
  /** What Undo would call it; undefined when there is nothing to take back. */
  readonly undo: Entry['undo'] | undefined
  readonly keyOnly: boolean
  /** Those that act, the first of which is shown. */
  readonly keys: readonly string[]
  readonly when: boolean
  /** It applies, and is worth being offered. */
  readonly offered: boolean
  readonly run: () => unknown
}

const layers: { readonly current: Bindings }[] = []
/** Grows whenever something else can be done, or is called something else. */
const useChanges = create<{ readonly count: number }>(() => ({ count: 0 }))

/** Binds commands while the component is mounted. What was mounted last is asked first. */
export function useCommands(bindings: Bindings): void {
  const layer = useRef(bindings)
  useLayoutEffect(() => {
    layer.current = bindings
  })
  useLayoutEffect(() => {
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      changed()
    }
  }, [])
  useLayoutEffect(changed, [signatureOf(bindings)])
}

/** A command as it stands; one that nobody bound does not apply. */
export function commandOf(id: CommandId): Command {
  const { area, menu, undo, keyOnly, label } = entryOf(id)
  const binding = bindingOf(id)
  const named =
    binding?.label ??
    layers
      .toReversed()
      .map(layer => labelIn(layer.current[id]))
      .find(Boolean)
  return {
    id,
    area,
    menu,
    undo,
    keyOnly: keyOnly === true,
    label: named ?? label,
    keys: actingKeys(id, useKeymap.getState()),
    when: binding !== null,
    offered: binding !== null && binding.offered !== false,
    // As it is bound by then: what shows the command may have been drawn before the binding it now has.
    run: () => bindingOf(id)?.run(),
  }
}

/** A command as it stands, kept in step. */
export function useCommand(id: CommandId): Command {
  useChanges()
  useKeymap()
  return commandOf(id)
}

/** All commands as they stand, in the order of the table, kept in step. */
export function useAllCommands(): readonly Command[] {
  useChanges()
  useKeymap()
  return COMMAND_IDS.map(commandOf)
}

/** Does what a command stands for, if it applies. Returns whether it did. */
export function runCommand(id: CommandId): boolean {
  const { when, run } = commandOf(id)
  if (when) run()
  return when
}

/** The command that a key runs now: of those that apply, the one bound last. */
export function commandAt(key: string): CommandId | null {
  const keymap = useKeymap.getState()
  for (const layer of layers.toReversed()) {
    const bound = layer.current
    const id = COMMAND_IDS.find(one => applies(bound[one]) && actingKeys(one, keymap).includes(key))
    if (id !== undefined) return id
  }
  return null
}

/** Whether a key is the first of two that run something now. */
export function beginsSequence(key: string): boolean {
  const keymap = useKeymap.getState()
  return COMMAND_IDS.some(
    id => bindingOf(id) !== null && actingKeys(id, keymap).some(keys => keys.startsWith(`${key} `)),
  )
}

/** Calls back whenever commands, their names or their keys are others than before. Returns how to stop. */
export function onCommandsChange(heard: () => void): () => void {
  const stops = [useChanges.subscribe(heard), useKeymap.subscribe(heard)]
  return () => stops.forEach(stop => stop())
}

function bindingOf(id: CommandId): Binding | null {
  for (const layer of layers.toReversed()) {
    const binding = layer.current[id]
    if (applies(binding)) return typeof binding === 'function' ? { run: binding } : binding
  }
  return null
}

function applies(binding: Binding | Binding['run'] | undefined): binding is Binding | Binding['run'] {
  return binding !== undefined && (typeof binding === 'function' || binding.when !== false)
}

function labelIn(binding: Binding | Binding['run'] | undefined): string | undefined {
  return typeof binding === 'function' ? undefined : binding?.label
}

function signatureOf(bindings: Bindings): string {
  return COMMAND_IDS.map(id => {
    const binding = bindings[id]
    const offered = typeof binding === 'function' || binding?.offered !== false
    return `${applies(binding) ? id : ''} ${String(offered)} ${labelIn(binding) ?? ''}`
  }).join('\n')
}

function changed(): void {
  useChanges.setState(({ count }) => ({ count: count + 1 }))
}
