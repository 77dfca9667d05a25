/** What a fault calls an element: `button.primary “Start”`. */
export function nameOf(element: Element): string {
  const kind = element.getAttribute('role') ?? element.localName
  const [first] = element.classList
  const words = wordsOf(element)
  return `${kind}${first === undefined ? '' : `.${plainClass(first)}`}${words === '' ? '' : ` “${words}”`}`
}

const LONGEST = 40

function wordsOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

/** `_primary_1x2y3_4` is how the build writes `primary` of a CSS module. */
function plainClass(name: string): string {
  return /^_(.+?)_[\w-]{5,}_\d+$/.exec(name)?.[1] ?? name
}
