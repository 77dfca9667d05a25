import type { Answer, Asked } from '../../../../../db/domain/quiz/types/multi/schema.ts'
import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { DigitsHint, Hint } from '../../parts/Hint.tsx'
import { useChosenInput } from '../../parts/use-digits.ts'
import { Text } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import type { AskProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Options.module.css'

/** Every option is a decision of its own. */
export function Options({ asked, answer, onAnswer }: AskProps<Asked, Answer>) {
  const { options } = asked
  const chosen = answer?.choices ?? []
  const change = (choices: readonly number[]) => onAnswer({ type: 'multi', choices: [...choices] })
  const box = useChosenInput<HTMLDivElement>(options.length, index => {
    const at = options[index]?.at
    if (at === undefined) return
    change(chosen.includes(at) ? chosen.filter(other => other !== at) : [...chosen, at])
  })
  return (
    <div ref={box} className={styles.options}>
      <CheckboxGroup
        legend={shared.yourAnswer}
        hideLegend
        boxed
        options={options.map(({ at, text: words }, index) => ({
          value: String(at),
          label: <Text of={words} />,
          ...(index < 9 ? { keyName: String(index + 1) } : {}),
        }))}
        value={chosen.map(String)}
        onChange={value => change(value.map(Number))}
      />
      <Hint>
        <DigitsHint count={options.length}>{text.toggle}</DigitsHint>
        <span>{text.chosen(chosen.length, options.length)}</span>
        <span>{text.scoring}</span>
      </Hint>
    </div>
  )
}
