import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Scope } from '../../../db/api/values.ts'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'
import { visit } from '../../state/location.ts'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Title } from '../../ui/Title.tsx'
import { CardInfo } from './CardInfo.tsx'
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
  const search = new URLSearchParams(useSearch())
  const deck = search.get('deck')
  const first = search.get('scope') === 'start'
  const [, navigate] = useLocation()
  const [over, setOver] = useState<'flags' | 'info' | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { phase: reached, visit: begunOn, steps, since, current, side, unstored, refreshed } = useReview()
  // What is left of the session before says nothing about the one that begins.
  const phase = begunOn === visit() ? reached : 'loading'
  const more = useMoreBelow(scroller, `${current?.seen ?? ''} ${side}`)
  useEffect(() => void begin(scopeOf(deck, first)), [deck, first])
  const end = () => navigate(steps.length > 0 ? summaryOf(since, deck) : deck === null ? '/today' : `/decks/${deck}`)
  const finished = phase === 'done' && steps.length > 0
  useEffect(() => {
    if (finished) navigate(summaryOf(since, deck), { replace: true })
  }, [finished, since, deck, navigate])
  useReviewKeys({ end, more, scroller, pickFlag: () => setOver('flags'), info: () => setOver('info') })
  return (
    <>
      <Title name={text.title} look="hidden">
        {text.title}
      </Title>
      <TopBar />
      <div className={styles.stage} data-tight={unstored !== null || refreshed || undefined}>
        {phase === 'loading' && <LoadingBlocks label={text.loading} />}
        {phase === 'card' && <CardFace scroller={scroller} more={more} />}
        {phase === 'time-up' && <TimeUp />}
        {(phase === 'failed' || (phase === 'done' && !finished)) && <NothingLeft deck={deck} />}
      </div>
      {phase === 'card' && <Dock more={more} />}
      {phase === 'card' && <Hints />}
      <FlagPicker open={over === 'flags'} onClose={() => setOver(null)} />
      <CardInfo open={over === 'info'} onClose={() => setOver(null)} />
    </>
  )
}

/** After a beginner's first cards the day goes on, so their summary is the day's. */
function scopeOf(deck: string | null, first: boolean): Scope {
  if (deck !== null) return { kind: 'deck', deck: idOf<DeckId>(deck) }
  return first ? { kind: 'start' } : TODAY
}

function summaryOf(since: number, deck: string | null): string {
  return `/summary?since=${since}${deck === null ? '' : `&deck=${encodeURIComponent(deck)}`}`
}
