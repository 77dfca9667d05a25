import { useState } from 'react'
import type { Results } from '../../../../db/api/quiz.ts'
import { Answers } from './Answers.tsx'
import { rowsOf, type Filter } from './rows.ts'
import { ScoreColumn } from './ScoreColumn.tsx'
import { useKeep } from './use-keep.ts'
import { useResultsKeys } from './use-results-keys.ts'
import styles from './Results.module.css'

/** The score and its parts on the left, every answer on the right. */
export function Report({ results }: { readonly results: Results }) {
  const [filter, setFilter] = useState<Filter>('all')
  const [open, setOpen] = useState<number | null>(null)
  const rows = rowsOf(results, filter)
  const keep = useKeep(results)
  const at = useResultsKeys({ rows, results, keep, onOpen: ordinal => setOpen(ordinal === open ? null : ordinal) })
  return (
    <div className={styles.report}>
      <ScoreColumn results={results} />
      <Answers
        results={results}
        rows={rows}
        filter={filter}
        onFilter={setFilter}
        open={open}
        onOpen={setOpen}
        keep={keep}
        list={at}
      />
    </div>
  )
}
