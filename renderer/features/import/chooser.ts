/** Files of this computer, by the system's own dialog and by dropping them. */
import { announce, toast } from '../../state/ui.ts'
import { host } from '../../api/transport.ts'
import { take } from './session.ts'
import { type Source } from './state.ts'
import { text } from './text.ts'

/** Asks the system for files. Browsers open its dialog only while a key or a click is fresh. */
export function openChooser(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void take([...(input.files ?? [])].map(sourceOf)))
  input.click()
}

/** Takes what was dropped. A browser does not say what is in a folder by its name alone. */
export function takeDropped({ items, files }: DataTransfer): void {
  const folders = [...items].filter(item => item.webkitGetAsEntry()?.isDirectory === true).length
  if (folders > 0 && host.offer === undefined) {
    toast(text.noFolder)
    announce(text.noFolder)
    return
  }
  void take([...files].map(sourceOf))
}

function sourceOf(file: File): Source {
  return { kind: 'file', name: file.name, file }
}
