import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState, type ComponentType, type KeyboardEvent, type MouseEvent } from 'react'
import type { QuestionView } from '../../../db/api/quiz.ts'
import { showFind } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { CardReading } from './CardReading.tsx'
import { ExplanationReading } from './ExplanationReading.tsx'
import { placeOf, titleOf, type Hit } from './hits.ts'
import { SummaryReading } from './SummaryReading.tsx'
import { text } from './text.ts'
import styles from './Find.module.css'

interface ReadingProps {
  readonly hit: Hit
  readonly onBack: () => void
  readonly onLeave: (to: string) => void
  readonly Explained: ComponentType<{ readonly question: QuestionView }>
}

/** One hit, whole. It takes focus, so that it is read and scrolled by keys. */
export function Reading({ hit, onBack, onLeave, Explained }: ReadingProps) {
  const page = useRef<HTMLElement>(null)
  const [deck, setDeck] = useState<string | null>(null)
  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  const title = titleOf(hit)
  const place = placeOf(hit, deck)
  return (
    <div className={styles.reading} onKeyDown={keepKeys} onClick={closeByLink}>
      <h2 className={styles.title}>{title}</h2>
      <section ref={page} tabIndex={0} aria-label={text.reading(title)} lang="en" className={styles.page}>
        {hit.kind === 'card' && <CardReading card={hit.of.card} />}
        {hit.kind === 'summary' && <SummaryReading block={hit.of.block} section={hit.of.section} onDeck={setDeck} />}
        {hit.kind === 'explanation' && <ExplanationReading question={hit.of.question} Explained={Explained} />}
      </section>
      <div className={styles.actions}>
        <Button kind="ghost" size="small" icon={ArrowLeft} onClick={onBack}>
          {text.backToList}
        </Button>
        {place !== null && (
          <Button size="small" onClick={() => onLeave(place.goTo)}>
            {place.label}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Arrows scroll here and Enter presses buttons: the list beside it hears neither. Esc goes on to the overlay. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation()
}

/** A link leads to another screen, which then is what is wanted. */
function closeByLink({ target }: MouseEvent): void {
  if (target instanceof Element && target.closest('a[href^="#"]') !== null) showFind(false)
}
