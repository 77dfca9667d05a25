import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Scope } from '../../../db/api/values.ts'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Title } from '../../ui/Title.tsx'
import { CardFace } from './CardFace.tsx'
import { Dock } from './Dock.tsx'
import { FlagPicker } from './FlagPicker.tsx'
import { Hints } from './Hints.tsx'
import { NothingLeft } from './NothingLeft.tsx'
import { begin } from './session.ts'
import { TODAY, useReview } from './state.ts'
import { text } from './text.ts'
import { TimeUp } from './TimeUp.tsx'
import { TopBar } from './TopBar.tsx'
import { useMoreBelow } from './use-more-below.ts'
import { useReviewKeys } from './use-review-keys.ts'
import styles from './ReviewScreen.module.css'

/** One card at a time, and nothing in between. */
export function ReviewScreen() {
  const deck = new URLSearchParams(useSearch()).get('deck')
  const [, navigate] = useLocation()
  const [picking, setPicking] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const { phase, steps, since, current, side, unstored, refreshed } = useReview()
  const more = useMoreBelow(scroller, `${current?.seen ?? ''} ${side}`)
  useEffect(() => void begin(scopeOf(deck)), [deck])
  const end = () => navigate(steps.length > 0 ? summaryOf(since, deck) : deck === null ? '/today' : `/decks/${deck}`)
  const finished = phase === 'done' && steps.length > 0
  useEffect(() => {
    if (finished) navigate(summaryOf(since, deck), { replace: true })
  }, [finished, since, deck, navigate])
  useReviewKeys({ end, more, scroller, pickFlag: () => setPicking(true) })
  return (
    <>
      <Title name={text.title} look="hidden">
        {text.title}
      </Title>
      <TopBar onEnd={end} />
      <div className={styles.stage} data-tight={unstored !== null || refreshed || undefined}>
        {phase === 'loading' && <LoadingBlocks label={text.loading} />}
        {phase === 'card' && <CardFace scroller={scroller} more={more} />}
        {phase === 'time-up' && <TimeUp onEnd={end} />}
        {(phase === 'failed' || (phase === 'done' && !finished)) && <NothingLeft deck={deck} />}
      </div>
      {phase === 'card' && <Dock more={more} />}
      {phase === 'card' && <Hints />}
      <FlagPicker open={picking} onClose={() => setPicking(false)} />
    </>
  )
}

function scopeOf(deck: string | null): Scope {
  return deck === null ? TODAY : { kind: 'deck', deck: idOf<DeckId>(deck) }
}

function summaryOf(since: number, deck: string | null): string {
  return `/summary?since=${since}${deck === null ? '' : `&deck=${encodeURIComponent(deck)}`}`
}
