/**
 * What people type for a number: `25.6e9`, `1,234.5`, `100M*128*2`, `2.5 TB`, `1.5B req/s`, `$3.20`, `40%`.
 * Suffixes multiply: `M` in `100M` is a million. `B` is a byte where memory is asked for, else a billion. Where memory is
 * asked for, a number with a suffix and without a unit counts bytes, whatever unit is picked: `25G` is 25 GB. Where
 * millions are asked for, `12`, `12M`, `12e6` and `500000*24` are all 12: what has a suffix, or is a million or more,
 * counts ones.
 */
import type { Evaluate } from '../expression.ts'
import { convert, type Dimension, isPlainCount, namesOf, type Unit, unitOf } from './units.ts'

export type ReadNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly why: string }

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['dozen', '12'],
  ['hundred', '100'],
  ...['k', 'K', 'kilo', 'thousand', 'thousands'].map(name => [name, '1e3'] as const),
  ...['M', 'MM', 'mn', 'mln', 'mio', 'mega', 'million', 'millions'].map(name => [name, '1e6'] as const),
  ...['G', 'B', 'bn', 'giga', 'billion', 'billions'].map(name => [name, '1e9'] as const),
  ...['T', 'tn', 'tera', 'trillion', 'trillions'].map(name => [name, '1e12'] as const),
  ['Ki', '1024'],
  ['Mi', '1024^2'],
  ['Gi', '1024^3'],
  ['Ti', '1024^4'],
])

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  bytes: 'memory',
  time: 'time',
  money: 'money',
  share: 'a share',
  count: 'a count',
}

/** A number, then perhaps a word; or a sign; or a function's name. What matches none of them begins the unit. */
const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?:\s*(?<word>[A-Za-z]+))?|(?<times>x(?=\s*[\d.(]))|(?<fn>[a-z]\w*(?=\())|(?<sign>[-+*^()]|\/(?!\s*[A-Za-z])))/y

/**
 * The number in the unit that is asked for.
 * @param picked the unit of a number that is typed without one
 */
export function readNumber(text: string, picked: string, wanted: string, evaluate: Evaluate): ReadNumber {
  const asked = unitOf(wanted)
  const { money, rest } = cleaned(text)
  if (/\d,\d/.test(rest)) return { ok: false, why: 'Write decimals with a point, as in 1.5.' }
  const { sum, suffixed, unit } = split(rest, asked)
  const result = evaluate(sum, {})
  if (!result.ok) return { ok: false, why: result.why }
  if (typeof result.value !== 'number') return { ok: false, why: 'It is a list, not a number.' }
  const typed = `${money}${money !== '' && unit !== '' ? ' ' : ''}${unit}`
  if (typed !== '') return inUnit(result.value, typed, asked)
  if (suffixed && asked.dimension === 'bytes') return inUnit(result.value, 'B', asked)
  const isOnes = asked.dimension === 'count' && asked.factor > 1 && (suffixed || Math.abs(result.value) >= asked.factor)
  return inUnit(result.value, isOnes ? '' : picked === '' ? wanted : picked, asked)
}

/** Spaces and commas inside numbers, and signs that only say “about”, are gone. */
function cleaned(text: string): { money: string; rest: string } {
  const plain = text
    .replaceAll(/\s/g, ' ')
    .replace(/^ *[~≈=]? */, '')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[×·]/g, '*')
    .replaceAll('÷', '/')
    .replaceAll('**', '^')
  const [, money = '', rest = ''] = /^(\$?) *(.*)$/.exec(plain) ?? []
  return {
    money,
    rest: rest.replaceAll(/(?<![\d.])\d{1,3}(?:[ ,'’]\d{3})+(?!\d)/g, number => number.replaceAll(/[ ,'’]/g, '')),
  }
}

/** The arithmetic at the start, with suffixes written out, and the unit that follows it. */
function split(text: string, asked: Unit): { sum: string; suffixed: boolean; unit: string } {
  let sum = ''
  let at = 0
  let suffixed = false
  const token = new RegExp(TOKEN)
  while (at < text.length) {
    token.lastIndex = at
    const { number, word, times, fn, sign } = token.exec(text)?.groups ?? {}
    const factor = suffixOf(word, asked)
    if (number !== undefined) sum += factor === undefined ? number : `(${number}*${factor})`
    else if (times !== undefined) sum += '*'
    else if (fn !== undefined || sign !== undefined) sum += fn ?? sign
    else break
    at = token.lastIndex
    suffixed ||= factor !== undefined
    if (word !== undefined && factor === undefined) {
      at -= word.length
      // `100 x 3`: the word after a number may be the sign between two.
      if (!/^x(?=\s*[\d.(])/.test(text.slice(at))) break
    }
  }
  return { sum, suffixed, unit: text.slice(at).trim() }
}

function suffixOf(word: string | undefined, asked: Unit): string | undefined {
  if (word === undefined || (word === 'B' && asked.dimension === 'bytes')) return undefined
  return SUFFIXES.get(word) ?? (word.length > 1 ? SUFFIXES.get(word.toLowerCase()) : undefined)
}

function inUnit(value: number, typed: string, asked: Unit): ReadNumber {
  const unit = unitOf(typed)
  const why = mismatch(unit, asked)
  return why === null ? { ok: true, value: convert(value, unit, asked) } : { ok: false, why }
}

function mismatch(unit: Unit, asked: Unit): string | null {
  const { text, dimension } = unit
  if (dimension === 'count' && asked.dimension !== 'count')
    return `“${text}” is no unit of ${DIMENSIONS[asked.dimension]}: use ${namesOf(asked.dimension).join(', ')}.`
  if (dimension !== asked.dimension)
    return `“${text}” is ${saidOf(dimension)}; what is asked for is ${saidOf(asked.dimension)}.`
  if (unit.per !== null && asked.per === null) return `“${text}” is a rate; what is asked for is not.`
  if (dimension === 'count' && !isPlainCount(text, asked.text))
    return `“${text}” is not clear: write k, M, B or T after a number for thousands up to trillions.`
  return null
}

function saidOf(dimension: Dimension): string {
  const name = DIMENSIONS[dimension]
  return dimension === 'share' || dimension === 'count' ? name : `an amount of ${name}`
}
