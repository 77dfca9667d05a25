import type { CardOffer } from '../../../../db/api/quiz.ts'
import { Button } from '../../../ui/Button.tsx'
import { text } from './text.ts'
import type { Fate } from './use-keep.ts'
import styles from './KeepChoice.module.css'

interface KeepChoiceProps {
  readonly offer: CardOffer
  readonly fate: Fate
  readonly onToggle: () => void
}

/** What this miss becomes when misses are turned into cards, and leaving it out. */
export function KeepChoice({ offer, fate, onToggle }: KeepChoiceProps) {
  const { existing, front } = offer
  return (
    <div className={styles.choice}>
      <p data-left-out={fate === 'left-out' || undefined}>
        {text.fate(offer, fate)}
        <span className={styles.front}>{existing?.front ?? front}</span>
      </p>
      {fate !== 'kept' && (
        <Button size="small" onClick={onToggle}>
          {fate === 'left-out' ? text.takeIn : text.leaveOut}
        </Button>
      )}
    </div>
  )
}
