import type { NoteDraft } from '../../api/notes.ts'

/** What was written and not saved, by its place: `new`, or the note that is changed. */
export interface DraftShelf {
  /** @throws AppError while the collection is not open */
  readonly at: (place: string) => NoteDraft | null
  /** Null forgets it. @throws AppError `disk-full`, `read-only` … */
  readonly keep: (place: string, draft: NoteDraft | null) => void
}
