import type { JournalEntry } from '../domain/operation.ts'
import { idOf, type CardId } from '../domain/ids.ts'
import * as cards from '../repositories/cards.ts'
import { fieldWords } from '../render/words.ts'
import { history } from './history.ts'
import type { Store } from './transact.ts'

/** What undo and redo would turn, in the shape the contract names. */
export interface HistoryView {
  readonly undo: JournalEntryView | null
  readonly redo: JournalEntryView | null
}

interface JournalEntryView {
  readonly op: number
  readonly name: JournalEntry['name']
  readonly facts: Record<string, string | number>
}

/** The next undo and redo, their card named as people name it: `EM-014`, or the beginning of its front. */
export function historyView(store: Store): HistoryView {
  const { undo, redo } = history(store)
  return { undo: undo === null ? null : entryView(store, undo), redo: redo === null ? null : entryView(store, redo) }
}

/** A journal entry as people read it. */
export function entryView({ read }: Store, { op, name, facts }: JournalEntry): JournalEntryView {
  const { card } = facts
  return {
    op,
    name,
    facts: typeof card === 'string' ? { ...facts, card: labelOf(read, idOf<CardId>(card)) } : { ...facts },
  }
}

const LABEL_LENGTH = 32

function labelOf(read: Store['read'], id: CardId): string {
  const name = cards.nameOf(read, id)
  if (name === null) return ''
  if (name.callNumber !== null) return name.callNumber
  const front = fieldWords(name.front, name.markup)
  return front.length > LABEL_LENGTH ? `${front.slice(0, LABEL_LENGTH)}…` : front
}
