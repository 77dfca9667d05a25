import type { Item } from '../../../../../db/domain/quiz/types/ordering/schema.ts'
import { Button } from '../../../../ui/Button.tsx'
import { FieldError } from '../../../../ui/FieldError.tsx'
import { useFault } from '../../writing/faults.ts'
import { Written } from '../../writing/Written.tsx'
import styles from '../../writing/Writing.module.css'
import type { FormProps } from '../face.tsx'
import { loosened, loosePairs, tightened } from './rules.ts'
import { text } from './text.ts'

/** Which step comes before which, and why; and which two may come either way. */
export function Rules({ item, onChange }: FormProps<Item>) {
  const error = useFault('before')
  const name = (key: string) => {
    const at = item.steps.findIndex(step => step.key === key)
    return item.steps[at]?.text.trim() || text.stepAt(at + 1)
  }
  const write = (at: number, reason: string) =>
    onChange({ ...item, before: item.before.map((rule, other) => (other === at ? { ...rule, reason } : rule)) })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{text.rulesWritten}</legend>
      <p className={styles.hint}>{text.rulesHint}</p>
      {item.before.map(({ first, then, reason }, at) => (
        <div key={`${first} ${then}`} className={styles.rule}>
          <Written
            label={text.whyBefore(name(first), name(then))}
            path={`before.${at}.reason`}
            value={reason}
            onChange={words => write(at, words)}
          />
          <div>
            <Button
              size="small"
              kind="ghost"
              aria-label={text.loosen(name(first), name(then))}
              onClick={() => onChange(loosened(item, [first, then]))}
            >
              {text.maySwap}
            </Button>
          </div>
        </div>
      ))}
      {loosePairs(item).map(([first, later]) => (
        <div key={`${first} ${later}`} className={styles.line}>
          <span className={styles.words}>{text.either(name(first), name(later))}</span>
          <Button
            size="small"
            aria-label={text.tighten(name(first), name(later))}
            onClick={() => onChange(tightened(item, [first, later]))}
          >
            {text.keepOrder}
          </Button>
        </div>
      ))}
      <FieldError>{error}</FieldError>
    </fieldset>
  )
}
