import type { RefObject } from 'react'
import type { ResultRow, Results } from '../../../../db/api/quiz.ts'
import { KeyHint } from '../../../commands/KeyHint.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Placement } from '../placement/Placement.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import { GROUPS, type Filter } from './rows.ts'
import { text } from './text.ts'
import type { Keep } from './use-keep.ts'
import styles from './Answers.module.css'

interface AnswersProps {
  readonly results: Results
  readonly rows: readonly ResultRow[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** The question that is open, if one is. */
  readonly open: number | null
  readonly onOpen: (ordinal: number | null) => void
  readonly keep: Keep
  readonly list: RefObject<HTMLDivElement | null>
}

/** Every answer, the missed ones first; one of them open, with everything explained. */
export function Answers({ results, rows, filter, onFilter, open, onOpen, keep, list }: AnswersProps) {
  const { attempt } = results
  const missed = results.rows.filter(row => row.group === 'missed').length
  const flagged = attempt.cells.filter(cell => cell.flagged).length
  return (
    <section aria-label={text.explained} className={styles.answers}>
      <header className={styles.head}>
        <h2>{text.explained}</h2>
        <SegmentedControl
          label={text.filter}
          value={filter}
          options={text.filters(results.rows.length, missed, flagged)}
          onChange={onFilter}
        />
      </header>
      {attempt.kind === 'placement' && <Placement attempt={attempt.attempt} />}
      <div ref={list} className={styles.list}>
        {rows.length === 0 && <p className={styles.none}>{text.noneOf[filter]}</p>}
        {GROUPS.filter(group => rows.some(row => row.group === group)).map(group => (
          <section key={group} aria-label={text.groups[group]} className={styles.group}>
            <h3>{text.groups[group]}</h3>
            <ul>
              {rows
                .filter(row => row.group === group)
                .map(row => (
                  <AnswerRow
                    key={row.ordinal}
                    attempt={attempt.attempt}
                    row={row}
                    isOpen={open === row.ordinal}
                    onToggle={() => onOpen(open === row.ordinal ? null : row.ordinal)}
                    keep={keep}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.keys}>
        <KeyHint id="nextRow" /> <KeyHint id="previousRow" /> {text.keys.move}
        <KeyHint id="openRow" /> {text.keys.open}
        {missed > 0 && (
          <>
            <KeyHint id="leaveOut" /> {text.keys.leaveOut}
          </>
        )}
      </p>
    </section>
  )
}
