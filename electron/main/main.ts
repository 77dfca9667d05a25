/** Lifecycle only: one instance, one window, one collection process, and a quit that waits for the backup; or one command. */
import { join } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, session, shell, type BrowserWindow, type WebContents } from 'electron'
import { openHome } from '../node/home.ts'
import { keptWindow } from '../node/kept-window.ts'
import { sentenceFor } from '../node/sentences.ts'
import { site } from '../node/site.ts'
import { COMMAND_CHANNEL, MENU_CHANNEL, PORT_MESSAGE, SHOW_FOLDER_CHANNEL, TYPING_CHANNEL } from './channels.ts'
import { CollectionHost } from './collection-host.ts'
import { commandIn, runCommand } from './command.ts'
import { saveExports, serveFiles } from './files.ts'
import { denyPermissions, isOurPage, stayOffline } from './guards.ts'
import { setMenu } from './menu.ts'
import { ORIGIN } from './origin.ts'
import { declareScheme, serveScheme, STOPPED_PATH } from './protocol.ts'
import { openWindow, paintFrame } from './window.ts'

const dist = join(import.meta.dirname, '..')
const preload = join(dist, 'preload', 'preload.cjs')

app.enableSandbox()
declareScheme()
const home = homeOrExit()
app.setPath('userData', home)
// Chromium’s caches stay out of the learner’s folder.
app.setPath('sessionData', join(home, 'electron'))
const command = commandIn(process.argv, app.isPackaged)
if (command !== null) void runCommand(command, dist)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
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
  const firstFrame = () => keptWindow(home)
  let { contrast } = firstFrame().appearance
  const collection = new CollectionHost({
    home,
    dist,
    onAppearance: appearance => {
      nativeTheme.themeSource = appearance.theme
      contrast = appearance.contrast
      if (window !== null) paintFrame(window, contrast)
    },
    onRestart: () => window && giveLine(window),
    onGivenUp: () => void window?.loadURL(`${ORIGIN}${STOPPED_PATH}`),
  })
  const giveLine = (to: BrowserWindow) => to.webContents.postMessage(PORT_MESSAGE, null, [collection.line()])
  const show = () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }
  nativeTheme.themeSource = firstFrame().appearance.theme
  serveScheme(
    site({
      rendererDir: join(dist, 'renderer'),
      firstFrame,
      media: hash => collection.media(hash),
      exported: id => collection.exported(id),
    }),
  )
  serveFiles({ window: () => window, offer: (path, name) => collection.offer(path, name) })
  saveExports(session.defaultSession)
  denyPermissions(session.defaultSession)
  stayOffline(session.defaultSession)
  ipcMain.on(SHOW_FOLDER_CHANNEL, ({ senderFrame }) => {
    if (isOurPage(senderFrame, ORIGIN)) void shell.openPath(home)
  })
  const choose = (id: string) => window?.webContents.send(COMMAND_CHANNEL, id)
  setMenu([], choose)
  ipcMain.on(MENU_CHANNEL, ({ senderFrame }, commands: unknown) => {
    if (isOurPage(senderFrame, ORIGIN)) setMenu(commands, choose)
  })
  ipcMain.on(TYPING_CHANNEL, ({ senderFrame, sender }, direction: unknown) => {
    if (isOurPage(senderFrame, ORIGIN)) turnTyping(sender, direction)
  })
  app.on('second-instance', show)
  app.on('window-all-closed', () => app.quit())
  quitAfter(() => collection.close())
  window = openWindow({ preload, contrast: () => contrast, onPage: giveLine })
  window.once('closed', () => (window = null))
  // Tells `npm start` that Electron runs on this machine.
  process.send?.('ready')
}

function turnTyping(page: WebContents, direction: unknown): void {
  if (direction === 'undo') page.undo()
  if (direction === 'redo') page.redo()
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
