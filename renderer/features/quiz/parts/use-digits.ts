import { useRef, type RefObject } from 'react'
import { useCommands, type Binding } from '../../../commands/registry.ts'
import type { CommandId } from '../../../commands/table.ts'

/** The keys 1 to 9, the first first. */
export const DIGITS = [
  'choose1',
  'choose2',
  'choose3',
  'choose4',
  'choose5',
  'choose6',
  'choose7',
  'choose8',
  'choose9',
] as const satisfies readonly CommandId[]

/** Digits choose: 1 the first of `count`. What lies past 9 is reached by Tab and arrows. */
export function useDigits(count: number, choose: (index: number) => void): void {
  useCommands(
    Object.fromEntries(
      DIGITS.map((id, index): [CommandId, Binding] => [id, { run: () => choose(index), when: index < count }]),
    ),
  )
}

/** Digits choose among the inputs of a box, which take focus so that the choice is heard. */
export function useChosenInput<Box extends HTMLElement>(
  count: number,
  choose: (index: number) => void,
): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useDigits(count, index => {
    choose(index)
    box.current?.querySelectorAll<HTMLInputElement>('input')[index]?.focus()
  })
  return box
}
