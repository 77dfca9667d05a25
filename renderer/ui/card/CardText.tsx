import type { Root } from 'hast'
import { HastView } from '../HastView.tsx'
import { ForeignCard } from './ForeignCard.tsx'

interface CardTextProps {
  readonly tree: Root
  /** The style sheet of a foreign note type; null: the card looks like ours. */
  readonly css: string | null
  /** Which card of its note it is, from 1. */
  readonly number?: number
  readonly as: 'question' | 'asked' | 'answer'
  /** Smaller type for a long question. */
  readonly long?: boolean
}

/** One side of a card, in our look or in that of its note type. */
export function CardText({ tree, css, number = 1, as, long = false }: CardTextProps) {
  if (css === null) return <HastView tree={tree} as={as} long={long} />
  return <ForeignCard tree={tree} css={css} number={number} atAnswer={as === 'answer'} />
}
