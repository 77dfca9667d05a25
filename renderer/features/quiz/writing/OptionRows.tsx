import { X } from 'lucide-react'
import { useRef } from 'react'
import type { Option } from '../../../../db/domain/quiz/choice.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { FieldError } from '../../../ui/FieldError.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useFault } from './faults.ts'
import { text } from './text.ts'
import { useRows } from './use-rows.ts'
import { Written } from './Written.tsx'
import styles from './Writing.module.css'

interface OptionRowsProps {
  readonly options: readonly Option[]
  readonly fewest: number
  readonly most: number
  /** Each is right or wrong by itself; else one is right, and which one is chosen elsewhere. */
  readonly several?: boolean
  readonly onChange: (options: Option[]) => void
}

/** An option that says nothing yet. */
export const BLANK: Option = { text: '', correct: false, reason: '' }

/** Options, each with its reason. Their order means nothing: every quiz shuffles them. */
export function OptionRows({ options, fewest, most, several = false, onChange }: OptionRowsProps) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useRows(box, options, changed => onChange([...changed]))
  const error = useFault('options')
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{text.options}</legend>
      <div ref={box} className={styles.rows}>
        {rows.items.map(({ id, value: option }, at) => (
          <div key={id} data-row className={styles.option}>
            <div className={styles.optionHead}>
              <span className={styles.label}>{text.optionText(at + 1)}</span>
              {several && (
                <Checkbox
                  label={text.applies}
                  checked={option.correct}
                  onChange={correct => rows.write(at, { ...option, correct })}
                />
              )}
              {!several && option.correct && <Chip tone="good">{text.right}</Chip>}
              <IconButton
                icon={X}
                label={text.remove(text.optionText(at + 1))}
                disabled={options.length <= fewest}
                onClick={() => rows.remove(at)}
              />
            </div>
            <Written
              label={text.optionText(at + 1)}
              hideLabel
              path={`options.${at}.text`}
              value={option.text}
              onChange={words => rows.write(at, { ...option, text: words })}
            />
            <Written
              label={option.correct ? text.whyRight(at + 1) : text.whyWrong(at + 1)}
              path={`options.${at}.reason`}
              value={option.reason}
              onChange={reason => rows.write(at, { ...option, reason })}
            />
          </div>
        ))}
      </div>
      <FieldError>{error}</FieldError>
      <div>
        <Button size="small" disabled={options.length >= most} onClick={() => rows.add(BLANK)}>
          {text.add(text.option)}
        </Button>
      </div>
    </fieldset>
  )
}
