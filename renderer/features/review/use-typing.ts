import { useMemo } from 'react'
import { compareTyped } from '../../../db/domain/note/typed.ts'
import type { Typing } from '../../ui/card/typing.ts'
import { reveal, type } from './session.ts'
import { useReview } from './state.ts'

/** What the card on screen asks to be typed; null where it asks for nothing. */
export function useTyping(): Typing | null {
  const { current, side, typed } = useReview()
  const asked = current?.face.typed ?? null
  return useMemo(() => {
    if (asked === null) return null
    if (side === 'front') return { side, value: typed, onType: type, onDone: reveal }
    return { side, value: typed, compared: compareTyped(typed, asked.expected, asked.rule) }
  }, [asked, side, typed])
}
