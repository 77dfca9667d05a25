import { Check } from 'lucide-react'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { STEPS, type Step } from './steps.ts'
import { text } from './text.ts'
import styles from './StepList.module.css'

/** Where one is in the import. */
export function StepList({ step }: { readonly step: Step }) {
  const at = STEPS.indexOf(step)
  return (
    <ol aria-label={text.stepList} className={styles.steps}>
      {STEPS.map((one, index) => (
        <li
          key={one}
          data-state={index < at ? 'done' : index === at ? 'current' : 'later'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden className={styles.number}>
            {index < at ? <Icon of={Check} size={12} /> : index + 1}
          </span>
          <span className={styles.name}>{text.steps[one]}</span>
          {index < at && <Hidden>, {text.stepDone}</Hidden>}
        </li>
      ))}
    </ol>
  )
}
