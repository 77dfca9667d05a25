/** What concerns the window as a whole: toasts, what is said aloud, and the one reporter of errors. */
import { Toast } from '@base-ui/react/toast'
import { create } from 'zustand'
import type { ExportWhat } from '../../db/api/exports.ts'
import type { Scope } from '../../db/api/values.ts'
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

/** Finding a concept, and what stands in its field as it opens. */
export const useFind = create<{ readonly open: boolean; readonly typed: string }>(() => ({ open: false, typed: '' }))

/** Opens finding, with something looked for already, or closes it. */
export function showFind(open = true, typed = ''): void {
  useFind.setState({ open, typed })
}

/** The card on screen whose answer is not out: what is found leaves it alone. */
export const useAsked = create<{ readonly card: CardId | null }>(() => ({ card: null }))

/** Says which card is being asked; null for none. */
export function ask(card: CardId | null): void {
  useAsked.setState({ card })
}

/** The card of which the block's summary is shown, over the screen. */
export const useLearnMore = create<{ readonly card: CardId | null }>(() => ({ card: null }))

/** Shows the summary of a card's block, at the card's subtopic, or closes it. */
export function showLearnMore(card: CardId | null): void {
  useLearnMore.setState({ card })
}

interface Informing {
  readonly card: CardId | null
  /** The side of it that is out. */
  readonly side: 'front' | 'back'
  /** The session it is looked at in. */
  readonly scope: Scope
}

/** The card of which everything is told, over the screen. */
export const useCardInfo = create<Informing>(() => ({ card: null, side: 'back', scope: { kind: 'today' } }))

/** Tells everything about a card, or closes it. From a card's front nothing is told that could give its answer away. */
export function showCardInfo(
  card: CardId | null,
  { side = 'back', scope = { kind: 'today' } }: Partial<Omit<Informing, 'card'>> = {},
): void {
  useCardInfo.setState(card === null ? { card } : { card, side, scope })
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

/** What somebody wants to study outside of the day's plan: a search, which may be empty, or the Sweep. */
export type StudyWish = { readonly kind: 'custom'; readonly search: string } | { readonly kind: 'sweep' }

/** The dialog that begins such a session; null while it is closed. */
export const useStudy = create<{ readonly wish: StudyWish | null }>(() => ({ wish: null }))

/** Opens the dialog that begins a session outside of the day's plan, or closes it. */
export function showStudy(wish: StudyWish | null): void {
  useStudy.setState({ wish })
}

/** A line at the bottom left for six seconds; with `undo` it can be taken back there. */
export function toast(title: string, undo?: () => unknown): void {
  say(title, undo === undefined ? null : { name: text.undo, run: undo })
}

/** The same with something that can be done about it. */
export function offer(title: string, name: string, run: () => unknown): void {
  say(title, { name, run, type: 'offer' })
}

interface Action {
  readonly name: string
  readonly run: () => unknown
  /** What is offered is nothing that Undo takes back. */
  readonly type?: 'offer'
}

function say(title: string, action: Action | null): void {
  const id = toasts.add({ title, timeout: TOAST_MS, ...(action !== null && asProps(action)) })
  passing.add(id)
  function asProps({ name, run, ...type }: Action) {
    const take = () => {
      toasts.close(id)
      run()
    }
    return { ...type, actionProps: { children: name, onClick: take } }
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
