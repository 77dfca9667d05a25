/**
 * Units of estimates: memory, time, money, shares, and counts of anything, each also per something. `B` is a byte here;
 * that it means a billion where no memory is asked for is `read-number.ts`'s rule.
 */
export type Dimension = 'bytes' | 'time' | 'money' | 'share' | 'count'

export interface Unit {
  /** As written: `GB/GPU`. */
  readonly text: string
  readonly dimension: Dimension
  /** How many of the dimension's base (byte, second, dollar, 1) it is. */
  readonly factor: number
  /** Seconds of the time it is counted per; null: not a rate. */
  readonly per: number | null
}

type Scale = readonly (readonly [name: string, factor: number])[]

const BYTES: Scale = [
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['PB', 1e15],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
  ['TiB', 1024 ** 4],
  ['PiB', 1024 ** 5],
]
const TIMES: Scale = [
  ['µs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['days', 86_400],
]
const PER: Scale = [
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['day', 86_400],
]
const SHARES: Scale = [
  ['%', 0.01],
  ['probability', 1],
]

/** Words that count so many: an answer in `million` is a number of millions. */
const SCALES: Scale = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]
/** Operations of arithmetic are counted with a prefix: `TFLOPs`, `PFLOP/s`. */
const FLOPS = /^([kKMGTPEZ]?)FLOPs?$/i
const PREFIXES = new Map(['K', 'M', 'G', 'T', 'P', 'E', 'Z'].map((prefix, at) => [prefix, 1000 ** (at + 1)]))
const RATES = /^[qrt]ps$/i

/** Other spellings; one that is all small letters also stands for capitals (`gb`). */
const SPELLINGS: Readonly<Record<string, string>> = {
  KB: 'kB',
  byte: 'B',
  bytes: 'B',
  us: 'µs',
  μs: 'µs',
  sec: 's',
  second: 's',
  seconds: 's',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  d: 'days',
  day: 'days',
  USD: '$',
  usd: '$',
  dollars: '$',
  percent: '%',
  pct: '%',
  thousands: 'thousand',
  millions: 'million',
  billions: 'billion',
  trillions: 'trillion',
}

type Known = readonly [name: string, unit: Pick<Unit, 'dimension' | 'factor'>]
const KNOWN = new Map<string, Pick<Unit, 'dimension' | 'factor'>>([
  ...BYTES.map(([name, factor]): Known => [name, { dimension: 'bytes', factor }]),
  ...TIMES.map(([name, factor]): Known => [name, { dimension: 'time', factor }]),
  ...SHARES.map(([name, factor]): Known => [name, { dimension: 'share', factor }]),
  ...SCALES.map(([name, factor]): Known => [name, { dimension: 'count', factor }]),
  ['$', { dimension: 'money', factor: 1 }],
  ['cents', { dimension: 'money', factor: 0.01 }],
])
const SMALL = new Map(BYTES.filter(([name]) => name !== 'B').map(([name]) => [name.toLowerCase(), name]))

/** Any text is a unit: what is not in the table is a count of such things. */
export function unitOf(text: string): Unit {
  const { base, below } = partsOf(text)
  const name = nameOf(base)
  if (RATES.test(name)) return { text, dimension: 'count', factor: 1, per: 1 }
  const known = KNOWN.get(name) ?? { dimension: 'count' as const, factor: prefixOf(name) }
  return { text, ...known, per: below === null ? null : secondsOf(below) }
}

/** Other units the same answer can be given in, its own first. */
export function unitsBeside(text: string): string[] {
  const { base, below } = partsOf(text)
  const { dimension, per } = unitOf(text)
  const others = { bytes: BYTES, time: TIMES, money: [], share: [], count: [] }[dimension].map(([name]) => name)
  const tail = text.slice(base.length)
  if (others.length > 0) return [text, ...others.map(other => other + tail).filter(other => other !== text)]
  if (per === null || below === null || !text.endsWith(`/${below}`)) return [text]
  return [text, ...PER.map(([name]) => `${base}/${name}`).filter(other => other !== text)]
}

/** The same amount in another unit; a rate without a time of its own is meant per the other's. */
export function convert(value: number, from: Unit, to: Unit): number {
  return (value * from.factor * (to.per ?? 1)) / (to.factor * (from.per ?? to.per ?? 1))
}

/**
 * Whether the words of a count only name what is counted: those of the unit asked for (also their beginnings, `req` for
 * `requests`), plain nouns and plural acronyms. Any other word might be a number, as the `mil` of `3 mil`.
 */
export function isPlainCount(text: string, asked: string): boolean {
  const { base } = partsOf(text)
  if (base === '' || KNOWN.has(nameOf(base)) || FLOPS.test(base) || RATES.test(base)) return true
  const words = asked.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return base === partsOf(asked).base || base.split(/[\s-]+/).every(word => isPlainNoun(word, words))
}

function isPlainNoun(word: string, asked: readonly string[]): boolean {
  const lower = word.toLowerCase()
  if (KNOWN.has(nameOf(lower))) return false
  if (lower.length > 1 && asked.some(one => one.startsWith(lower) || `${one}s` === lower)) return true
  return /^(?:\p{Ll}{4,}|\p{Ll}{2,}s|\p{Lu}{2,}s)$/u.test(word)
}

/** Names of a dimension's units, for a sentence. */
export function namesOf(dimension: Dimension): string[] {
  return [...KNOWN].flatMap(([name, known]) => (known.dimension === dimension ? [name] : []))
}

/** `GB of vectors/GPU` → `GB of vectors` without its `of …`, and `GPU`. */
function partsOf(text: string): { base: string; below: string | null } {
  const [, above = text, below = null] = /^(.*?)(?:\s*\/\s*|\s+per\s+|^per\s+)(.+)$/.exec(text) ?? []
  return { base: above.replace(/\s+of\s.*$/, '').trim(), below: below?.trim() ?? null }
}

function prefixOf(name: string): number {
  const prefix = FLOPS.exec(name)?.[1] ?? ''
  return PREFIXES.get(prefix.toUpperCase()) ?? 1
}

function nameOf(base: string): string {
  return SPELLINGS[base] ?? SMALL.get(base) ?? base
}

function secondsOf(below: string): number | null {
  const name = nameOf(below)
  return PER.find(([known]) => known === name || (known === 'day' && name === 'days'))?.[1] ?? null
}
