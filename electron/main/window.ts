/** The one window. */
import { BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron'
import { stayHome } from './guards.ts'
import { PAGE } from './origin.ts'

/** `paper` and `ink-2` of the design, which the page cannot lend to the frame. */
const COLOURS = {
  light: { paper: '#EDF0EA', ink: '#435048' },
  dark: { paper: '#0C1210', ink: '#B5C0B8' },
}
const TITLE_BAR_HEIGHT = 40

/** The window as it is made; its security preferences are Electron's defaults. */
export function windowOptions(
  platform: NodeJS.Platform,
  dark: boolean,
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    name: 'recall-at-k',
    windowStatePersistence: true,
    title: 'Recall@K',
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: COLOURS[dark ? 'dark' : 'light'].paper,
    ...titleBar(platform, dark),
    webPreferences: { preload },
  }
}

function titleBar(platform: NodeJS.Platform, dark: boolean): BrowserWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 16, y: 14 } }
  return { titleBarStyle: 'hidden', titleBarOverlay: overlay(dark) }
}

function overlay(dark: boolean) {
  const { paper, ink } = COLOURS[dark ? 'dark' : 'light']
  return { color: paper, symbolColor: ink, height: TITLE_BAR_HEIGHT }
}

/** Opens the window. `onPage` is called whenever the page has loaded and waits for its line. */
export function openWindow(preload: string, onPage: (window: BrowserWindow) => void): BrowserWindow {
  const window = new BrowserWindow(windowOptions(process.platform, nativeTheme.shouldUseDarkColors, preload))
  stayHome(window.webContents)
  followTheme(window)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('dom-ready', () => onPage(window))
  void window.loadURL(PAGE)
  return window
}

/** Keeps the frame in the colours of the page. */
function followTheme(window: BrowserWindow): void {
  const repaint = () => {
    const dark = nativeTheme.shouldUseDarkColors
    window.setBackgroundColor(COLOURS[dark ? 'dark' : 'light'].paper)
    if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay(dark))
  }
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
}
