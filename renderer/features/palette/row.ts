/** What can be chosen in the palette. */
import type { DeckRow, FoundCard } from '../../../db/api/decks.ts'
import type { Recent } from '../../../db/domain/recent.ts'
import type { Command } from '../../commands/registry.ts'
import type { Ranges } from './match.ts'

/** The line that looks what was typed up in all texts. */
export const FIND_ROW = 'find'

/** One line of the palette. */
export interface Row {
  /** `command:theme`, `go:/settings/data`, `deck:…`, `card:…`, `find`. */
  readonly id: string
  readonly label: string
  /** All of it, where the label is only a part. */
  readonly whole?: string | undefined
  /** Letters of the label that answer to what was typed. */
  readonly ranges: Ranges
  readonly score: number
  /** A call number, in place of an icon. */
  readonly number?: string | undefined
  /** The command it is, whose icon and key it shows. */
  readonly command?: Command | undefined
  readonly does: { readonly run: () => unknown } | { readonly goTo: string }
}

export interface Group {
  readonly title: string
  readonly rows: readonly Row[]
}

/** Everything there is to choose from. */
export interface Sources {
  readonly commands: readonly Command[]
  readonly decks: readonly DeckRow[]
  /** Answers of the collection; they may still be those to what was typed before. */
  readonly cards: readonly FoundCard[]
  readonly recent: Recent
}
