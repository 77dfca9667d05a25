/** Files between the learner and the page: what was chosen comes in, what was exported goes out. The page never says a path. */
import { basename, isAbsolute, join } from 'node:path'
import { app, dialog, ipcMain, type BrowserWindow, type Session } from 'electron'
import type { OfferReply } from '../../db/api/host.ts'
import { isPlainName } from '../node/request-guard.ts'
import { OFFER_CHANNEL, OFFER_FOLDER_CHANNEL, PLACE_CHANNEL, PROGRESS_CHANNEL } from './channels.ts'
import { isOurPage } from './guards.ts'
import { ORIGIN, pathOf } from './origin.ts'

export interface FilesOptions {
  readonly window: () => BrowserWindow | null
  /** Hands a file or a folder to the collection. */
  readonly offer: (path: string, name: string) => Promise<OfferReply>
}

const NOT_A_FILE: OfferReply = { code: 'file-refused', facts: { why: 'not-a-deck' } }
const EXPORT_PATH = /^\/export\/[\w-]+$/

/** Answers what the page asks about files, for as long as the app lives. */
export function serveFiles({ window, offer }: FilesOptions): void {
  answer(OFFER_CHANNEL, async path =>
    typeof path === 'string' && isAbsolute(path) ? offer(path, basename(path)) : NOT_A_FILE,
  )
  answer(OFFER_FOLDER_CHANNEL, async () => {
    const folder = await chosenFolder(window())
    return folder === null ? null : offer(folder, basename(folder))
  })
  answer(PLACE_CHANNEL, async name =>
    typeof name === 'string' && isPlainName(name) ? chosenPlace(window(), name) : null,
  )
  ipcMain.on(PROGRESS_CHANNEL, ({ senderFrame }, share: unknown) => {
    if (isOurPage(senderFrame, ORIGIN)) window()?.setProgressBar(shareOf(share))
  })
}

/** Answers the page itself, and nobody else. */
function answer(channel: string, to: (said: unknown) => Promise<unknown>): void {
  ipcMain.handle(channel, ({ senderFrame }, said: unknown) => (isOurPage(senderFrame, ORIGIN) ? to(said) : null))
}

/** Lets exported files be saved where the learner says, and nothing else be downloaded. */
export function saveExports(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!EXPORT_PATH.test(pathOf(item.getURL()) ?? '')) return event.preventDefault()
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), item.getFilename()) })
  })
}

async function chosenFolder(window: BrowserWindow | null): Promise<string | null> {
  if (window === null) return null
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
  return filePaths[0] ?? null
}

async function chosenPlace(window: BrowserWindow | null, name: string): Promise<string | null> {
  if (window === null) return null
  const defaultPath = join(app.getPath('documents'), name)
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  return canceled || filePath === '' ? null : filePath
}

/** As `setProgressBar` wants it: below 0 there is none. */
function shareOf(share: unknown): number {
  return typeof share === 'number' && share >= 0 && share <= 1 ? share : -1
}
