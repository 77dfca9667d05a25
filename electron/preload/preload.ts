/** Runs before the page, in a world of its own: hands the page its line to the collection and the few native verbs. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { HostApi } from '../../db/api/host.ts'
import {
  COMMAND_CHANNEL,
  MENU_CHANNEL,
  OFFER_CHANNEL,
  OFFER_FOLDER_CHANNEL,
  PLACE_CHANNEL,
  PORT_MESSAGE,
  PROGRESS_CHANNEL,
  SHOW_FOLDER_CHANNEL,
  TYPING_CHANNEL,
} from '../main/channels.ts'
import { ORIGIN } from '../main/origin.ts'

/** The page's window; only what is used of it, because this folder is typed without a DOM. */
declare const window: { postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void }

// The target origin keeps the port from any other page that should ever get into the window.
ipcRenderer.on(PORT_MESSAGE, ({ ports }) => window.postMessage(PORT_MESSAGE, ORIGIN, ports))

const SYSTEMS: Partial<Record<NodeJS.Platform, HostApi['os']>> = { darwin: 'mac', win32: 'windows' }

contextBridge.exposeInMainWorld('recallHost', {
  os: SYSTEMS[process.platform] ?? 'linux',
  frameless: true,
  showFolder: () => ipcRenderer.send(SHOW_FOLDER_CHANNEL),
  setMenu: commands => ipcRenderer.send(MENU_CHANNEL, commands),
  onCommand: chosen => void ipcRenderer.on(COMMAND_CHANNEL, (_event, id: unknown) => chosen(String(id))),
  turnTyping: direction => ipcRenderer.send(TYPING_CHANNEL, direction),
  // The path comes from the file that the system handed over; a file that the page made up has none.
  offer: file => ipcRenderer.invoke(OFFER_CHANNEL, webUtils.getPathForFile(file)),
  offerFolder: () => ipcRenderer.invoke(OFFER_FOLDER_CHANNEL),
  choosePlace: name => ipcRenderer.invoke(PLACE_CHANNEL, name),
  setProgress: share => ipcRenderer.send(PROGRESS_CHANNEL, share),
} satisfies HostApi)
