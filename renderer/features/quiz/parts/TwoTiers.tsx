import type { AskedOption } from '../../../../db/domain/quiz/choice.ts'
import type { Md } from '../../../../db/domain/quiz/text.ts'
import { Text, usePlainText } from '../Text.tsx'
import { text } from '../text.ts'
import { DigitsHint, Hint } from './Hint.tsx'
import { Tier } from './Tier.tsx'
import { useChosenInput } from './use-digits.ts'
import styles from './TwoTiers.module.css'

interface TwoTiersProps {
  readonly options: readonly AskedOption[]
  /** What is asked once the first answer stands; null: nothing. */
  readonly then: { readonly ask: Md; readonly options: readonly AskedOption[] } | null
  readonly choice: number | null
  readonly because: number | null
  readonly onChoose: (choice: number, because: number | null) => void
}

/** An answer, and then the reason for it: the second question comes up once the first is answered. Digits count on. */
export function TwoTiers({ options, then, choice, because, onChoose }: TwoTiersProps) {
  const plain = usePlainText()
  const second = choice === null ? null : then
  const count = options.length + (second?.options.length ?? 0)
  const box = useChosenInput<HTMLDivElement>(count, index => {
    const first = options[index]
    if (first !== undefined) return onChoose(first.at, because)
    const reason = second?.options[index - options.length]
    if (reason !== undefined && choice !== null) onChoose(choice, reason.at)
  })
  return (
    <div ref={box} className={styles.tiers}>
      <Tier
        legend={text.yourAnswer}
        options={options}
        choice={choice}
        from={1}
        onChoose={next => onChoose(next, because)}
      />
      {second !== null && choice !== null && (
        <div className={styles.second}>
          <div className={styles.ask}>
            <Text of={second.ask} />
          </div>
          <Tier
            legend={plain(second.ask)}
            options={second.options}
            choice={because}
            from={options.length + 1}
            onChoose={next => onChoose(choice, next)}
          />
        </div>
      )}
      <Hint>
        <DigitsHint count={count}>{text.choose}</DigitsHint>
        {then !== null && second === null && <span>{text.reasonFollows}</span>}
      </Hint>
    </div>
  )
}
