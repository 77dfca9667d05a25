import type { Answer, Asked } from '../../../../../db/domain/quiz/types/matching/schema.ts'
import { Kbd } from '../../../../ui/Kbd.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { DigitsHint, Hint, KeysHint } from '../../parts/Hint.tsx'
import { Text, usePlainText } from '../../Text.tsx'
import type { AskProps } from '../face.tsx'
import { text } from './text.ts'
import { usePairs } from './use-pairs.ts'
import styles from './Pairs.module.css'

/** A row for each on the left, with what there is to choose from above them. */
export function Pairs(props: AskProps<Asked, Answer>) {
  const { left, right } = props.asked
  const { rows, current, setCurrent, assign, keyOf } = usePairs(props)
  const plain = usePlainText()
  const options = right.map((option, index) => ({
    value: option.key,
    label: plain(option.text),
    start: index < 9 ? <Kbd silent>{String(index + 1)}</Kbd> : undefined,
  }))
  return (
    <div className={styles.matching}>
      <RightSide options={right} />
      <div {...rows} className={styles.rows}>
        {left.map(({ at, text: words }, row) => (
          <div
            key={at}
            data-current={row === current || undefined}
            onFocus={() => setCurrent(row)}
            className={styles.row}
          >
            <Text of={words} />
            <Select
              label={text.matchFor(plain(words))}
              value={keyOf(at)}
              placeholder={text.choose}
              options={options}
              onChange={key => assign(row, key)}
            />
          </div>
        ))}
      </div>
      <Hint>
        <KeysHint keys={['ArrowUp', 'ArrowDown']}>{text.row}</KeysHint>
        <DigitsHint count={right.length}>{text.assign}</DigitsHint>
        <span>{text.extra}</span>
      </Hint>
    </div>
  )
}

/** What there is to choose from, with the digits that assign it. */
function RightSide({ options }: { readonly options: Asked['right'] }) {
  return (
    <ol aria-label={text.toChooseFrom} className={styles.right}>
      {options.map((option, index) => (
        <li key={option.key} className={styles.option}>
          {index < 9 && <Kbd silent>{String(index + 1)}</Kbd>}
          <Text of={option.text} />
        </li>
      ))}
    </ol>
  )
}
