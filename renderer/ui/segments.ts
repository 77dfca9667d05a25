/** How one card of a session stands: recalled, missed, met but not recalled yet, on screen, or still to come. */
export type CellState = 'hit' | 'miss' | 'learning' | 'current' | 'ahead'

/** The most bars that are drawn one per card. */
export const MOST_BARS = 60
const GROUPS = [1, 2, 5, 10, 20, 50, 100]

/** Cards per bar: one up to 60 cards, beyond that 2, 5, 10, and so on. */
export function cardsPerBar(cards: number): number {
  return GROUPS.find(size => Math.ceil(cards / size) <= MOST_BARS) ?? Math.ceil(cards / MOST_BARS)
}

/** One bar: the place of its first card, and what it shows. */
export interface Bar {
  readonly from: number
  readonly state: CellState
}

/** The bars of a session. A bar of several cards shows the one on screen first, then a miss, then what is done. */
export function barsOf(cells: readonly CellState[]): readonly Bar[] {
  const size = cardsPerBar(cells.length)
  const bars: Bar[] = []
  for (let from = 0; from < cells.length; from += size) {
    bars.push({ from, state: together(cells.slice(from, from + size)) })
  }
  return bars
}

function together(cells: readonly CellState[]): CellState {
  const order: readonly CellState[] = ['current', 'miss', 'learning', 'ahead']
  return order.find(state => cells.includes(state)) ?? 'hit'
}
