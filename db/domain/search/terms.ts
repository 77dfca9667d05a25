/** What one term means: its key, and what may stand after it. */
import { matcherOf } from './regex.ts'
import {
  COMPARISONS,
  NAMED,
  PROPS,
  STATES,
  TIERS,
  type Fault,
  type Named,
  type Part,
  type Pieces,
  type Prop,
  type SearchLeaf,
} from './tree.ts'

type Readable = Exclude<SearchLeaf, { readonly kind: 'unreadable' }>
/** A leaf, or why there is none. */
export type Meaning = { readonly leaf: Readable } | { readonly why: Fault }

/** How Anki calls some of the keys. */
const ALIASES: Readonly<Record<string, string>> = { note: 'type', cid: 'id', nid: 'id' }
const PARTS: Readonly<Record<string, Part>> = { front: 'front', back: 'back', source: 'source', nc: 'note', w: 'note' }

/** Every key, in the order in which they are offered. */
export const KEYS = [
  'deck',
  'tag',
  'block',
  'tier',
  'is',
  'flag',
  'type',
  'added',
  'edited',
  'rated',
  'prop',
  'front',
  'back',
  'source',
  're',
  'id',
  'seen',
] as const

/** Keys that are read but not offered. */
const OTHER_KEYS = new Set(['card', 'note', 'cid', 'nid', 'nc', 'w'])

export function isKey(key: string): boolean {
  return KEYS.some(known => known === key) || OTHER_KEYS.has(key)
}

/** The meaning of what stands after `re:`. @param raw as it was written: a quote belongs to the pattern behind a backslash */
export function patternOf(raw: string): Meaning {
  const pattern = raw.replaceAll(/\\[\s\S]|"/g, found => (found === '"' ? '' : found === '\\"' ? '"' : found))
  if (pattern === '') return { why: { code: 'nothing-after', key: 're' } }
  return matcherOf(pattern) === null
    ? { why: { code: 'bad-pattern', given: pattern } }
    : { leaf: { kind: 'regex', pattern } }
}

const ALL_DIGITS = /^\d{1,6}$/
const LONGEST_DAYS = 36_500
const HIGHEST_FLAG = 7

/** The meaning of `key:value`. @param key in lower case, one of ours */
export function meaningOf(key: string, pieces: Pieces): Meaning {
  const name = ALIASES[key] ?? key
  const value = pieces.join('*')
  if (value === '') return { why: { code: 'nothing-after', key } }
  const bad: Meaning = { why: { code: 'bad-value', key, given: value } }
  const part = PARTS[name]
  if (part !== undefined) return { leaf: { kind: 'text', pieces, in: part, whole: name === 'w' } }
  const named = oneOf(NAMED, name)
  if (named !== null) return { leaf: namedLeaf(named, pieces) }
  const given = value.toLowerCase()
  switch (name) {
    case 'tier':
      return leafOr(bad, oneOf(TIERS, given), tier => ({ kind: 'tier', tier }))
    case 'is':
      return leafOr(bad, oneOf(STATES, given), state => ({ kind: 'is', state }))
    case 'flag':
      return leafOr(bad, digits(given, 0, HIGHEST_FLAG), flag => ({ kind: 'flag', flag }))
    case 'added':
    case 'edited':
      return leafOr(bad, digits(given, 0, LONGEST_DAYS), days => ({
        kind: 'since',
        what: name,
        days: Math.max(1, days),
      }))
    case 'rated':
      return ratedOf(given) ?? bad
    case 'prop':
      return propOf(given)
    case 'seen':
      return given === 'quiz' ? { leaf: { kind: 'seen' } } : bad
    default:
      return { why: { code: 'unknown-key', key } }
  }
}

function namedLeaf(what: Named, pieces: Pieces): Readable {
  return { kind: 'named', what, pieces }
}

function leafOr<T>(bad: Meaning, value: T | null, leaf: (value: T) => Readable): Meaning {
  return value === null ? bad : { leaf: leaf(value) }
}

function ratedOf(given: string): Meaning | null {
  const [first = '', second, ...more] = given.split(':')
  const days = digits(first, 0, LONGEST_DAYS)
  if (days === null || more.length > 0) return null
  const button = second === undefined ? null : oneOf([1, 2, 3, 4] as const, Number(second))
  if (second !== undefined && (button === null || !ALL_DIGITS.test(second))) return null
  return { leaf: { kind: 'rated', days: Math.max(1, days), button } }
}

const PROPERTY = /^([a-z]+)(<=|>=|!=|<|>|=)(-?\d{1,6}(?:\.\d{1,2})?)$/

function propOf(given: string): Meaning {
  const [, name = '', sign = '', number = ''] = PROPERTY.exec(given) ?? []
  const known = oneOf(PROPS, name === '' ? (/^[a-z]*/.exec(given)?.[0] ?? '') : name)
  if (known === null) return { why: { code: 'unknown-prop', given } }
  const is = oneOf(COMPARISONS, sign)
  const value = Number(number)
  if (is === null || !fits(known, value)) return { why: { code: 'bad-value', key: `prop:${known}`, given } }
  return { leaf: { kind: 'prop', prop: known, is, value } }
}

function fits(prop: Prop, value: number): boolean {
  return prop === 'ease' ? value >= 0 : Number.isInteger(value)
}

function digits(text: string, least: number, most: number): number | null {
  if (!ALL_DIGITS.test(text)) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}

function oneOf<T>(list: readonly T[], value: unknown): T | null {
  return list.find(item => item === value) ?? null
}
