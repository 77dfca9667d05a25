import type { ReactNode } from 'react'
import type { BrowseRow } from '../../../db/api/browse.ts'
import { SORTS, type Column, type SortBy } from '../../../db/domain/search/sort.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { FlagIcon } from '../../ui/FlagIcon.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import type { TableColumn } from '../../ui/TableShell.tsx'
import { text } from './text.ts'
import type { Slot } from './use-pages.ts'
import type { Ticks } from './use-ticks.ts'
import { Wanted } from './Wanted.tsx'
import styles from './Browse.module.css'

interface Look {
  /** In rem; the question takes what is left. */
  readonly width: number | 'rest'
  readonly counted?: true
  readonly cell: (row: BrowseRow) => ReactNode
  readonly whole?: (row: BrowseRow) => string
}

const LOOKS: Readonly<Record<Column, Look>> = {
  number: { width: 4.75, cell: row => <span className={styles.number}>{row.callNumber ?? text.ownCard}</span> },
  question: { width: 'rest', cell: question, whole: row => row.question },
  deck: { width: 9, cell: row => row.deck.name, whole: row => row.deck.name },
  tags: { width: 9, cell: row => row.tags.join(' '), whole: row => row.tags.join(' ') },
  state: { width: 6.5, cell: row => row.state },
  interval: { width: 4.25, counted: true, cell: row => (row.interval === 0 ? text.none : text.days(row.interval)) },
  ease: { width: 4.25, counted: true, cell: row => (row.ease === null ? text.none : (row.ease / 100).toFixed(2)) },
  lapses: { width: 5, counted: true, cell: row => row.lapses },
  reps: { width: 4.25, counted: true, cell: row => row.reps },
  due: { width: 5.25, counted: true, cell: row => (row.due === '' ? text.none : row.due) },
  flag: { width: 4.25, cell: row => <Flagged flag={row.flag} /> },
  tier: { width: 5.75, cell: row => row.tier ?? text.none },
  type: { width: 8, cell: row => row.type, whole: row => row.type },
  added: { width: 6.25, counted: true, cell: row => row.added },
  edited: { width: 6.25, counted: true, cell: row => row.edited },
}

/** The columns of the table: the tick boxes, then those that were chosen. */
export function columnsOf(
  chosen: readonly Column[],
  ticks: Ticks,
  want: (at: number) => void,
): readonly TableColumn<Slot>[] {
  return [tickColumn(ticks), ...chosen.map(column => columnOf(column, want))]
}

function columnOf(column: Column, want: (at: number) => void): TableColumn<Slot> {
  const { width, counted = false, cell, whole } = LOOKS[column]
  return {
    id: column,
    label: text.columns[column],
    width,
    counted,
    sortable: isSort(column),
    cell: slot => {
      if (typeof slot !== 'number') return cell(slot)
      return column === 'question' ? <Wanted at={slot} want={want} /> : null
    },
    ...(whole !== undefined && { whole: slot => (typeof slot === 'number' ? '' : whole(slot)) }),
  }
}

function tickColumn({ all, count, isTicked, tick, tickAll, clear }: Ticks): TableColumn<Slot> {
  return {
    id: 'ticked',
    label: text.selected,
    width: 2.75,
    head: (
      <Checkbox
        label={text.selectAll}
        hideLabel
        checked={all}
        mixed={count > 0 && !all}
        onChange={on => (on ? tickAll() : clear())}
      />
    ),
    cell: slot =>
      typeof slot === 'number' ? null : (
        <Checkbox
          label={text.select(slot.callNumber ?? slot.question)}
          hideLabel
          tabIndex={-1}
          checked={isTicked(slot.card)}
          onChange={on => tick([slot.card], on)}
        />
      ),
  }
}

/** Whether a column can be sorted by. */
export function isSort(column: string): column is SortBy {
  return SORTS.some(sort => sort === column)
}

function question({ question: words, leech, flag, state }: BrowseRow): ReactNode {
  return (
    <span className={styles.question} data-away={state === 'suspended' || undefined}>
      <span className={styles.words}>{words}</span>
      {leech && <Chip tone="warn">{text.leech}</Chip>}
      {state === 'suspended' && <Chip>{state}</Chip>}
      {flag > 0 && <Flagged flag={flag} />}
    </span>
  )
}

function Flagged({ flag }: { readonly flag: number }) {
  if (flag === 0) return text.none
  return (
    <span>
      <FlagIcon flag={flag} size={12} />
      <Hidden>{text.flagName(flag)}</Hidden>
    </span>
  )
}
