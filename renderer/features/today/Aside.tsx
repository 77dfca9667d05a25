import type { Overview } from '../../../db/api/today.ts'
import { ThreeKeys } from '../../ThreeKeys.tsx'
import { BlocksUnderWay } from './BlocksUnderWay.tsx'
import { TheDate } from './TheDate.tsx'
import { Yesterday } from './Yesterday.tsx'
import styles from './Today.module.css'

/** Beside the plan: the blocks under way, yesterday, the date. On the first day, how it is run. */
export function Aside({ overview: { firstRun, blocks, yesterday, interview } }: { readonly overview: Overview }) {
  return (
    <aside className={styles.aside}>
      {firstRun && <ThreeKeys />}
      <BlocksUnderWay blocks={blocks} />
      {!firstRun && <Yesterday yesterday={yesterday} />}
      <TheDate interview={interview} />
    </aside>
  )
}
