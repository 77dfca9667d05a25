import type { KeyboardEvent } from 'react'
import { isMac } from '../../../commands/combos.ts'
import { isTextField } from '../../../commands/keys.ts'
import { confirm } from './moves.ts'

/** Fields and rows that have no use of their own for Enter. */
const CONFIRMS = 'input, [role=button]:not(button)'
const CLOSED_LIST = '[role=combobox]:not([aria-expanded=true])'

interface AnswerKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Enter confirms from anywhere in an answer, in longer texts with Mod; Space still opens lists. Esc leaves a field, so that
 * single letters are keys again.
 */
export function useAnswerKeys(): AnswerKeys {
  return {
    onKeyDownCapture: event => {
      if (isEnter(event) && event.target instanceof Element && event.target.matches(CLOSED_LIST)) accept(event)
    },
    onKeyDown: event => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return
      if (isEnter(event) && (event.target.matches(CONFIRMS) || (isMod(event) && isTextField(event.target))))
        accept(event)
      if (event.key === 'Escape' && isTextField(event.target)) {
        event.preventDefault()
        event.currentTarget.querySelector<HTMLElement>('h1')?.focus()
      }
    },
  }
}

function isEnter({ key, nativeEvent: { isComposing }, repeat }: KeyboardEvent): boolean {
  return key === 'Enter' && !isComposing && !repeat
}

function isMod({ metaKey, ctrlKey }: KeyboardEvent): boolean {
  return isMac() ? metaKey : ctrlKey
}

function accept(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
  void confirm()
}
