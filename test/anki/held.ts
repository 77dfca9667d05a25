/** What Anki holds after an import, as `dump.py` tells it. */
import { readFileSync } from 'node:fs'

export interface HeldCard {
  /** Guid and place of the template. */
  readonly card: string
  readonly deck: string
  readonly type: number
  readonly queue: number
  readonly due: number
  /** The day it is due, counted from 1970; null for one that is due by its place or within a day. */
  readonly day: number | null
  readonly ivl: number
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  readonly flags: number
  readonly data: Readonly<Record<string, unknown>>
  readonly cid: number
  readonly nid: number
}

export interface HeldNote {
  readonly guid: string
  readonly mid: number
  readonly mod: number
  readonly tags: readonly string[]
  readonly fields: readonly string[]
  readonly csum: number
  readonly sfld: string
}

export interface HeldType {
  readonly id: number
  readonly name: string
  readonly type: number
  readonly fields: readonly string[]
  readonly templates: readonly (readonly string[])[]
  readonly css: string
  readonly stock: number
  readonly tags: readonly (number | null)[]
}

export interface Held {
  readonly notes: readonly HeldNote[]
  readonly cards: readonly HeldCard[]
  /** Id, button, interval, last interval, factor, ms and type. */
  readonly log: readonly { readonly card: string; readonly row: readonly number[] }[]
  readonly noteTypes: readonly HeldType[]
  /** SHA-1 by name. */
  readonly media: Readonly<Record<string, string>>
  /** Question and answer of some cards, by card. */
  readonly faces: Readonly<Record<string, readonly [question: string, answer: string]>>
  readonly today: number
  /** Notes the import added, and those it added when it was repeated. */
  readonly new: number
  readonly newAgain: number
  /** Checksum and sort field of each note as Anki works them out itself. */
  readonly derived: Readonly<Record<string, readonly [csum: number, sfld: string]>>
  /** What Anki's own check of the collection said. */
  readonly problems: string
}

export function readHeld(path: string): readonly Held[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Held[]
}
