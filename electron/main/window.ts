/** The one window. */
import { BrowserWindow, nativeTheme, systemPreferences, type BrowserWindowConstructorOptions } from 'electron'
import type { Appearance } from '../../db/domain/settings.ts'
import { stayHome } from './guards.ts'
import { PAGE } from './origin.ts'

/** What the system draws around the page is painted in; CSS colours. */
export interface FrameColours {
  readonly paper: string
  readonly ink: string
}

/** `paper` of the design, and `ink-2` or, where more contrast is wanted, `ink`: the page cannot lend them to the frame. */
const COLOURS = {
  light: { paper: '#EDF0EA', ink: '#435048', strongest: '#15201A' },
  dark: { paper: '#0C1210', ink: '#B5C0B8', strongest: '#EAF0E9' },
}
const TITLE_BAR_HEIGHT = 40

/** The frame's colours in a theme. */
export function frameColours(dark: boolean, moreContrast: boolean): FrameColours {
  const { paper, ink, strongest } = COLOURS[dark ? 'dark' : 'light']
  return { paper, ink: moreContrast ? strongest : ink }
}

/** The window as it is made; its security preferences are Electron's defaults. */
export function windowOptions(
  platform: NodeJS.Platform,
  colours: FrameColours,
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    // By its name Electron knows where the window was on which display, and puts it back where there still is one.
    name: 'recall-at-k',
    windowStatePersistence: true,
    title: 'Recall@K',
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: colours.paper,
    ...titleBar(platform, colours),
    webPreferences: { preload },
  }
}

function titleBar(platform: NodeJS.Platform, colours: FrameColours): BrowserWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 16, y: 14 } }
  return { titleBarStyle: 'hidden', titleBarOverlay: overlay(colours) }
}

function overlay({ paper, ink }: FrameColours) {
  return { color: paper, symbolColor: ink, height: TITLE_BAR_HEIGHT }
}

interface NewWindow {
  readonly preload: string
  /** The contrast that the settings ask for, at any time. */
  readonly contrast: () => Appearance['contrast']
  /** The page has loaded and waits for its line. */
  readonly onPage: (window: BrowserWindow) => void
}

/** Opens the window, and keeps its frame in step with the system. */
export function openWindow({ preload, contrast, onPage }: NewWindow): BrowserWindow {
  const window = new BrowserWindow(windowOptions(process.platform, coloursNow(contrast()), preload))
  stayHome(window.webContents)
  const repaint = () => paintFrame(window, contrast())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  window.once('ready-to-show', () => window.show())
  window.webContents.on('dom-ready', () => onPage(window))
  void window.loadURL(PAGE)
  return window
}

/** Puts the frame into the colours that the page has now. */
export function paintFrame(window: BrowserWindow, contrast: Appearance['contrast']): void {
  const colours = coloursNow(contrast)
  window.setBackgroundColor(colours.paper)
  if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay(colours))
}

function coloursNow(contrast: Appearance['contrast']): FrameColours {
  // Windows replaces the page's colours by the person's own; the frame takes the same.
  if (nativeTheme.inForcedColorsMode)
    return { paper: systemPreferences.getColor('window'), ink: systemPreferences.getColor('window-text') }
  return frameColours(nativeTheme.shouldUseDarkColors, contrast === 'more' || nativeTheme.shouldUseHighContrastColors)
}
