import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Choices, Outlook } from '../../../db/api/start.ts'
import type { DayLabel } from '../../../db/api/values.ts'
import { query } from '../../api/client.ts'
import { choicesOf, useStart } from './state.ts'

/** What every step is given. */
export interface Asked {
  readonly choices: Choices
  /** Where they lead; undefined until it is known for the first time. */
  readonly outlook: Outlook | undefined
  /** Why it is not known, or null while it still may be. */
  readonly error: Error | null
  readonly onRetry: () => void
  readonly today: DayLabel
}

/** The choices as they stand and where they lead; the last answer stays until there is a newer one. */
export function useOutlook(settings: Choices): Omit<Asked, 'today'> {
  const state = useStart()
  const choices = choicesOf(settings, state)
  const { data, error, refetch } = useQuery({
    ...query.start.outlook.queryOptions({ input: choices }),
    placeholderData: keepPreviousData,
  })
  return { choices, outlook: data, error, onRetry: () => void refetch() }
}
