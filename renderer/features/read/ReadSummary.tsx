import type { AboutBlock } from '../../../db/api/decks.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { HastView } from '../../ui/HastView.tsx'
import { Title } from '../../ui/Title.tsx'
import { text } from './text.ts'
import { useReadKeys } from './use-read-keys.ts'
import styles from './Read.module.css'

interface ReadSummaryProps {
  readonly deck: DeckId
  readonly about: AboutBlock
}

/** What a block is about, on a page of its own. Nothing waits for it: it can be skipped. */
export function ReadSummary({ deck, about: { code, name, minutes, summary } }: ReadSummaryProps) {
  useReadKeys(deck, name)
  return (
    <>
      <div className={styles.scroller}>
        <article className={styles.page}>
          <p className={styles.kicker}>
            <CallNumber code={code} solid />
            {text.before(minutes)}
          </p>
          <Title name={name} look="screen">
            {name}
          </Title>
          <div lang="en">
            <HastView tree={summary} as="answer" />
          </div>
        </article>
      </div>
      <div className={styles.bar}>
        <CommandButton id="skipSummary" kind="ghost" size="large" />
        <CommandButton id="readOn" kind="primary" size="large" />
      </div>
    </>
  )
}
