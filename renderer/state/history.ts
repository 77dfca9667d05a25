import { api } from '../api/client.ts'
import { operationName, text } from '../text.ts'
import { announce, clearToasts, report, toast } from './ui.ts'
import { toAppError } from '../api/errors.ts'

/**
 * A line that says what was done, with an Undo that takes back just that: once something else was done, the button only
 * says so.
 */
export async function offerUndo(title: string, undo: () => unknown = () => turn('undo')): Promise<void> {
  try {
    const done = (await api.history.peek({})).undo?.op
    clearToasts()
    toast(title, async () => {
      const last = (await api.history.peek({})).undo?.op
      if (last === done) undo()
      else toast(text.notLast)
    })
  } catch (error) {
    report(error)
  }
}

/** Takes back, or does again, whatever came last, and names it. */
export async function turn(direction: 'undo' | 'redo'): Promise<void> {
  try {
    const { entry } = await api.history[direction]({})
    sayTurned(direction, operationName(entry))
  } catch (error) {
    sayNotTurned(error)
  }
}

/** Names what was taken back or done again. */
export function sayTurned(direction: 'undo' | 'redo', what: string): void {
  const words = direction === 'undo' ? text.undone(what) : text.redone(what)
  clearToasts()
  toast(words)
  announce(words)
}

/** Nothing left to turn is no error, only said. */
export function sayNotTurned(error: unknown): void {
  const { code } = toAppError(error)
  if (code === 'nothing-to-undo' || code === 'nothing-to-redo') {
    clearToasts()
    toast(code === 'nothing-to-undo' ? text.nothingToUndo : text.nothingToRedo)
  } else report(error)
}
