import type { SelectionValue } from '../../api/browse.ts'
import type { CardId } from '../../domain/ids.ts'
import type { Store } from '../transact.ts'
import { cardIdsOf } from './ids.ts'

/** The cards a selection means, each once. @throws AppError `bad-input` for a search that cannot be read */
export function chosenOf(store: Store, of: SelectionValue): readonly CardId[] {
  if (of.kind === 'cards') return [...new Set(of.cards)]
  const except = new Set(of.except)
  return cardIdsOf(store, of.text).filter(card => !except.has(card))
}
