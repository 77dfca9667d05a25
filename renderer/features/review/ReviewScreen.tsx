import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { visit } from '../../state/location.ts'
import { ask } from '../../state/ui.ts'
import { homeOf, scopeIn, summaryOf } from '../../state/scope.ts'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Title } from '../../ui/Title.tsx'
import { CardFace } from './CardFace.tsx'
import { Dock } from './Dock.tsx'
import { FlagPicker } from './FlagPicker.tsx'
import { Hints } from './Hints.tsx'
import { NothingLeft } from './NothingLeft.tsx'
import { begin } from './session.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import { TimeUp } from './TimeUp.tsx'
import { TopBar } from './TopBar.tsx'
import { useMoreBelow } from './use-more-below.ts'
import { useReviewKeys } from './use-review-keys.ts'
import styles from './ReviewScreen.module.css'

/** One card at a time, and nothing in between. */
export function ReviewScreen() {
  const search = useSearch()
  const [, navigate] = useLocation()
  const [over, setOver] = useState<'flags' | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { phase: reached, visit: begunOn, steps, since, current, side, unstored, refreshed } = useReview()
  // What is left of the session before says nothing about the one that begins.
  const phase = begunOn === visit() ? reached : 'loading'
  const more = useMoreBelow(scroller, `${current?.seen ?? ''} ${side}`)
  useEffect(() => void begin(scopeIn(search)), [search])
  const asked = phase === 'card' && side === 'front' ? (current?.card ?? null) : null
  useEffect(() => {
    ask(asked)
    return () => ask(null)
  }, [asked])
  const end = () => navigate(steps.length > 0 ? summaryOf(scopeIn(search), since) : homeOf(scopeIn(search)))
  const finished = phase === 'done' && steps.length > 0
  useEffect(() => {
    if (finished) navigate(summaryOf(scopeIn(search), since), { replace: true })
  }, [finished, since, search, navigate])
  useReviewKeys({ end, more, scroller, pickFlag: () => setOver('flags') })
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
        {(phase === 'failed' || (phase === 'done' && !finished)) && <NothingLeft />}
      </div>
      {phase === 'card' && <Dock more={more} />}
      {phase === 'card' && <Hints />}
      <FlagPicker open={over === 'flags'} onClose={() => setOver(null)} />
    </>
  )
}
