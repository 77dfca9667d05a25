/** What a page may not do, whatever runs in it. */
import type { Session, WebContents } from 'electron'
import { isOurs } from './origin.ts'

/** No page asks for a camera, a place, a device or a notification. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

const NETWORK = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:'])

/** The app opens no socket: not for a page, and not for the dictionaries that the spelling check would fetch. */
export function stayOffline(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: isOfNetwork(url) }))
}

function isOfNetwork(url: string): boolean {
  return NETWORK.has(URL.parse(url)?.protocol ?? '')
}

/** The window shows our page and nothing else; it opens no other window and holds no other page. */
export function stayHome(contents: WebContents): void {
  contents.on('will-navigate', unlessOurs)
  contents.on('will-frame-navigate', unlessOurs)
  contents.on('will-redirect', unlessOurs)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function unlessOurs(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOurs(event.url)) event.preventDefault()
}

/** The frame that a message came from: null once it has gone elsewhere. */
interface Frame {
  readonly origin: string
  readonly parent: unknown
}

/** Whether a message comes from the page itself: not from a frame inside it, not from another window. */
export function isOurPage(frame: Frame | null, origin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === origin
}
