import { useState } from 'react'
import type { Picture } from '../../../db/api/values.ts'
import type { AppError } from '../../../db/domain/errors.ts'
import { REFUSALS } from '../../../db/domain/transfer/refusals.ts'
import { toAppError } from '../../api/errors.ts'
import { errorWords } from '../../text.ts'
import { keepPicture } from './pictures.ts'
import { text } from './text.ts'

/** Pictures that are put into a note, and what went wrong with the last. */
export interface Adding {
  /** Keeps pictures one after the other and hands each on. */
  readonly add: (field: number, files: readonly File[], put: (picture: Picture) => void) => void
  /** The field that a picture is being put into, or null. */
  readonly busy: number | null
  /** Why the last one was not put into a field, and which. */
  readonly failed: { readonly field: number; readonly why: string } | null
  /** It was read: the learner goes on. */
  readonly forget: () => void
}

/**
 * @param taken names that the note has given already
 * @param known hears of a picture before its name is put anywhere
 */
export function usePictures(taken: () => readonly string[], known: (picture: Picture) => void): Adding {
  const [busy, setBusy] = useState<number | null>(null)
  const [failed, setFailed] = useState<Adding['failed']>(null)
  const run = async (field: number, files: readonly File[], put: (picture: Picture) => void) => {
    setBusy(field)
    setFailed(null)
    try {
      for (const file of files) {
        const picture = await keepPicture(file, taken())
        known(picture)
        put(picture)
      }
    } catch (error) {
      setFailed({ field, why: whyNot(toAppError(error)) })
    } finally {
      setBusy(null)
    }
  }
  return { add: (field, files, put) => void run(field, files, put), busy, failed, forget: () => setFailed(null) }
}

function whyNot(error: AppError): string {
  const { why } = error.facts
  const refusal = Object.entries(REFUSALS).find(([name]) => error.code === 'file-refused' && name === why)?.[1]
  return refusal ?? text.notAdded(errorWords(error).title)
}
