/** Where the import stands. It outlives the screen, so that a look at Decks loses nothing. */
import { create } from 'zustand'
import type { Detected, ImportChoices, Progress, ReadSettings, Report } from '../../../db/api/imports.ts'
import type { AppError } from '../../../db/domain/errors.ts'
import type { FileInFolder } from './folder.ts'
import type { Step } from './steps.ts'

/** A file, a folder that the host cannot look into by itself, or what it has taken already: a folder, a sample. */
export type Source = { readonly name: string } & (
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder'; readonly files: () => Promise<readonly FileInFolder[]> }
  | { readonly kind: 'offer'; readonly offer: string }
)

/** A sample that is being edited elsewhere. */
export interface Watched {
  readonly path: string
  /** How often it was saved since. */
  readonly saved: number
}

export interface ImportState {
  readonly step: Step
  /** The file that is being looked at, until it is known what it is. */
  readonly opening: string | null
  /** Files that come after this one. */
  readonly waiting: readonly Source[]
  readonly detected: Detected | null
  readonly settings: ReadSettings | null
  readonly choices: ImportChoices
  readonly watched: Watched | null
  /** A file that is no deck but a whole collection, to be put in the place of this one. */
  readonly archive: { readonly offer: string; readonly name: string; readonly size: number } | null
  /** Which of the samples is shown. */
  readonly sample: number
  readonly progress: Progress | null
  readonly report: Report | null
  readonly tookMs: number
  /** What the report tells of was undone. */
  readonly takenBack: boolean
  /** Why a file could not be taken, or a sample not be read as it is now. */
  readonly failure: { readonly name: string; readonly error: AppError } | null
}

export const DEFAULT_CHOICES: ImportChoices = {
  duplicates: 'update',
  scheduling: true,
  resetHard: false,
  keepOut: false,
}

export const NOTHING_YET: ImportState = {
  step: 'file',
  opening: null,
  waiting: [],
  detected: null,
  settings: null,
  choices: DEFAULT_CHOICES,
  watched: null,
  archive: null,
  sample: 0,
  progress: null,
  report: null,
  tookMs: 0,
  takenBack: false,
  failure: null,
}

export const useImport = create<ImportState>(() => NOTHING_YET)

/** Changes how the file is read. */
export function changeSettings(changed: Partial<ReadSettings>): void {
  useImport.setState(({ settings }) => (settings === null ? {} : { settings: { ...settings, ...changed }, sample: 0 }))
}

/** Changes what is done with what was read. */
export function changeChoices(changed: Partial<ImportChoices>): void {
  useImport.setState(({ choices }) => ({ choices: { ...choices, ...changed } }))
}

export function showSample(sample: number): void {
  useImport.setState({ sample })
}

const NO_NAMES: readonly string[] = []

/** What a line before the rows of a table calls its columns. */
export function useColumnNames(): readonly string[] {
  return useImport(({ detected }) => detected?.columnNames ?? NO_NAMES)
}
