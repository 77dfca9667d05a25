/** Files of this computer, by the system's own dialog and by dropping them. */
import { host } from '../../api/transport.ts'
import { chosenFolder, droppedFolder } from './folder.ts'
import { chooseFolder } from './offer.ts'
import { take } from './session.ts'
import { type Source } from './state.ts'

/** Asks the system for files. Browsers open its dialog only while a key or a click is fresh. */
export function openChooser(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void take([...(input.files ?? [])].map(sourceOf)))
  input.click()
}

/** Asks the system for a folder: the host where it can, else the browser. */
export async function openFolderChooser(): Promise<void> {
  if (host.offerFolder !== undefined) {
    const source = await chooseFolder()
    if (source !== null) await take([source])
    return
  }
  const input = document.createElement('input')
  input.type = 'file'
  input.webkitdirectory = true
  input.addEventListener('change', () => {
    const source = chosenFolder([...(input.files ?? [])])
    if (source !== null) void take([source])
  })
  input.click()
}

/** Takes what was dropped, folders as well. */
export function takeDropped({ items, files }: DataTransfer): void {
  const folders = [...items].map(item => item.webkitGetAsEntry()).filter(isFolder)
  if (host.offer !== undefined || folders.length === 0) return void take([...files].map(sourceOf))
  // A folder stands among the files as one that cannot be opened.
  const names = new Set(folders.map(({ name }) => name))
  const plain = [...files].filter(({ name }) => !names.has(name)).map(sourceOf)
  void take([...plain, ...folders.map(droppedFolder)])
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true
}

function sourceOf(file: File): Source {
  return { kind: 'file', name: file.name, file }
}
