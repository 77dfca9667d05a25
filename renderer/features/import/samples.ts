/** A sample that is edited elsewhere: whenever it is saved, it is read again here. */
import type { Detected, ReadSettings } from '../../../db/api/imports.ts'
import type { NotWritten, SampleKind } from '../../../db/api/samples.ts'
import { api } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { announce } from '../../state/ui.ts'
import { lookedAt, untilLeft } from './session.ts'
import { useImport } from './state.ts'
import { text } from './text.ts'

const { getState: get, setState: set } = useImport

/** Writes a sample, shows what is in it and watches it. Answers why it was not written, or null. */
export async function writeSample(kind: SampleKind, path: string): Promise<NotWritten | null> {
  const reply = await api.samples.write({ kind, path })
  if (!reply.written) return reply.why
  const signal = untilLeft()
  const detected = await api.imports.open({ offer: reply.offer }, { signal })
  set({ ...lookedAt(detected), step: 'fields', watched: { path: reply.path, saved: 0 }, failure: null })
  void watch(reply.offer, signal)
  return null
}

async function watch(offer: string, signal: AbortSignal): Promise<void> {
  try {
    for await (const { saved } of await api.samples.watch({ offer }, { signal })) {
      if (signal.aborted) return
      await readAgain(offer, saved, signal)
    }
  } catch {
    // Nothing more is heard of the file; it can still be imported as it is.
  }
}

/** Shows the file as it is now. What cannot be read stays as it was, with why. */
async function readAgain(offer: string, saved: number, signal: AbortSignal): Promise<void> {
  const { detected: before, settings, watched, step } = get()
  if (watched === null || before === null || (step !== 'fields' && step !== 'format')) return
  try {
    const detected = await api.imports.open({ offer }, { signal })
    set({ detected, settings: keptFor(detected, settings), watched: { ...watched, saved }, failure: null })
    announce(text.reread)
    await api.imports.close({ import: before.import })
  } catch (error) {
    if (!signal.aborted) set({ failure: { name: before.name, error: toAppError(error) } })
  }
}

/** What the learner chose, as long as it still fits. */
function keptFor({ settings: found }: Detected, chosen: ReadSettings | null): ReadSettings {
  const fits = chosen !== null && chosen.format === found.format && chosen.columns.length === found.columns.length
  return fits ? chosen : found
}
