import { Repeat } from 'lucide-react'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './Editor.module.css'

/** What to do with a card that was missed again and again; null: it is none. */
export function LeechNotice({ misses }: { readonly misses: number | null }) {
  if (misses === null) return null
  return (
    <p className={styles.similar}>
      <Icon of={Repeat} />
      <span>{text.leech(misses)}</span>
    </p>
  )
}
