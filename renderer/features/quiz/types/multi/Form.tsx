import type { Item } from '../../../../../db/domain/quiz/types/multi/schema.ts'
import { BLANK, OptionRows } from '../../writing/OptionRows.tsx'
import { Stem } from '../../writing/Written.tsx'
import type { FormProps } from '../face.tsx'

/** Four options, the first of which applies. */
export function blank(stem: string): Item {
  return { type: 'multi', stem, options: [{ ...BLANK, correct: true }, BLANK, BLANK, BLANK] }
}

/** Three to eight options, each right or wrong by itself. */
export function Form({ item, onChange }: FormProps<Item>) {
  const put = (options: Item['options']) => onChange({ ...item, options })
  return (
    <>
      <Stem value={item.stem} onChange={stem => onChange({ ...item, stem })} />
      <OptionRows options={item.options} fewest={3} most={8} several onChange={put} />
    </>
  )
}
