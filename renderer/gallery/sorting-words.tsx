import { Keyboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import type { SortablePlace, SortableWords } from '../ui/use-sorting.ts'

/** Words for the list of serving steps. */
export const SORTING_WORDS: SortableWords = {
  item: ({ label, position, count }) => `${label}, position ${position} of ${count}`,
  lifted: ({ label, position, count }) => `${label} lifted at ${position} of ${count}`,
  moved: ({ position, count }) => `moved to ${position} of ${count}`,
  dropped: ({ label, position, count }) => `${label} dropped at ${position} of ${count}`,
  cancelled: ({ label, position, count }) => `cancelled, ${label} is back at ${position} of ${count}`,
  moveUp: label => `Move up: ${label}`,
  moveDown: label => `Move down: ${label}`,
}

export function sortingHint(lifted: SortablePlace | null): ReactNode {
  return (
    <>
      <Icon of={Keyboard} size={14} />
      {lifted === null ? (
        <span>
          <Kbd>Space</Kbd> lifts a step, then <Kbd>ArrowUp</Kbd> <Kbd>ArrowDown</Kbd> move it.
        </span>
      ) : (
        <span>
          “{lifted.label}” lifted at position {lifted.position}. <Kbd>ArrowUp</Kbd> <Kbd>ArrowDown</Kbd> move,{' '}
          <Kbd>Space</Kbd> drop, <Kbd>Escape</Kbd> cancel.
        </span>
      )}
    </>
  )
}
