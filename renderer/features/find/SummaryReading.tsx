import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { query } from '../../api/client.ts'
import { HastView } from '../../ui/HastView.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Waiting } from '../../Waiting.tsx'
import { text } from './text.ts'
import styles from './Find.module.css'

interface SummaryReadingProps {
  readonly block: string
  /** The section that answered, which is gone to. */
  readonly section: number
  /** Told the deck of the block once that is known. */
  readonly onDeck: (deck: string) => void
}

/** The summary of a block, at one of its sections. */
export function SummaryReading({ block, section, onDeck }: SummaryReadingProps) {
  const { data, error, refetch } = useQuery(query.find.summary.queryOptions({ input: { block } }))
  const at = useRef<HTMLElement>(null)
  const deck = data?.deck
  useEffect(() => {
    if (deck === undefined) return
    onDeck(deck)
    at.current?.scrollIntoView({ block: 'start' })
  }, [deck, onDeck])
  if (data === undefined) return <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
  return data.sections.map(({ heading, text: tree }, index) => (
    <section key={heading ?? ''} ref={index === section ? at : undefined} className={styles.section}>
      {heading !== null && <h3>{index === section ? <Mark>{heading}</Mark> : heading}</h3>}
      <HastView tree={tree} as="answer" />
    </section>
  ))
}
