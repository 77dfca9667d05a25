import type { RevealedOption } from '../../../../db/domain/quiz/choice.ts'
import type { Md } from '../../../../db/domain/quiz/text.ts'
import { Text, usePlainText } from '../Text.tsx'
import { text } from '../text.ts'
import { OptionsRevealed } from './OptionsRevealed.tsx'
import styles from './TwoTiers.module.css'

interface TiersRevealedProps {
  readonly options: readonly RevealedOption[]
  readonly then: { readonly ask: Md; readonly options: readonly RevealedOption[] } | null
}

/** An answer and its reason, explained. */
export function TiersRevealed({ options, then }: TiersRevealedProps) {
  const plain = usePlainText()
  return (
    <div className={styles.tiers}>
      <OptionsRevealed label={text.answers} options={options} />
      {then !== null && (
        <div className={styles.second}>
          <div className={styles.ask}>
            <Text of={then.ask} />
          </div>
          <OptionsRevealed label={plain(then.ask)} options={then.options} />
        </div>
      )}
    </div>
  )
}
