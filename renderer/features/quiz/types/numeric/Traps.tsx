import { X } from 'lucide-react'
import { useRef } from 'react'
import type { Item } from '../../../../../db/domain/quiz/types/numeric/schema.ts'
import { Button } from '../../../../ui/Button.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { NumberText } from '../../writing/NumberText.tsx'
import { text as writing } from '../../writing/text.ts'
import { useRows } from '../../writing/use-rows.ts'
import { Written } from '../../writing/Written.tsx'
import styles from '../../writing/Writing.module.css'
import { text } from './text.ts'

interface TrapsProps {
  readonly traps: Item['traps']
  readonly onChange: (traps: Item['traps']) => void
}

/** Wrong answers that tell which mistake was made. */
export function Traps({ traps, onChange }: TrapsProps) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useRows(box, traps, changed => onChange([...changed]))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{text.traps}</legend>
      <p className={styles.hint}>{text.trapsHint}</p>
      <div ref={box} className={styles.rows}>
        {rows.items.map(({ id, value: trap }, at) => (
          <div key={id} data-row className={styles.line}>
            <div className={styles.pair}>
              <NumberText
                label={text.trapValue(at + 1)}
                path={`traps.${at}.value`}
                value={trap.value}
                onChange={value => rows.write(at, { ...trap, value })}
              />
              <Written
                label={text.trapReason(at + 1)}
                path={`traps.${at}.reason`}
                value={trap.reason}
                onChange={reason => rows.write(at, { ...trap, reason })}
              />
            </div>
            <IconButton
              icon={X}
              label={writing.remove(writing.line(text.trap, at + 1))}
              onClick={() => rows.remove(at)}
            />
          </div>
        ))}
      </div>
      <div>
        <Button size="small" onClick={() => rows.add({ value: Number.NaN, reason: '' })}>
          {writing.add(text.trap)}
        </Button>
      </div>
    </fieldset>
  )
}
