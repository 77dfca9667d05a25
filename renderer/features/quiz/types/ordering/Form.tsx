import type { Item } from '../../../../../db/domain/quiz/types/ordering/schema.ts'
import { Lines } from '../../writing/Lines.tsx'
import { Stem } from '../../writing/Written.tsx'
import type { FormProps } from '../face.tsx'
import { Rules } from './Rules.tsx'
import { freshKey, withSteps } from './rules.ts'
import { text } from './text.ts'

/** Three steps, each before the next. */
export function blank(stem: string): Item {
  const steps = ['step-1', 'step-2', 'step-3'].map(key => ({ key, text: '' }))
  return withSteps({ type: 'ordering', stem, steps: [], before: [] }, steps)
}

/** Three to eight steps in their order, and why each comes before the next. */
export function Form({ item, onChange }: FormProps<Item>) {
  return (
    <>
      <Stem value={item.stem} onChange={stem => onChange({ ...item, stem })} />
      <Lines
        label={text.stepsWritten}
        what={text.step}
        values={item.steps}
        fewest={3}
        most={8}
        path={at => `steps.${at}.text`}
        wordsOf={step => step.text}
        withWords={(step, words) => ({ ...step, text: words })}
        blank={() => ({ key: freshKey(item.steps), text: '' })}
        onChange={steps => onChange(withSteps(item, [...steps]))}
      />
      <Rules item={item} onChange={onChange} />
    </>
  )
}
