import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NoteDraft } from '../../../db/api/notes.ts'
import type { NoteId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'

/** So long after the last key the cards are drawn anew. */
const REST_MS = 120

/** The cards of a draft as they will look; those before stay until the new ones are there. */
export function usePreview({ type, fields, pictures }: NoteDraft, note: NoteId | null) {
  const [rested, setRested] = useState({ type, fields, pictures })
  useEffect(() => {
    const timer = setTimeout(() => setRested({ type, fields, pictures }), REST_MS)
    return () => clearTimeout(timer)
  }, [type, fields, pictures])
  return useQuery(
    query.notes.preview.queryOptions({
      input: { type: rested.type, fields: [...rested.fields], note, pictures: [...rested.pictures] },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  )
}
