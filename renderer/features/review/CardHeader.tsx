import type { Shown } from '../../../db/api/review.ts'
import { FlagIcon } from '../../ui/FlagIcon.tsx'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './CardHeader.module.css'

/** Which card this is. */
export function CardHeader({ shown: { face, flag } }: { readonly shown: Shown }) {
  return (
    <>
      <b>{face.callNumber ?? text.ownCard}</b>
      <span className={styles.deck}>{face.deck}</span>
      {flag > 0 && (
        <span className={styles.flag}>
          <FlagIcon flag={flag} size={12} />
          {text.flagName(flag)}
        </span>
      )}
    </>
  )
}

interface CardHistoryProps {
  readonly shown: Shown
  readonly side: 'front' | 'back'
}

/** What the learner and this card have behind them. */
export function CardHistory({ shown: { from, memory }, side }: CardHistoryProps) {
  const thinkMs = useReview(state => state.thinkMs)
  if (side === 'back') {
    return (
      <>
        <span>{text.answeredIn(thinkMs)}</span>
        {memory !== null && <span>{text.ease(memory.ease)}</span>}
      </>
    )
  }
  if (from === 'drill') return <span>{text.repeat}</span>
  if (memory === null) return <span>{text.newCard}</span>
  return (
    <>
      <span>{text.review(memory.reviews + 1)}</span>
      <span>{text.lastSeen(memory.daysAgo)}</span>
    </>
  )
}
