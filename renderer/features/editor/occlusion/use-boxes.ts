import { useRef, useState } from 'react'
import {
  boxesIn,
  coversAll,
  numbersIn,
  othersIn,
  piecesOf,
  textOf,
  withBox,
  withCover,
  withNumber,
  withoutPiece,
  withPlace,
  type Box,
  type Other,
  type Piece,
  type Place,
} from '../../../../db/domain/note/occlusion-text.ts'
import type { Markup } from '../../../../db/domain/note/picture.ts'
import { text } from './text.ts'
import { percent } from './places.ts'

/** The boxes of a picture, and everything that can be done to them; each step can be taken back. */
export interface Boxes {
  readonly boxes: readonly Box[]
  readonly others: readonly Other[]
  readonly all: boolean
  /** What was done last, to be said aloud, and how often something was. */
  readonly said: { readonly message: string; readonly count: number }
  readonly add: (place: Place) => void
  readonly place: (box: Box, place: Place, kind: 'moved' | 'sized') => void
  readonly renumber: (box: Box, number: number) => void
  readonly remove: (box: Box, undoKeys: string) => void
  readonly cover: (all: boolean) => void
  readonly turn: (side: 'undo' | 'redo') => void
}

interface Steps {
  readonly past: readonly string[]
  readonly future: readonly string[]
  /** What the last step did; the same again is one step with it. */
  readonly last: string | null
}

const NONE: Steps = { past: [], future: [], last: null }

/** @param value the field that holds the boxes */
export function useBoxes(value: string, markup: Markup, onChange: (value: string) => void): Boxes {
  const pieces = piecesOf(value)
  const boxes = boxesIn(pieces)
  const steps = useRef(NONE)
  const [ownCover, setOwnCover] = useState(true)
  const [said, setSaid] = useState({ message: '', count: 0 })
  const all = pieces.some(piece => typeof piece !== 'string') ? coversAll(pieces) : ownCover
  const say = (message: string) => setSaid(({ count }) => ({ message, count: count + 1 }))
  const change = (next: readonly Piece[], message: string, step: string | null = null) => {
    const { past, last } = steps.current
    steps.current = { past: step !== null && step === last ? past : [...past, value], future: [], last: step }
    onChange(textOf(next))
    say(message)
  }
  return {
    boxes,
    others: othersIn(pieces),
    all,
    said,
    add: place => {
      // A number that was taken once belongs to a card, even when its box is gone.
      const { past, future } = steps.current
      const taken = [value, ...past, ...future].flatMap(one => numbersIn(piecesOf(one)))
      const number = Math.max(0, ...taken) + 1
      change(withBox(pieces, { number, place, all, markup }), text.added(number))
    },
    place: ({ piece, number }, place, kind) => {
      const [a, b] = kind === 'moved' ? [place.left, place.top] : [place.width, place.height]
      const message = text[kind === 'moved' ? 'at' : 'sized'](number, percent(a), percent(b))
      change(withPlace(pieces, piece, place), message, `${kind} ${piece}`)
    },
    renumber: ({ piece, number }, to) => change(withNumber(pieces, piece, to), text.renumbered(number, to)),
    remove: ({ piece, number }, undoKeys) => change(withoutPiece(pieces, piece), text.removed(number, undoKeys)),
    cover: next => {
      setOwnCover(next)
      change(withCover(pieces, next), text.covers[next ? 'all' : 'one'])
    },
    turn: side => {
      const { past, future } = steps.current
      const from = side === 'undo' ? past.at(-1) : future.at(-1)
      if (from === undefined) return
      steps.current =
        side === 'undo'
          ? { past: past.slice(0, -1), future: [...future, value], last: null }
          : { past: [...past, value], future: future.slice(0, -1), last: null }
      onChange(from)
      say(side === 'undo' ? text.undone : text.redone)
    },
  }
}
