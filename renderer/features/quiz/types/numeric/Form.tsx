import type { Item } from '../../../../../db/domain/quiz/types/numeric/schema.ts'
import { Lines } from '../../writing/Lines.tsx'
import { NumberText } from '../../writing/NumberText.tsx'
import { Stem, Written } from '../../writing/Written.tsx'
import styles from '../../writing/Writing.module.css'
import type { FormProps } from '../face.tsx'
import { text } from './text.ts'
import { Tolerance } from './Tolerance.tsx'
import { Traps } from './Traps.tsx'

/** Right within a tenth, until something else is said. */
export function blank(stem: string): Item {
  return { type: 'numeric', stem, value: Number.NaN, unit: '', tolerance: 0.1, steps: [''], traps: [] }
}

/** A number, how near is near enough, and the way to it. */
export function Form({ item, onChange }: FormProps<Item>) {
  const { stem, value, unit, tolerance, formula, steps, traps } = item
  const { formula: _, ...bare } = item
  return (
    <>
      <Stem value={stem} onChange={words => onChange({ ...item, stem: words })} />
      <div className={styles.pair}>
        <NumberText
          label={text.value}
          path="value"
          value={value}
          onChange={number => onChange({ ...item, value: number })}
        />
        <Written label={text.unit} path="unit" value={unit} onChange={words => onChange({ ...item, unit: words })} />
      </div>
      <Tolerance tolerance={tolerance} onChange={next => onChange({ ...item, tolerance: next })} />
      <Written
        label={text.formula}
        path="formula"
        value={formula ?? ''}
        hint={text.formulaHint}
        onChange={words => onChange(words.trim() === '' ? bare : { ...item, formula: words })}
      />
      <Lines
        label={text.steps}
        what={text.step}
        values={steps}
        fewest={1}
        most={6}
        path={at => `steps.${at}`}
        wordsOf={step => step}
        withWords={(_step, words) => words}
        blank={() => ''}
        onChange={lines => onChange({ ...item, steps: [...lines] })}
      />
      <Traps traps={traps} onChange={next => onChange({ ...item, traps: next })} />
    </>
  )
}
