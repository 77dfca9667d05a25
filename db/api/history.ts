import { z } from 'zod'
import { read, write } from './base.ts'
import { Step } from './review.ts'
import { CardIdValue, Entry, HistoryValue } from './values.ts'

/** What was turned, and which answers of the log came and went with it. */
export const TurnedValue = z.strictObject({
  entry: Entry,
  /** The card it was about, or null. */
  card: CardIdValue.nullable(),
  history: HistoryValue,
  /** Log numbers of answers that no longer count. */
  gone: z.array(z.int()),
  /** Answers that count again. */
  back: z.array(Step),
})

export const history = {
  peek: read.input(z.strictObject({})).output(HistoryValue),
  undo: write.input(z.strictObject({})).output(TurnedValue),
  redo: write.input(z.strictObject({})).output(TurnedValue),
}
