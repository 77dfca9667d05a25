import { Layers } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './CardLink.module.css'
import { useCardPlace } from './use-card-place.ts'

interface CardLinkProps {
  /** Null: one of the learner's own. */
  readonly callNumber: string | null
  /** What it is about. */
  readonly children: ReactNode
}

/** A card, and the way to its row in Decks where it has one. */
export function CardLink({ callNumber, children }: CardLinkProps) {
  const place = useCardPlace(callNumber)
  const words = (
    <>
      <Icon of={Layers} size={12} />
      {callNumber !== null && <span className={styles.number}>{callNumber}</span>}
      <span className={styles.words}>{children}</span>
    </>
  )
  if (place === null) return <span className={styles.card}>{words}</span>
  return (
    <Link href={place} className={styles.card}>
      {words}
    </Link>
  )
}
