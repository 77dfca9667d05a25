/** Anki's packages, `.apkg` and `.colpkg` of all three generations, read into a batch. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyDay } from '../../domain/time.ts'
import type { AnkiDays } from '../../domain/transfer/anki-card.ts'
import { dayCounter, daysElapsed } from '../../domain/transfer/anki-day.ts'
import { hasScript } from '../../domain/transfer/anki-references.ts'
import type { BatchNoteType, Sink } from '../batch.ts'
import { asRefusal, refused } from '../refused.ts'
import { openZip, type Zip } from '../zip/directory.ts'
import type { Limits } from '../zip/limits.ts'
import { unpack, type Meter } from '../zip/unpack.ts'
import { containerOf, type Container, type Generation } from './container.ts'
import { isWhole, isZip } from './is-package.ts'
import { readMediaList, type MediaList } from './media-list.ts'
import { openCollection, type AnkiFile } from './read-collection.ts'
import { readDecks } from './read-decks.ts'
import { readMedia } from './read-media.ts'
import { sizeGuard } from './size-guard.ts'
import { NoteReader, type NoteFindings } from './read-notes.ts'
import { readNoteTypes } from './read-note-types.ts'
import { countRows, idsBeyond, isDecoy, rowsOf, type RowCounts } from './read-rows.ts'
import { readSettings, type AnkiSettings } from './read-settings.ts'
import { warningsOf } from './warnings.ts'

export interface ReadContext {
  /** An empty folder for what is unpacked; the caller deletes it. */
  readonly workDir: string
  readonly now: { readonly ms: number; readonly zone: string; readonly day: StudyDay }
  readonly limits: Limits
  /** Notes and files done, of how many. */
  readonly progress: (done: number, total: number | null) => void
}

export interface PackageFacts {
  readonly generation: Generation
  /** A whole collection (`.colpkg`). */
  readonly whole: boolean
  readonly scheduledBy: 'nothing' | 'sm2' | 'fsrs'
}

const DAY_MS = 86_400_000
/** Notes between two reports of progress. */
const STEP = 500

/**
 * Reads a package: decks and note types, then notes, then their media. Nothing outside of the work folder is written.
 * @throws AppError `file-refused` with its reason, `disk-full`
 */
export async function readPackage(path: string, context: ReadContext, sink: Sink): Promise<PackageFacts> {
  let zip: Zip | null = null
  try {
    if (!isZip(path)) throw refused('not-a-deck')
    zip = await openZip(path, context.limits)
    const meter = { bytes: 0 }
    const container = await containerOf(zip, meter)
    if (container === null) throw refused('not-a-deck')
    const scheduler = await readContents({ zip, container, meter, context, sink })
    return { generation: container.generation, whole: isWhole(path), scheduledBy: scheduler }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    zip?.close()
  }
}

interface Reading {
  readonly zip: Zip
  readonly container: Container
  readonly meter: Meter
  readonly context: ReadContext
  readonly sink: Sink
}

async function readContents(reading: Reading): Promise<PackageFacts['scheduledBy']> {
  const { zip, container, meter, context, sink } = reading
  const path = join(context.workDir, 'collection.db')
  const media = await readMediaList(zip, container, meter)
  await unpackTo(path, reading)
  for (const skipped of media.skipped) sink.skip({ ...skipped, isFile: true })
  const file = openCollection(path)
  let texts: Texts
  try {
    texts = readTexts(file, media, reading)
  } finally {
    file.db.close()
  }
  const { counts, findings, types } = texts
  const wanted = new Set([...findings.media, ...[...types.values()].flatMap(type => type.media)])
  const total = counts.notes + media.files.length
  let done = counts.notes
  const { unused, missing, empty } = await readMedia(
    { zip, container, meter, workDir: context.workDir, sink },
    media,
    wanted,
    () => {
      context.progress((done += 1), total)
    },
  )
  const scripted = new Set([...types.values()].filter(isScripted).map(({ key }) => key))
  for (const sentence of warningsOf({ types, findings, scripted, unused, missing, empty, counts })) sink.warn(sentence)
  return scheduledBy(findings, texts.settings)
}

async function unpackTo(path: string, { zip, container, meter }: Reading): Promise<void> {
  const file = openSync(path, 'w')
  try {
    const guard = sizeGuard()
    for await (const chunk of unpack(zip, container.collection, container.packing, meter)) {
      guard(chunk)
      writeSync(file, chunk)
    }
  } finally {
    closeSync(file)
  }
}

/** What the collection itself holds. */
interface Texts {
  readonly settings: AnkiSettings
  readonly types: ReadonlyMap<number, BatchNoteType>
  readonly findings: NoteFindings
  readonly counts: RowCounts
}

function readTexts(file: AnkiFile, media: MediaList, { context, sink }: Reading): Texts {
  const { now, progress } = context
  const latest = now.ms + DAY_MS
  const settings = readSettings(file)
  const decks = readDecks(file)
  const types = readNoteTypes(file)
  const counts = countRows(file, latest)
  if (isDecoy(file, counts)) throw refused('no-collection')
  for (const deck of decks.decks) sink.deck(deck)
  for (const type of types.values()) sink.noteType(type)
  const files = new Set(media.files.map(({ name }) => name))
  const reader = new NoteReader({ types, decks, days: daysOf(settings, now), fsrs: settings.fsrs, files, latest, sink })
  let done = 0
  for (const { note, cards } of rowsOf(file, latest)) {
    reader.read(note, cards)
    if (note === null) continue
    done += 1
    if (done % STEP === 0) progress(done, counts.notes + media.files.length)
  }
  for (const id of idsBeyond(file)) sink.skip({ what: `note ${id}`, why: 'its id is no moment in time' })
  progress(counts.notes, counts.notes + media.files.length)
  return { settings, types, findings: reader.findings, counts }
}

function daysOf({ clock }: AnkiSettings, now: ReadContext['now']): AnkiDays {
  return { today: now.day, elapsed: daysElapsed(clock, now), dayOf: dayCounter(clock, now, now.day) }
}

function isScripted({ templates }: BatchNoteType): boolean {
  return templates.some(({ front, back }) => hasScript(front) || hasScript(back))
}

/**
 * The collection says it; a package mostly does not. FSRS leaves its memory in cards; where an export took that out,
 * weights and difficulties in the log give it away.
 */
function scheduledBy(findings: NoteFindings, { fsrs, hasWeights }: AnkiSettings): PackageFacts['scheduledBy'] {
  if (!findings.seen) return 'nothing'
  const isFsrs = fsrs ?? (findings.fsrs || (hasWeights && findings.difficulties))
  return isFsrs ? 'fsrs' : 'sm2'
}
