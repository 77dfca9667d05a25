import type { DeckRow } from '../../../db/api/decks.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { MaturityBar } from './MaturityBar.tsx'
import { text } from './text.ts'
import styles from './DeckTable.module.css'

export interface Group {
  readonly name: string
  readonly decks: readonly DeckRow[]
}

interface DeckTableProps {
  readonly groups: readonly Group[]
  readonly chosen: DeckRow
  readonly onChoose: (deck: DeckRow) => void
  readonly onReview: (deck: DeckRow) => void
}

/** Decks in their groups: how far each is, and what it holds for today. */
export function DeckTable({ groups, chosen, onChoose, onReview }: DeckTableProps) {
  return (
    <table role="grid" aria-label={text.table} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.deck}</th>
          <th scope="col">{text.columns.maturity}</th>
          <th scope="col" className={styles.number}>
            {text.columns.due}
          </th>
          <th scope="col" className={styles.number}>
            {text.columns.new}
          </th>
          <th scope="col" className={styles.number}>
            {text.columns.cards}
          </th>
        </tr>
      </thead>
      {groups.map(({ name, decks }) => (
        <tbody key={name}>
          <tr className={styles.group}>
            <th colSpan={5} scope="rowgroup">
              {name}
            </th>
          </tr>
          {decks.map(deck => (
            <Row key={deck.id} deck={deck} chosen={deck.id === chosen.id} onChoose={onChoose} onReview={onReview} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface RowProps extends Pick<DeckTableProps, 'onChoose' | 'onReview'> {
  readonly deck: DeckRow
  readonly chosen: boolean
}

function Row({ deck, chosen, onChoose, onReview }: RowProps) {
  const { name, block, due, new: fresh, total, keptOut } = deck
  return (
    <tr
      data-deck={deck.id}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className={styles.row}
      onClick={() => onChoose(deck)}
      onDoubleClick={() => onReview(deck)}
    >
      <td>
        <span className={styles.name}>
          {block !== null && <CallNumber code={block.code} />}
          <span className={styles.words} title={name}>
            {name}
          </span>
          {block !== null && block.state !== 'on' && <Chip>{text.states[block.state]}</Chip>}
          {keptOut && <Chip>{text.keptOut}</Chip>}
        </span>
      </td>
      <td>
        <MaturityBar deck={deck} />
      </td>
      <td className={styles.number}>{due === 0 ? text.none : due}</td>
      <td className={styles.number}>{fresh === 0 ? text.none : fresh}</td>
      <td className={`${styles.number} ${styles.quiet}`}>{total}</td>
    </tr>
  )
}
