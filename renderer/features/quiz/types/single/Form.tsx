import type { Item } from '../../../../../db/domain/quiz/types/single/schema.ts'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { OptionRows, BLANK } from '../../writing/OptionRows.tsx'
import { text } from '../../writing/text.ts'
import { Stem } from '../../writing/Written.tsx'
import styles from '../../writing/Writing.module.css'
import type { FormProps } from '../face.tsx'

/** Three options, the first of which is right until another one is. */
export function blank(stem: string): Item {
  return { type: 'single', stem, options: [{ ...BLANK, correct: true }, BLANK, BLANK] }
}

/** Two to six options, one of them right. */
export function Form({ item, onChange }: FormProps<Item>) {
  const { options } = item
  const right = options.findIndex(({ correct }) => correct)
  const put = (changed: Item['options']) => onChange({ ...item, options: withOneRight(changed) })
  return (
    <>
      <Stem value={item.stem} onChange={stem => onChange({ ...item, stem })} />
      <OptionRows options={options} fewest={2} most={6} onChange={put} />
      <div className={styles.written}>
        <span className={styles.label}>{text.rightAnswer}</span>
        <SegmentedControl
          label={text.rightAnswer}
          value={String(right)}
          options={options.map((_, at) => ({ value: String(at), label: text.optionText(at + 1) }))}
          onChange={at =>
            onChange({ ...item, options: options.map((one, i) => ({ ...one, correct: String(i) === at })) })
          }
        />
      </div>
    </>
  )
}

/** The first one, once the right one was removed. */
function withOneRight(options: Item['options']): Item['options'] {
  if (options.some(({ correct }) => correct)) return options
  return options.map((option, at) => (at === 0 ? { ...option, correct: true } : option))
}
