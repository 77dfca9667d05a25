import { DECK_REFUSALS } from '../../../db/domain/deck-refusals.ts'
import { toAppError } from '../../api/errors.ts'
import { text } from './text.ts'

/** Why a name or a place was refused, to stand at its field; undefined for any other failure. */
export function refusalIn(error: unknown): string | undefined {
  const { code, facts } = toAppError(error)
  if (code === 'name-taken') return text.taken(String(facts['name'] ?? ''))
  if (code !== 'bad-input') return undefined
  return Object.entries(DECK_REFUSALS).find(([why]) => why === facts['why'])?.[1]
}
