import { printQuantity } from '../../domain/quiz/estimation/print.ts'
import { readNumber } from '../../domain/quiz/estimation/read-number.ts'
import { evaluate } from '../../expressions/evaluate.ts'

/** What a typed number is read as, or in words why it is not. */
export function readTyped({ text, unit, wanted }: { text: string; unit: string; wanted: string }) {
  const read = readNumber(text, unit, wanted, evaluate)
  return read.ok ? { label: printQuantity(read.value, wanted), why: null } : { label: null, why: read.why }
}
