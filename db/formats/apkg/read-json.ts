/** JSON of a file that may be anybody's work, value by value. */
import { refused } from '../refused.ts'

export type Json = Readonly<Record<string, unknown>>

const LONG_NUMBER = /\d{16}/

/** Ids of fields are any 64 bits: those that a number would not be exact for stay the digits they are written in. */
function exact(_key: string, value: unknown, { source }: { readonly source?: string } = {}): unknown {
  const isInexact = typeof value === 'number' && !Number.isSafeInteger(value)
  return isInexact && source !== undefined && /^-?\d+$/.test(source) ? source : value
}

/** Parses a text that has to be an object. @throws AppError `file-refused` */
export function objectOf(text: string): Json {
  let found: unknown
  try {
    found = LONG_NUMBER.test(text) ? JSON.parse(text, exact) : JSON.parse(text)
  } catch (error) {
    throw refused('damaged', error)
  }
  if (!isObject(found)) throw refused('damaged')
  return found
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A whole number, also one written as a text (ids are, in old files); null for anything else. */
export function wholeOf(value: unknown): number | null {
  const found = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : null
}

export function objectsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
