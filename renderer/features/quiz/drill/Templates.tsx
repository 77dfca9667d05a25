import type { TemplateRow } from '../../../../db/api/quiz.ts'
import { CallNumber } from '../../../ui/CallNumber.tsx'
import { text } from './text.ts'
import styles from './Templates.module.css'

interface TemplatesProps {
  readonly templates: readonly TemplateRow[]
  readonly onChoose: (template: string) => void
}

/** Every template with how it went; choosing one draws it next. */
export function Templates({ templates, onChoose }: TemplatesProps) {
  return (
    <>
      <h2 className={styles.title}>{text.total(templates.length)}</h2>
      <p className={styles.order}>{text.order}</p>
      <ul className={styles.list}>
        {templates.map(row => (
          <li key={row.template}>
            <button type="button" onClick={() => onChoose(row.template)} className={styles.row}>
              <CallNumber code={row.block} />
              <span className={styles.name}>{row.name}</span>
              {row.last.length > 0 && (
                <span role="img" aria-label={text.last(row.last)} className={styles.marks}>
                  {row.last.map((points, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a row of marks has no other identity
                    <i key={at} data-points={points === 1 ? 'full' : points > 0 ? 'half' : 'none'} />
                  ))}
                </span>
              )}
              <span className={styles.facts}>{text.templateFacts(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
