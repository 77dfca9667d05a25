/**
 * Puts a text on the clipboard, as the key or click that asked for it may. By the browser's old command: the newer call
 * asks for a permission, and no page of a native window has any. Returns whether it is there.
 */
export function copyText(text: string): boolean {
  let given = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    given = true
  }
  document.addEventListener('copy', give)
  document.execCommand('copy')
  document.removeEventListener('copy', give)
  return given
}
