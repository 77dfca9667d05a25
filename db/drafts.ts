/** What was written and not saved: a file beside the collection, so that it is there after a crash and in no history. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { NoteDraft } from './api/notes.ts'
import { guarded, type Files } from './files.ts'

/** The newest are kept. */
const MOST_DRAFTS = 20
const Drafts = z.array(z.tuple([z.string(), NoteDraft]))

/** What waits at a place (`new`, or a note), or null. */
export function draftAt(files: Files, place: string): NoteDraft | null {
  return read(files).get(place) ?? null
}

/** Keeps a draft at a place in the stead of what was there; null forgets it. @throws AppError `disk-full`, `read-only` … */
export function keepDraft(files: Files, place: string, draft: NoteDraft | null): void {
  const drafts = read(files)
  if (!drafts.delete(place) && draft === null) return
  if (draft !== null) drafts.set(place, draft)
  guarded(files.drafts, () => {
    const beside = `${files.drafts}.new`
    writeFileSync(beside, JSON.stringify([...drafts].slice(-MOST_DRAFTS)))
    renameSync(beside, files.drafts)
  })
}

/** The hashes of pictures that drafts name. */
export function picturesInDrafts(files: Files): ReadonlySet<string> {
  return new Set([...read(files).values()].flatMap(({ pictures }) => pictures.map(({ hash }) => hash)))
}

/** A file that cannot be read holds none. */
function read(files: Files): Map<string, NoteDraft> {
  try {
    return new Map(Drafts.parse(JSON.parse(readFileSync(files.drafts, 'utf8'))))
  } catch {
    return new Map()
  }
}
