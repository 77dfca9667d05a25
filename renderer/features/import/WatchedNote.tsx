import { Eye } from 'lucide-react'
import { Icon } from '../../ui/Icon.tsx'
import type { Watched } from './state.ts'
import { text } from './text.ts'
import styles from './WatchedNote.module.css'

/** Says that a file is being watched, and that a saved change was seen. */
export function WatchedNote({ watched: { path, saved } }: { readonly watched: Watched }) {
  return (
    <div className={styles.note}>
      <Icon of={Eye} />
      <div className={styles.words}>
        <p className={styles.path}>{text.watching(path)}</p>
        <p className={styles.hint}>
          {text.watchingHint} {saved > 0 && text.savedAt(saved)}
        </p>
      </div>
    </div>
  )
}
