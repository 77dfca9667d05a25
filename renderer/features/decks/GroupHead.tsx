import { ChevronDown, ChevronRight, Plus } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Section } from './sections.ts'
import { text } from './text.ts'
import styles from './DeckTable.module.css'

interface GroupHeadProps {
  readonly section: Section
  readonly onArchive: (open: boolean) => void
}

/** The heading of a group. What was put away is behind it; where nothing is of one's own, it offers to make a deck. */
export function GroupHead({ section: { name, kind, size, open }, onArchive }: GroupHeadProps) {
  return (
    <tr className={styles.group}>
      <th colSpan={5} scope="rowgroup">
        {kind === 'archived' ? (
          <button type="button" aria-expanded={open} className={styles.away} onClick={() => onArchive(!open)}>
            <Icon of={open ? ChevronDown : ChevronRight} size={14} />
            {text.archived(size)}
          </button>
        ) : (
          <span className={styles.heading}>
            {name}
            {kind === 'own' && size === 0 && (
              <>
                <span className={styles.noneOwn}>{text.noneOwn}</span>
                <CommandButton id="newDeck" size="small" kind="ghost" icon={Plus} />
              </>
            )}
          </span>
        )}
      </th>
    </tr>
  )
}
