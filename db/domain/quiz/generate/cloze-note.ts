/** What a question made from a cloze note hides, and how its text is written out. */
import { clozeParts, filled, hasCloze, type Cloze, type ClozePart } from '../../note/cloze.ts'

/** What a text hides in a gap, and the hint it gives. */
export interface Hidden {
  readonly answer: string
  readonly hint: string | null
}

/** Whether a text has gaps. */
export function hasGaps(text: string): boolean {
  return hasCloze(text)
}

/** What the text hides in all gaps of this number, in their order; not what lies inside of one again. */
export function hiddenIn(text: string, number: number): readonly Hidden[] {
  return gapsOf(clozeParts(text), number).map(hiddenOf)
}

/**
 * The text with the gaps of this number drawn, and all others filled.
 *
 * @param drawText how text outside of them is written
 * @param drawGap what stands for one of them
 */
export function withGaps(
  text: string,
  number: number,
  drawText: (text: string) => string,
  drawGap: (hidden: Hidden) => string,
): string {
  const drawn = (parts: readonly ClozePart[]): string =>
    parts
      .map(part => {
        if (typeof part === 'string') return drawText(part)
        return part.numbers.includes(number) ? drawGap(hiddenOf(part)) : drawn(part.parts)
      })
      .join('')
  return drawn(clozeParts(text))
}

function gapsOf(parts: readonly ClozePart[], number: number): Cloze[] {
  return parts.flatMap(part => {
    if (typeof part === 'string') return []
    return part.numbers.includes(number) ? [part] : gapsOf(part.parts, number)
  })
}

function hiddenOf({ parts, hint }: Cloze): Hidden {
  const given = hint?.trim() ?? ''
  return { answer: filled(parts).trim(), hint: given === '' ? null : given }
}
