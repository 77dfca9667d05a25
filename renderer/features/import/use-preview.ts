import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Preview, ReadSettings } from '../../../db/api/imports.ts'
import type { AppError } from '../../../db/domain/errors.ts'
import { query } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { followProgress } from './progress.ts'
import { useImport } from './state.ts'

const NO_IMPORT = ''

export interface Previewed {
  /** As of the last choices that were compared; null before the first. */
  readonly preview: Preview | null
  /** The choices have changed since, or it is read for the first time. */
  readonly reading: boolean
  readonly error: AppError | null
  readonly retry: () => void
}

/** What the import would do as things are chosen now. A choice that changes stops the reading for the one before. */
export function usePreview(): Previewed {
  const { detected, settings, choices, step } = useImport()
  const id = detected?.import ?? NO_IMPORT
  const wanted = detected !== null && settings !== null && (step === 'format' || step === 'fields')
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...query.imports.preview.queryOptions({
      input: { import: id, settings: settings ?? NO_SETTINGS, choices },
    }),
    enabled: wanted && (step === 'fields' || !detected.ask),
    placeholderData: keepPreviousData,
    // What is written is what was compared last, so going back to an earlier choice compares anew.
    staleTime: 0,
    gcTime: 0,
  })
  useEffect(() => (isFetching && id !== NO_IMPORT ? followProgress(id) : undefined), [isFetching, id])
  return {
    preview: data ?? null,
    reading: isFetching || isPlaceholderData,
    error: error === null ? null : toAppError(error),
    retry: () => void refetch(),
  }
}

/** Stands in the question that is not asked. */
const NO_SETTINGS: ReadSettings = {
  format: 'csv',
  encoding: '',
  delimiter: ',',
  header: false,
  html: false,
  noteType: '',
  columns: [],
  deck: '',
}
