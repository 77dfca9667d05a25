/** Folders for a host that is handed bytes: all that is in one goes as one zip, which the collection reads like the folder. */
import { AppError } from '../../../db/domain/errors.ts'
import type { Source } from './state.ts'

/** A file of a folder, called by its path inside: `week 1/notes.md`. */
export interface FileInFolder {
  readonly path: string
  readonly file: File
}

/** As many files as the collection looks at in a folder. */
const MOST_FILES = 20_000
/** What the collection passes over in a folder need not be sent. */
const PASSED_OVER = /^(?:\.|__MACOSX$|node_modules$)/

/** A folder that was chosen in the browser's dialog: its files say where they lie. */
export function chosenFolder(files: readonly File[]): Source | null {
  const [first] = files
  if (first === undefined) return null
  const name = first.webkitRelativePath.split('/')[0] ?? ''
  const inside = files.map(file => ({ path: file.webkitRelativePath.split('/').slice(1).join('/'), file }))
  return { kind: 'folder', name, files: async () => wanted(inside) }
}

/** A folder that was dropped: it is looked through when its turn comes. */
export function droppedFolder(folder: FileSystemDirectoryEntry): Source {
  return { kind: 'folder', name: folder.name, files: () => filesIn(folder) }
}

/** A folder as one file, to be handed over like any other. @throws AppError `file-refused` */
export async function zipped(name: string, files: readonly FileInFolder[]): Promise<File> {
  const { downloadZip } = await import('client-zip')
  const members = files.map(({ path, file }) => ({ name: path, input: file }))
  try {
    return new File([await downloadZip(members).blob()], `${name}.zip`)
  } catch (error) {
    throw new AppError('file-refused', { why: 'gone' }, error)
  }
}

async function filesIn(folder: FileSystemDirectoryEntry, under = ''): Promise<readonly FileInFolder[]> {
  const found: FileInFolder[] = []
  for (const entry of await entriesOf(folder)) {
    const path = under + entry.name
    if (PASSED_OVER.test(entry.name)) continue
    if (isFolder(entry)) found.push(...(await filesIn(entry, `${path}/`)))
    else if (isFile(entry)) found.push({ path, file: await fileOf(entry) })
    if (found.length > MOST_FILES) throw new AppError('file-refused', { why: 'too-many-entries' })
  }
  return found
}

function wanted(files: readonly FileInFolder[]): readonly FileInFolder[] {
  const kept = files.filter(({ path }) => !path.split('/').some(part => PASSED_OVER.test(part)))
  if (kept.length > MOST_FILES) throw new AppError('file-refused', { why: 'too-many-entries' })
  return kept
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** A browser tells a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}
