import { TriangleAlert } from 'lucide-react'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './DeckTable.module.css'

interface LeechChipProps {
  readonly leeches: number
  readonly onShow: () => void
}

/** How many leeches a deck has; pressed, it shows them. The inspector has the same for the keyboard. */
export function LeechChip({ leeches, onShow }: LeechChipProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.leeches}
      onClick={event => {
        event.stopPropagation()
        onShow()
      }}
    >
      <Icon of={TriangleAlert} size={12} />
      {text.leeches(leeches)}
    </button>
  )
}
