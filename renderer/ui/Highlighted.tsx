import { Fragment } from 'react'
import { Mark } from './Mark.tsx'

interface HighlightedProps {
  readonly text: string
  /** Half-open ranges, in order. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** A text with those of its letters marked that answer to what was typed. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  const from = (index: number) => ranges[index - 1]?.[1] ?? 0
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(from(index), start)}
          <Mark>{text.slice(start, end)}</Mark>
        </Fragment>
      ))}
      {text.slice(from(ranges.length))}
    </>
  )
}
