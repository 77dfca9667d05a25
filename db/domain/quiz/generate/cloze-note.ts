/** The text of a cloze note: `{{c1::answer}}`, `{{c1::answer::hint}}`, one inside another. */

type Part = string | Gap

interface Gap {
  readonly number: number
  readonly parts: Part[]
}

/** What a text hides in a gap, and the hint it gives. */
export interface Hidden {
  readonly answer: string
  readonly hint: string | null
}

const MARKS = /(\{\{c\d+::|\}\})/
const HINT = '::'

/** Whether a text has gaps. */
export function hasGaps(text: string): boolean {
  return /\{\{c\d+::/.test(text)
}

/** What the text hides in all gaps of this number, in their order. */
export function hiddenIn(text: string, number: number): readonly Hidden[] {
  return gapsOf(partsOf(text), number).map(hiddenOf)
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
  const drawn = (parts: readonly Part[]): string =>
    parts
      .map(part => {
        if (typeof part === 'string') return drawText(part)
        return part.number === number ? drawGap(hiddenOf(part)) : drawn(withoutHint(part))
      })
      .join('')
  return drawn(partsOf(text))
}

function partsOf(text: string): Part[] {
  const root: Gap = { number: 0, parts: [] }
  const open: Gap[] = []
  for (const token of text.split(MARKS)) {
    const inside = open.at(-1) ?? root
    const number = /^\{\{c(\d+)::$/.exec(token)?.[1]
    if (number !== undefined) {
      const gap = { number: Number(number), parts: [] }
      inside.parts.push(gap)
      open.push(gap)
    } else if (token === '}}' && open.length > 0) open.pop()
    else if (token !== '') inside.parts.push(token)
  }
  return root.parts
}

function gapsOf(parts: readonly Part[], number: number): Gap[] {
  return parts.flatMap(part => {
    if (typeof part === 'string') return []
    return part.number === number ? [part] : gapsOf(part.parts, number)
  })
}

function hiddenOf(gap: Gap): Hidden {
  const last = gap.parts.at(-1)
  const at = typeof last === 'string' ? last.indexOf(HINT) : -1
  const hint = typeof last === 'string' && at !== -1 ? last.slice(at + HINT.length).trim() : ''
  return { answer: filled(withoutHint(gap)).trim(), hint: hint === '' ? null : hint }
}

function withoutHint({ parts }: Gap): readonly Part[] {
  const last = parts.at(-1)
  if (typeof last !== 'string' || !last.includes(HINT)) return parts
  return [...parts.slice(0, -1), last.slice(0, last.indexOf(HINT))]
}

function filled(parts: readonly Part[]): string {
  return parts.map(part => (typeof part === 'string' ? part : filled(withoutHint(part)))).join('')
}
