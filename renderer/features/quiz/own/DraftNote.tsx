import { Link } from 'wouter'
import { stemOf, useDrafts } from './drafts.ts'
import { text } from './text.ts'
import styles from './Own.module.css'

/** A new question that was begun and not saved, and the way back to it. */
export function DraftNote() {
  const draft = useDrafts(({ drafts }) => drafts.new)
  if (draft === undefined) return null
  return (
    <p role="status" className={styles.draft}>
      <b>{text.draft}</b>
      <span className={styles.words}>{text.draftOf(stemOf(draft).trim())}</span>
      <Link href="/quiz/own/new">{text.goOn}</Link>
    </p>
  )
}
