import { CommandButton } from '../../commands/CommandButton.tsx'
import { GradeBar } from './GradeBar.tsx'
import { Notices } from './Notices.tsx'
import { answer } from './session.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './Dock.module.css'

/** Below the card: the way to the answer, then the grades. It keeps its height, so nothing jumps. */
export function Dock({ more }: { readonly more: boolean }) {
  const { current, side, busy, unstored } = useReview()
  if (current === null) return null
  return (
    <>
      <Notices />
      <div className={styles.dock}>
        {side === 'front' ? (
          <>
            <span className={styles.wide}>
              <CommandButton id="show" kind="primary" size="large" />
            </span>
            <span className={styles.hint}>{text.sayIt}</span>
          </>
        ) : (
          <GradeBar
            grades={current.grades}
            more={more}
            pressed={unstored?.button ?? (busy === 'other' ? null : busy)}
            onGrade={button => void answer(button)}
          />
        )}
      </div>
    </>
  )
}
