import { lazy, Suspense, type RefObject } from 'react'
import { Columns3 } from 'lucide-react'
import type { Column } from '../../../db/domain/search/sort.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { forget, Saved, SaveDialog, type SavedSearch } from './Saved.tsx'
import { SearchField } from './SearchField.tsx'
import { text } from './text.ts'
import styles from './Browse.module.css'

/** What is open over the browser. */
export type Sheet = 'save' | 'columns' | 'arrange'

const SavedDialog = lazy(async () => ({ default: (await import('./SavedDialog.tsx')).SavedDialog }))

interface HeadProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onLeave: () => void
  /** A whole search at once. */
  readonly onChoose: (search: string) => void
  readonly counts: { readonly found: number; readonly cards: number } | undefined
  readonly columns: readonly Column[]
  readonly searches: readonly SavedSearch[]
  readonly sheet: Sheet | null
  readonly onSheet: (sheet: Sheet | null) => void
}

/** The field, how many it finds, and the searches that are saved. */
export function Head(props: HeadProps) {
  const { field, typed, onType, onLeave, onChoose, counts, columns, searches, sheet, onSheet } = props
  const kept = searches.find(({ text: search }) => search === typed)
  return (
    <div className={styles.head}>
      <div className={styles.searchRow}>
        <SearchField
          field={field}
          value={typed}
          onChange={onType}
          onLeave={onLeave}
          end={
            <span role="status" className={styles.count}>
              {counts !== undefined && text.found(counts.found, counts.cards)}
            </span>
          }
        />
        {kept === undefined ? (
          <Button disabled={typed.trim() === ''} onClick={() => onSheet('save')}>
            {text.save}
          </Button>
        ) : (
          <Button onClick={() => forget(searches, kept)}>{text.forget}</Button>
        )}
        <CommandButton id="studySearch" label={text.study} />
        <IconButton icon={Columns3} label={text.chooseColumns} onClick={() => onSheet('columns')} />
      </div>
      <Saved searches={searches} now={typed} onChoose={onChoose} onArrange={() => onSheet('arrange')} />
      {sheet === 'save' && <SaveDialog searches={searches} now={typed} onClose={() => onSheet(null)} />}
      {sheet === 'arrange' && (
        <Suspense fallback={null}>
          <SavedDialog searches={searches} onClose={() => onSheet(null)} />
        </Suspense>
      )}
      {sheet === 'columns' && <ColumnsDialog columns={columns} onClose={() => onSheet(null)} />}
    </div>
  )
}
