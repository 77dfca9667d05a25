import { GroupHead } from './GroupHead.tsx'
import { DeckLine, type LineActs } from './DeckLine.tsx'
import type { Section } from './sections.ts'
import { text } from './text.ts'
import type { TreeRow } from './tree.ts'
import styles from './DeckTable.module.css'

interface DeckTableProps extends LineActs {
  readonly sections: readonly Section[]
  readonly chosen: TreeRow | undefined
  /** Brings what was put away into sight, or folds it. */
  readonly onArchive: (open: boolean) => void
}

const NUMBERS = ['due', 'new', 'cards'] as const

/** Decks in their groups, and in each other: how far each is, and what it holds for today. */
export function DeckTable({ sections, chosen, onArchive, ...acts }: DeckTableProps) {
  return (
    <table role="treegrid" aria-label={text.table} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.deck}</th>
          <th scope="col">{text.columns.maturity}</th>
          {NUMBERS.map(column => (
            <th key={column} scope="col" className={styles.number}>
              {text.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map(section => (
        <tbody key={section.name}>
          <GroupHead section={section} onArchive={onArchive} />
          {section.rows.map(row => (
            <DeckLine
              key={row.deck.id}
              row={row}
              chosen={row.deck.id === chosen?.deck.id}
              withFolds={section.rows.some(({ open }) => open !== null)}
              {...acts}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
