import { Clock } from 'lucide-react'
import type { Md } from '../../../../../db/domain/quiz/text.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { Text } from '../../Text.tsx'
import { text } from './text.ts'
import styles from './Leakage.module.css'

/** What is predicted, and when. */
export function Moment({ of }: { readonly of: Md }) {
  return (
    <div className={styles.moment}>
      <Icon of={Clock} size={14} />
      <b>{text.moment}</b>
      <Text of={of} />
    </div>
  )
}
