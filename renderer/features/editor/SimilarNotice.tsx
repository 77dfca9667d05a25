import { Info } from 'lucide-react'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface SimilarNoticeProps {
  readonly similar: { readonly callNumber: string | null; readonly front: string; readonly equal: boolean } | null
}

/** Names a note that says much the same; it keeps nobody from saving. */
export function SimilarNotice({ similar }: SimilarNoticeProps) {
  return (
    <div role="status">
      {similar !== null && (
        <p className={styles.similar}>
          <Icon of={Info} />
          <span>
            {similar.equal
              ? text.same(similar.callNumber ?? text.aCard)
              : text.close(similar.callNumber ?? text.aCard, similar.front)}
          </span>
        </p>
      )}
    </div>
  )
}
