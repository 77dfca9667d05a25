import {
  CircleCheck,
  CircleHelp,
  Equal,
  FileVideo2,
  Info,
  RotateCcw,
  Shuffle,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Preview } from '../../../db/api/imports.ts'
import { announce } from '../../state/ui.ts'
import { Icon } from '../../ui/Icon.tsx'
import { SkippedDialog } from './SkippedDialog.tsx'
import { useImport } from './state.ts'
import { text } from './text.ts'
import styles from './Aside.module.css'

interface OutcomeProps {
  readonly preview: Preview
  /** It is being compared anew. */
  readonly reading: boolean
}

/** What the import would do, in numbers that add up. */
export function Outcome({ preview, reading }: OutcomeProps) {
  const choices = useImport(state => state.choices)
  const [listing, setListing] = useState(false)
  const { counts, cards, questions, media, scheduled, warnings, skipped } = preview
  const coming = text.willAdd(counts, cards, choices, scheduled)
  useEffect(() => {
    if (!reading) announce(coming)
  }, [reading, coming])
  return (
    <section className={styles.outcome}>
      <h3 className={styles.title}>{text.willHappen}</h3>
      <ul aria-busy={reading} className={styles.lines}>
        <Fact of={CircleCheck} tone="good">
          {coming}
        </Fact>
        {counts.updated > 0 && <Fact of={RotateCcw}>{text.willUpdate(counts.updated)}</Fact>}
        {counts.same > 0 && <Fact of={Equal}>{text.same(counts.same)}</Fact>}
        {counts.conflicts > 0 && (
          <Fact of={Shuffle} tone="warn">
            {text.conflicts(counts.conflicts)}
          </Fact>
        )}
        {questions > 0 && <Fact of={CircleHelp}>{text.questions(questions)}</Fact>}
        {media.files > 0 && <Fact of={FileVideo2}>{text.media(media.files, media.bytes)}</Fact>}
        {counts.skipped > 0 && (
          <Fact of={TriangleAlert} tone="warn">
            {text.willSkip(counts.skipped)}{' '}
            <button type="button" className={styles.link} onClick={() => setListing(true)}>
              {text.seeThem}
            </button>
          </Fact>
        )}
        {warnings.map(warning => (
          <Fact key={warning} of={Info}>
            {warning}
          </Fact>
        ))}
      </ul>
      <p className={styles.hint}>{text.safe}</p>
      {listing && <SkippedDialog skipped={skipped} all={counts.skipped} onClose={() => setListing(false)} />}
    </section>
  )
}

interface FactProps {
  readonly of: LucideIcon
  readonly tone?: 'good' | 'warn'
  readonly children: ReactNode
}

function Fact({ of, tone, children }: FactProps) {
  return (
    <li data-tone={tone}>
      <Icon of={of} />
      <span>{children}</span>
    </li>
  )
}
