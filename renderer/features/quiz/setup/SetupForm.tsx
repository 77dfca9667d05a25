import { useState } from 'react'
import type { Setup } from '../../../../db/api/quiz.ts'
import { More } from './More.tsx'
import { Options } from './Options.tsx'
import { OpenAttempt } from './OpenAttempt.tsx'
import { Sets } from './Sets.tsx'
import { SourceChoice } from './SourceChoice.tsx'
import { StartBar } from './StartBar.tsx'
import type { Drafted } from './choice.ts'
import { useEnterStarts } from './use-enter-starts.ts'
import { usePreview } from './use-preview.ts'
import { useStart } from './use-start.ts'
import styles from './Setup.module.css'

interface SetupFormProps {
  readonly setup: Setup
  /** The deck to begin with; one that is not there is passed over. */
  readonly deck?: string | null
}

/** One panel; it begins with the last choice, or with that from a deck. */
export function SetupForm({ setup, deck = null }: SetupFormProps) {
  const [chosen, setChoice] = useState(() => fromDeck(setup, deck))
  const choice = chosen ?? setup.last
  const preview = usePreview(choice)
  const start = useStart(choice, setup.sets, preview?.questions ?? 0)
  const onKeyDown = useEnterStarts(start.run)
  const change = (changed: Partial<Drafted>) => setChoice({ ...choice, ...changed })
  return (
    <div onKeyDown={onKeyDown} className={styles.page}>
      <section className={styles.main}>
        <div className={styles.form}>
          {setup.open !== null && <OpenAttempt open={setup.open} />}
          <SourceChoice setup={setup} choice={choice} onChange={change} />
          <Options setup={setup} choice={choice} preview={preview} onChange={change} />
        </div>
        <StartBar choice={choice} preview={preview} onChange={change} />
      </section>
      <aside className={styles.aside}>
        {setup.sets.length > 0 && <Sets sets={setup.sets} choice={choice} onChoose={setChoice} />}
        <More templates={setup.templates} />
      </aside>
    </div>
  )
}

function fromDeck({ last, decks }: Setup, deck: string | null): Drafted | null {
  const found = decks.find(one => one.deck === deck)
  return found === undefined ? null : { ...last, source: { kind: 'deck', deck: found.deck } }
}
