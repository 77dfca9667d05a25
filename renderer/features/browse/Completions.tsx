import type { Completion } from '../../../db/domain/search/complete.ts'
import { text } from './text.ts'
import styles from './SearchField.module.css'

type Option = Completion['options'][number]

interface CompletionsProps {
  readonly id: string
  readonly options: readonly Option[]
  /** The one that Enter chooses. */
  readonly at: number
  readonly onChoose: (option: Option) => void
}

/** What may stand at the caret. Focus stays in the field. */
export function Completions({ id, options, at, onChoose }: CompletionsProps) {
  if (options.length === 0) return null
  return (
    <ul id={id} role="listbox" aria-label={text.completions} className={styles.list}>
      {options.map((option, index) => (
        <li
          key={option.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // The field keeps its focus.
          onPointerDown={event => {
            event.preventDefault()
            onChoose(option)
          }}
          className={styles.option}
        >
          {option.label}
          {option.more !== '' && <span className={styles.more}>{option.more}</span>}
        </li>
      ))}
    </ul>
  )
}
