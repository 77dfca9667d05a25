/** Numbers as people read them: four figures, thin spaces, words from a million. */

const THIN = '\u2009'
const WORDS: readonly (readonly [size: number, word: string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export function printNumber(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return scientific(value)
  const [scale, word] = WORDS.find(([from]) => size >= from) ?? [1, '']
  return `${plain(value / scale)}${word === '' ? '' : ` ${word}`}`
}

/** With its unit: `25.6 GB`, `$0.0035 per 1k`, `39.35% of ids`. */
export function printQuantity(value: number, unit: string): string {
  const number = printNumber(value)
  const [sign] = unit
  if (unit === 'probability') return number
  if (sign === '$') return `${value < 0 ? '−' : ''}$${cents(Math.abs(value))}${unit.slice(1)}`
  if (sign === undefined || sign === '%' || sign === '×' || sign === '/') return `${number}${unit}`
  return `${number} ${unit}`
}

/** A share of a price by which its cents may be off below 1. */
const CENTS_OFF = 0.001

/** Amounts that are not whole have two decimals, unless cents are too coarse for them: 0.105 is not 0.11. */
function cents(value: number): string {
  if (value >= 1000 || Number.isInteger(value)) return printNumber(value)
  const two = value.toFixed(2)
  return value >= 1 || Math.abs(Number(two) - value) <= value * CENTS_OFF ? two : printNumber(value)
}

function plain(value: number): string {
  const text = Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(4)))
  const [whole = '', decimals] = text.replace('-', '−').split('.')
  const grouped = whole.replaceAll(/\d(?=(\d{3})+$)/g, digit => digit + THIN)
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function scientific(value: number): string {
  const [figures = '', exponent = ''] = value.toExponential(2).split('e')
  const raised = exponent.replaceAll(/\d/g, digit => SUPERSCRIPTS.charAt(Number(digit)))
  return `${plain(Number(figures))} × 10${raised.replace('+', '').replace('-', '⁻')}`
}
