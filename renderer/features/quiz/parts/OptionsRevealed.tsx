import type { RevealedOption } from '../../../../db/domain/quiz/choice.ts'
import { Text } from '../Text.tsx'
import { text } from '../text.ts'
import { Misconception } from './Misconception.tsx'
import { Repair } from './Repair.tsx'
import { Verdict, type VerdictKind } from './Verdict.tsx'
import styles from './OptionsRevealed.module.css'

interface OptionsRevealedProps {
  readonly label: string
  readonly options: readonly RevealedOption[]
  /** Each is a decision of its own, so what was left alone can be right too. */
  readonly several?: boolean
}

/** Every option with what came of it and why. */
export function OptionsRevealed({ label, options, several = false }: OptionsRevealedProps) {
  return (
    <ul aria-label={label} className={styles.options}>
      {options.map(option => {
        const [kind, words] = verdictOf(option, several)
        return (
          <li key={option.at} data-kind={kind} className={styles.option}>
            <div className={styles.head}>
              <div className={styles.text}>
                <Text of={option.text} />
              </div>
              <Verdict kind={kind}>{words}</Verdict>
            </div>
            <Text of={option.reason} as="note" />
            {!option.correct && <Misconception of={option.misconception} />}
            {!option.correct && <Repair callNumber={option.repair} />}
          </li>
        )
      })}
    </ul>
  )
}

function verdictOf({ correct, chosen }: RevealedOption, several: boolean): readonly [VerdictKind, string] {
  if (chosen) return correct ? ['right', text.yoursRight] : ['wrong', text.yoursWrong]
  if (correct) return ['missed', several ? text.missed : text.accepted]
  return ['plain', several ? text.leftAlone : text.notThis]
}
