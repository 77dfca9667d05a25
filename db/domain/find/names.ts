/** What concepts are called: the titles of cards, their other names, and abbreviations in parentheses. */
import { fold } from '../search/fold.ts'

/** Two names of one thing. */
export type SameName = readonly [name: string, other: string]

const TITLE = /^(.{1,80}?) · /u
const LONGEST_TITLE = 60
const ABBREVIATED = /^(.{2,80}?)\s*\(([^()]{1,20})\)$/u
const IN_TEXT = /\(([A-Z][A-Za-z0-9@-]{1,9})\)/g

/** What a card is about: `Point-in-time join · A row is …`, or a front that is no longer than a title; empty: a question. */
export function titleOf(front: string): string {
  const [, title] = TITLE.exec(front) ?? []
  return (title ?? (front.length <= LONGEST_TITLE ? front : '')).trim()
}

/** What stands before the dot that parts a title from its question; null without one. */
export function headOf(front: string): string | null {
  return TITLE.exec(front)?.[1]?.trim() ?? null
}

/** `Product quantization (PQ)` is called both; any other name is called what it is. */
export function spellings(name: string): readonly string[] {
  const [, long, short] = ABBREVIATED.exec(name.trim()) ?? []
  return long === undefined || short === undefined ? [name.trim()] : [name.trim(), long, short]
}

/** Abbreviations that a text explains in parentheses: those whose letters begin the words in front of them. */
export function abbreviationsIn(text: string): readonly SameName[] {
  return [...text.matchAll(IN_TEXT)].flatMap(({ 1: short = '', index }): readonly SameName[] => {
    const letters = fold(short.replaceAll(/[^A-Z]/g, '')).split('')
    const words = text
      .slice(0, index)
      .trimEnd()
      .split(/[\s-]+/)
      .slice(-letters.length)
    const isSpelt = letters.length > 1 && words.every((word, at) => fold(word).startsWith(letters[at] ?? ' '))
    return isSpelt && words.length === letters.length ? [[words.join(' '), short]] : []
  })
}
