import { Fragment } from 'react'
import { Mark } from '../../ui/Mark.tsx'
import type { Ranges } from './match.ts'

interface HighlightedProps {
  readonly text: string
  readonly ranges: Ranges
}

/** A text with the letters marked that answer to what was typed. */
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
