/** The share of a page that Space scrolls, so that the last line read is still in sight; and what J and K do, in pixels. */
const PAGE = 0.85
const LINE = 60

/** One page down. */
export function page(element: Element | null): void {
  element?.scrollBy({ top: element.clientHeight * PAGE })
}

/** A few lines up or down. */
export function lines(element: Element | null, direction: 1 | -1): void {
  element?.scrollBy({ top: LINE * direction })
}
