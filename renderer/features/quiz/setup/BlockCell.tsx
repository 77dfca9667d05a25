import type { BlockOfSetup } from '../../../../db/api/quiz.ts'
import { CallNumber } from '../../../ui/CallNumber.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Hidden } from '../../../ui/Hidden.tsx'
import { text } from './text.ts'
import styles from './Blocks.module.css'

interface BlockCellProps {
  readonly block: BlockOfSetup
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A block with what there is to ask of it, and how much of it was met. */
export function BlockCell({ block, checked, onChange }: BlockCellProps) {
  const { code, name, unseen, questions } = block
  return (
    <Checkbox
      boxed
      checked={checked}
      disabled={questions === 0}
      onChange={onChange}
      label={
        <>
          <Hidden>{text.blockName(block)}</Hidden>
          <span aria-hidden className={styles.name}>
            <CallNumber code={code} />
            <span className={styles.title}>{name}</span>
            {questions > 0 && (
              <span className={styles.count}>
                {unseen}
                <span className={styles.of}>/{questions}</span>
              </span>
            )}
          </span>
        </>
      }
      description={questions === 0 ? text.noQuestions : text.blockFacts(block)}
    />
  )
}
