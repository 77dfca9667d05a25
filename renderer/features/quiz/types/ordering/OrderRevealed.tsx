import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/ordering/schema.ts'
import { Verdict } from '../../parts/Verdict.tsx'
import { Text } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import type { RevealProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Ordering.module.css'

/** Both orders side by side, and each rule that an order has to keep. */
export function OrderRevealed({ revealed }: RevealProps<Asked, Answer, Revealed>) {
  const { yours, order, constraints } = revealed
  return (
    <div className={styles.revealed}>
      <div className={styles.orders}>
        <Order title={text.yours} steps={yours} />
        <Order title={text.accepted} steps={order} />
      </div>
      <ul aria-label={text.rules} className={styles.rules}>
        {constraints.map(({ first, then, reason, held }) => (
          <li key={`${first.md}\n${then.md}`} className={styles.rule}>
            <div className={styles.pair}>
              <Text of={first} />
              <span>{text.before}</span>
              <Text of={then} />
            </div>
            <Verdict kind={held ? 'right' : 'wrong'}>{held ? text.kept : text.broken}</Verdict>
            <div className={styles.reason}>
              <Text of={reason} as="note" />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Order({ title, steps }: { readonly title: string; readonly steps: Revealed['order'] }) {
  return (
    <section className={styles.order}>
      <h3 className={styles.title}>{title}</h3>
      {steps.length === 0 ? (
        <p>{shared.nothing}</p>
      ) : (
        <ol className={styles.list}>
          {steps.map(({ key, text: words }, index) => (
            <li key={key} className={styles.step}>
              <span className={styles.number}>{index + 1}</span>
              <Text of={words} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
