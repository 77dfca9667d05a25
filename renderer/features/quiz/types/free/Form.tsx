import type { Item } from '../../../../../db/domain/quiz/types/free/schema.ts'
import { Lines } from '../../writing/Lines.tsx'
import { Stem, Written } from '../../writing/Written.tsx'
import type { FormProps } from '../face.tsx'
import { text } from './text.ts'

/** Three lines of a rubric. */
export function blank(stem: string): Item {
  return { type: 'free', stem, rubric: [{ line: '' }, { line: '' }, { line: '' }], model: '', misses: [] }
}

/** A model answer, and three to five lines to mark oneself by. */
export function Form({ item, onChange }: FormProps<Item>) {
  const { stem, rubric, model, misses } = item
  return (
    <>
      <Stem value={stem} onChange={words => onChange({ ...item, stem: words })} />
      <Written
        label={text.modelWritten}
        path="model"
        value={model}
        rows={3}
        onChange={words => onChange({ ...item, model: words })}
      />
      <Lines
        label={text.rubricWritten}
        hint={text.rubricHint}
        what={text.rubricLine}
        values={rubric}
        fewest={3}
        most={5}
        path={at => `rubric.${at}.line`}
        wordsOf={({ line }) => line}
        withWords={(row, line) => ({ ...row, line })}
        blank={() => ({ line: '' })}
        onChange={lines => onChange({ ...item, rubric: [...lines] })}
      />
      <Lines
        label={text.missesWritten}
        what={text.miss}
        values={misses}
        fewest={0}
        most={5}
        path={at => `misses.${at}`}
        wordsOf={line => line}
        withWords={(_line, words) => words}
        blank={() => ''}
        onChange={lines => onChange({ ...item, misses: [...lines] })}
      />
    </>
  )
}
