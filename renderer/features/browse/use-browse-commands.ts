import type { BrowseRow, DeedValue } from '../../../db/api/browse.ts'
import { useCommands, type Binding } from '../../commands/registry.ts'
import { editCard } from '../../state/location.ts'
import { showCardInfo } from '../../state/ui.ts'
import type { Question } from './Deeds.tsx'
import { text } from './text.ts'
import type { Ticks } from './use-ticks.ts'

interface BrowseCommands {
  readonly row: BrowseRow | undefined
  readonly ticks: Ticks
  /** Rows in all, and the one that keys start from. */
  readonly found: number
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onSearch: () => void
  readonly onPreview: () => void
  readonly onAsk: (question: Question) => void
  readonly onDeed: (deed: DeedValue) => void
  readonly onSave: () => void
  readonly onStudy: () => void
  readonly onColumns: () => void
  readonly onArrange: () => void
  readonly onDuplicates: () => void
  /** Something is being done. */
  readonly busy: boolean
}

/** What can be done with the cards that are ticked, or the one that keys start from. */
export function useBrowseCommands(given: BrowseCommands): void {
  const { row, ticks, found, current, onCurrent, onSearch, onPreview, onAsk, onDeed, busy } = given
  const some = !busy && (ticks.count > 0 || row !== undefined)
  const deed = (run: () => unknown): Binding => ({ when: some, run })
  const to = (index: number): Binding => ({ when: index >= 0 && index < found, run: () => onCurrent(index) })
  useCommands({
    search: { label: text.field, run: onSearch },
    cardBelow: to(current + 1),
    cardAbove: to(current - 1),
    cardInfo: { when: row !== undefined, run: () => row !== undefined && showCardInfo(row.card) },
    editCard: { when: row !== undefined, run: () => row !== undefined && editCard(row.card) },
    previewCard: { when: row !== undefined, run: onPreview },
    tickCard: {
      when: row !== undefined,
      run: () => row !== undefined && ticks.tick([row.card], !ticks.isTicked(row.card)),
    },
    tickAll: { when: found > 0, run: ticks.tickAll },
    untickAll: { when: ticks.count > 0, run: ticks.clear },
    moveCards: deed(() => onAsk('move')),
    tagCards: deed(() => onAsk('tag')),
    untagCards: deed(() => onAsk('untag')),
    flagCards: deed(() => onAsk('flag')),
    suspendCards: deed(() => onDeed({ kind: 'suspend' })),
    unsuspendCards: deed(() => onDeed({ kind: 'unsuspend' })),
    replaceText: deed(() => onAsk('replace')),
    repositionCards: deed(() => onAsk('reposition')),
    resetCards: deed(() => onDeed({ kind: 'reset' })),
    deleteCards: deed(() => onDeed({ kind: 'delete' })),
    studySearch: { when: found > 0, run: given.onStudy },
    saveSearch: given.onSave,
    arrangeSearches: given.onArrange,
    findDuplicates: given.onDuplicates,
    chooseColumns: given.onColumns,
  })
}
