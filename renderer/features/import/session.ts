/** Taking files, one after the other, and writing what they hold. */
import type { Detected, ImportChoices, ReadSettings } from '../../../db/api/imports.ts'
import { api } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { announce, toast } from '../../state/ui.ts'
import { offerOf } from './offer.ts'
import { followProgress } from './progress.ts'
import { DEFAULT_CHOICES, NOTHING_YET, useImport, type Source } from './state.ts'
import { text } from './text.ts'

const { getState: get, setState: set } = useImport

/** Ends what is under way: the offer on its way to the host, the sample that is watched. */
let underWay = new AbortController()

/** Takes files. The first is looked at unless another one is; the others wait their turn. */
export async function take(sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return
  const { waiting, opening, step } = get()
  set({ waiting: [...waiting, ...sources] })
  if (opening === null && (step === 'file' || step === 'summary')) await openNext()
  else announce(text.waitingFiles(get().waiting.length))
}

/** Leaves the file that is there, and looks at the next one that waits; the first step again when none does. */
export async function openNext(): Promise<void> {
  const [source, ...waiting] = get().waiting
  letGo()
  set({ ...NOTHING_YET, waiting, opening: source?.name ?? null })
  if (source === undefined) return
  const { signal } = underWay
  try {
    const offer = await offerOf(source, signal)
    const detected = await api.imports.open({ offer }, { signal })
    set({ opening: null, ...(isArchive(detected) ? kept(offer, detected) : lookedAt(detected)) })
  } catch (error) {
    if (signal.aborted) return
    set({ opening: null, failure: { name: source.name, error: toAppError(error) } })
  }
}

function isArchive({ settings }: Detected): boolean {
  return settings.format === 'archive'
}

/** A whole collection is not imported, but put in the place of this one. */
function kept(offer: string, { name, size }: Detected) {
  return { archive: { offer, name, size } }
}

/** Where a file that was looked at goes on: a package says by itself how it is read. */
export function lookedAt(detected: Detected) {
  const step = isText(detected.settings) || detected.ask ? ('format' as const) : ('fields' as const)
  return { detected, settings: detected.settings, choices: choicesFor(detected), step, sample: 0 }
}

function choicesFor({ duplicates }: Detected): ImportChoices {
  return { ...DEFAULT_CHOICES, duplicates }
}

/** Whether there is anything to set about how a file is read. */
export function isText({ format }: Pick<ReadSettings, 'format'>): boolean {
  return format === 'csv' || format === 'markdown' || format === 'deck'
}

/** Writes what was previewed. It goes on when the learner looks elsewhere. */
export async function write(): Promise<void> {
  const { detected, choices } = get()
  if (detected === null || get().step === 'import') return
  set({ step: 'import', progress: null, failure: null })
  const began = performance.now()
  const stopFollowing = followProgress(detected.import, true)
  try {
    const report = await api.imports.write({ import: detected.import, choices })
    set({ step: 'summary', report, tookMs: performance.now() - began })
    announce(text.sum(report))
  } catch (error) {
    const known = toAppError(error)
    if (known.code === 'aborted') await stopped()
    else set({ step: 'fields', failure: { name: detected.name, error: known } })
  } finally {
    stopFollowing()
  }
}

/** Stops what the import does now; nothing of it stays. */
export async function stop(): Promise<void> {
  const { detected, step } = get()
  if (step === 'import' && detected !== null) await api.imports.cancel({ import: detected.import })
  else await openNext()
}

/** Ends what is under way and forgets the file on the host's side; the page goes on without waiting for that. */
function letGo(): void {
  underWay.abort()
  underWay = new AbortController()
  const { detected } = get()
  if (detected !== null) void api.imports.close({ import: detected.import }).catch(() => undefined)
}

/** Ends with what is under way. */
export function untilLeft(): AbortSignal {
  return underWay.signal
}

async function stopped(): Promise<void> {
  toast(text.stopped)
  announce(text.stopped)
  await openNext()
}
