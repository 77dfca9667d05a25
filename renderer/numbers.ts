/** Numbers as people read them. */
const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const THIN_SPACE = '\u2009'

/** `1 204`, with a thin space. */
export function digits(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, THIN_SPACE)
}

/** A count in words up to `most` (99 at most), then in digits. */
export function inWords(n: number, most = 99): string {
  if (n < 0 || n > most) return digits(n)
  if (n < 20) return ONES[n] ?? digits(n)
  const one = n % 10
  return `${TENS[Math.floor(n / 10)] ?? ''}${one === 0 ? '' : `-${ONES[one] ?? ''}`}`
}

/** With a capital letter in front. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `1 card`, `3 cards`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${digits(n)} ${n === 1 ? one : many}`
}

/** A share of hits as it is always written: `0.88`. */
export function score(value: number): string {
  return value.toFixed(2)
}

/** `06:41`; hours only when there are any. */
export function clock(ms: number): string {
  return shortClock(Math.floor(ms / 1000) * 1000).padStart(5, '0')
}

/** `6:41`, to the nearest second; hours only when there are any. */
export function shortClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours === 0 ? `${minutes}:${padded(rest)}` : `${hours}:${padded(minutes)}:${padded(rest)}`
}

function padded(part: number): string {
  return String(part).padStart(2, '0')
}

/** `18 min 04 s`; only seconds under a minute. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** `640 kB`, `2.1 MB`. */
export function bytes(n: number): string {
  return n < 1_000_000 ? `${Math.max(1, Math.round(n / 1000))} kB` : `${(n / 1_000_000).toFixed(1)} MB`
}

/** A label as it is spoken: `15 d` is “15 days”. */
export function spoken(label: string): string {
  return label
    .replaceAll(/\b1 d\b/g, '1 day')
    .replaceAll(/(\d) d\b/g, '$1 days')
    .replaceAll(/(\d) mo\b/g, '$1 months')
    .replaceAll(/(\d) y\b/g, '$1 years')
}
