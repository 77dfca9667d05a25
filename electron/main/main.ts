/** Lifecycle only: one instance, one window, one collection process, and a quit that waits for the backup. */
import { join } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, session, shell, type BrowserWindow } from 'electron'
import { openHome } from '../node/home.ts'
import { keptAppearance } from '../node/kept-appearance.ts'
import { sentenceFor } from '../node/sentences.ts'
import { site } from '../node/site.ts'
import { PORT_MESSAGE, SHOW_FOLDER_CHANNEL } from './channels.ts'
import { CollectionHost } from './collection-host.ts'
import { denyPermissions, isOurPage, stayOffline } from './guards.ts'
import { setMenu } from './menu.ts'
import { ORIGIN } from './origin.ts'
import { declareScheme, serveScheme, STOPPED_PATH } from './protocol.ts'
import { openWindow } from './window.ts'

const dist = join(import.meta.dirname, '..')
const preload = join(dist, 'preload', 'preload.cjs')

app.enableSandbox()
declareScheme()
const home = homeOrExit()
app.setPath('userData', home)
// Chromium’s caches stay out of the learner’s folder.
app.setPath('sessionData', join(home, 'electron'))
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit(0)

function homeOrExit(): string {
  try {
    return openHome()
  } catch (error) {
    dialog.showErrorBox('Recall@K could not start', sentenceFor(error))
    app.exit(1)
    throw error
  }
}

function start(): void {
  let window: BrowserWindow | null = null
  const collection = new CollectionHost({
    home,
    dist,
    onAppearance: ({ theme }) => (nativeTheme.themeSource = theme),
    onRestart: () => window && giveLine(window),
    onGivenUp: () => void window?.loadURL(`${ORIGIN}${STOPPED_PATH}`),
  })
  const giveLine = (to: BrowserWindow) => to.webContents.postMessage(PORT_MESSAGE, null, [collection.line()])
  const show = () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }
  const appearance = () => keptAppearance(home)
  nativeTheme.themeSource = appearance().theme
  serveScheme(site({ rendererDir: join(dist, 'renderer'), appearance, media: hash => collection.media(hash) }))
  denyPermissions(session.defaultSession)
  stayOffline(session.defaultSession)
  ipcMain.on(SHOW_FOLDER_CHANNEL, ({ senderFrame }) => {
    if (isOurPage(senderFrame, ORIGIN)) void shell.openPath(home)
  })
  setMenu()
  app.on('second-instance', show)
  app.on('window-all-closed', () => app.quit())
  quitAfter(() => collection.close())
  window = openWindow(preload, giveLine)
  window.once('closed', () => (window = null))
  // Tells `npm start` that Electron runs on this machine.
  process.send?.('ready')
}

/** Holds the first quit back until the collection has been backed up and closed. */
function quitAfter(close: () => Promise<void>): void {
  let closed = false
  let closing = false
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    if (closing) return
    closing = true
    void close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
