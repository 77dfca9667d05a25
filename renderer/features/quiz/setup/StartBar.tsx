import type { Preview } from '../../../../db/api/quiz.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { Drafted } from './choice.ts'
import { text } from './text.ts'
import styles from './Setup.module.css'

interface StartBarProps {
  readonly choice: Drafted
  readonly preview: Preview | null
  readonly onChange: (changed: Partial<Drafted>) => void
}

/** The start, what would keep it from being what was wanted, and what a quiz does. */
export function StartBar({ choice, preview, onChange }: StartBarProps) {
  const { source } = choice
  const why = preview?.why ?? null
  return (
    <div className={styles.start}>
      <CommandButton id="startQuiz" kind="primary" size="large" />
      <div role="status" className={styles.said}>
        {preview === null && text.sayWhere[source.kind] !== '' && <p>{text.sayWhere[source.kind]}</p>}
        {why !== null && (
          <p className={styles.why}>
            {preview?.questions === 0 && <b>{text.noneFound}</b>} {text.why[why]}
          </p>
        )}
        {why === 'asked-last-time' && (
          <Button size="small" onClick={() => onChange({ repeats: true })}>
            {text.letRepeat}
          </Button>
        )}
        {why === 'not-met' && source.kind === 'blocks' && (
          <Button size="small" onClick={() => onChange({ source: { ...source, cold: true } })}>
            {text.takeCold}
          </Button>
        )}
        {why === null && preview !== null && <p className={styles.hint}>{text.measures}</p>}
      </div>
    </div>
  )
}
