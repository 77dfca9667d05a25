import { X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SortableList } from '../../../ui/SortableList.tsx'
import type { SortablePlace } from '../../../ui/use-sorting.ts'
import { KeysHint } from '../parts/Hint.tsx'
import { text as sorting } from '../types/ordering/text.ts'
import { text } from './text.ts'
import { useRows } from './use-rows.ts'
import { Written } from './Written.tsx'
import styles from './Writing.module.css'

interface LinesProps<T> {
  /** What the lines are, above them. */
  readonly label: string
  /** What one of them is called: `step`. */
  readonly what: string
  readonly values: readonly T[]
  readonly fewest: number
  readonly most: number
  /** Where a line lies inside the question. */
  readonly path: (at: number) => string
  readonly wordsOf: (value: T) => string
  readonly withWords: (value: T, words: string) => T
  readonly blank: () => T
  readonly hint?: string
  readonly onChange: (values: readonly T[]) => void
}

/** Lines in an order that matters: written, moved, added and removed. */
export function Lines<T>(props: LinesProps<T>) {
  const { label, what, values, fewest, most, path, wordsOf, withWords, blank, hint, onChange } = props
  const box = useRef<HTMLDivElement>(null)
  const rows = useRows(box, values, onChange)
  const items = rows.items.map(({ id, value }, at) => ({
    id,
    at,
    value,
    name: text.line(what, at + 1),
    label: wordsOf(value).trim() || text.line(what, at + 1),
  }))
  const fieldOf = ({ at, name, value }: (typeof items)[number]) => (
    <div data-row className={styles.line}>
      <Written
        label={name}
        hideLabel
        path={path(at)}
        value={wordsOf(value)}
        onChange={words => rows.write(at, withWords(value, words))}
      />
      <IconButton
        icon={X}
        label={text.remove(name)}
        disabled={values.length <= fewest}
        onClick={() => rows.remove(at)}
      />
    </div>
  )
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div ref={box}>
        <SortableList
          label={label}
          items={items}
          onReorder={rows.reorder}
          words={sorting}
          hint={values.length > 1 ? movingHint : oneHint}
          beside={fieldOf}
        />
      </div>
      <div>
        <Button size="small" disabled={values.length >= most} onClick={() => rows.add(blank())}>
          {text.add(what)}
        </Button>
      </div>
    </fieldset>
  )
}

function oneHint() {
  return text.oneLine
}

function movingHint(lifted: SortablePlace | null) {
  return (
    <>
      <KeysHint keys={['Space']}>{lifted === null ? text.lift : text.drop}</KeysHint>
      <KeysHint keys={['ArrowUp', 'ArrowDown']}>{text.move}</KeysHint>
    </>
  )
}
