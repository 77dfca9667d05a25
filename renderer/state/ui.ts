/** What concerns the window as a whole: toasts, what is said aloud, and the one reporter of errors. */
import { Toast } from '@base-ui/react/toast'
import { create } from 'zustand'
import type { ExportWhat } from '../../db/api/exports.ts'
import type { CardId } from '../../db/domain/ids.ts'
import { toAppError } from '../api/errors.ts'
import { errorWords, text } from '../text.ts'
import { remember } from './log.ts'

const TOAST_MS = 6000

export const toasts = Toast.createToastManager()
/** Those that go by themselves. */
const passing = new Set<string>()

interface Live {
  readonly message: string
  /** Grows with every message, so that the same words are said again. */
  readonly said: number
}

/** What the polite live region says. */
export const useLive = create<Live>(() => ({ message: '', said: 0 }))

/** Says something to those who listen to the screen. */
export function announce(message: string): void {
  useLive.setState(({ said }) => ({ message, said: said + 1 }))
}

/** Whether the sheet of shortcuts is open. */
export const useSheet = create<{ readonly open: boolean }>(() => ({ open: false }))

/** Opens the sheet of shortcuts, or closes it. */
export function showSheet(open = true): void {
  useSheet.setState({ open })
}

/** The palette, and what stands in its field as it opens. */
export const usePalette = create<{ readonly open: boolean; readonly typed: string }>(() => ({ open: false, typed: '' }))

/** Opens the palette, with a prefix that says what it looks for, or closes it. */
export function showPalette(open = true, typed = ''): void {
  usePalette.setState({ open, typed })
}

/** The card of which the block's summary is shown, over the screen. */
export const useLearnMore = create<{ readonly card: CardId | null }>(() => ({ card: null }))

/** Shows the summary of a card's block, at the card's subtopic, or closes it. */
export function showLearnMore(card: CardId | null): void {
  useLearnMore.setState({ card })
}

/** What is to be exported, and what it is called; null while nothing is. */
export const useExport = create<{ readonly what: ExportWhat | null; readonly name: string }>(() => ({
  what: null,
  name: '',
}))

/** Opens the dialog that exports something, or closes it. */
export function showExport(what: ExportWhat | null, name = ''): void {
  useExport.setState({ what, name })
}

/** A line at the bottom left for six seconds; with `undo` it can be taken back there. */
export function toast(title: string, undo?: () => unknown): void {
  const id = toasts.add({
    title,
    timeout: TOAST_MS,
    ...(undo === undefined ? {} : { actionProps: { children: text.undo, onClick: () => take() } }),
  })
  passing.add(id)
  const take = () => {
    toasts.close(id)
    undo?.()
  }
}

/** Takes lines away that speak of what came before; errors stay until they are read. */
export function clearToasts(): void {
  for (const id of passing) toasts.close(id)
  passing.clear()
}

/** Tells the learner about an error that nobody handled. It stays until it is read. */
export function report(error: unknown): void {
  const known = toAppError(error)
  if (known.code === 'aborted') return
  if (known.code === 'unexpected') {
    console.error(known.cause ?? known)
    remember(known.cause ?? known, location.hash.split('?')[0] ?? '')
  }
  const { title, body } = errorWords(known)
  toasts.add({ id: known.code, title, description: body, type: 'error', timeout: 0, priority: 'high' })
}
