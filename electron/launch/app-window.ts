/** The browser host's page in a window without a browser around it, where a browser of Chromium's family is installed. */
import { spawn } from 'node:child_process'
import { hasDisplay } from './display.ts'
import { installedBrowser, QUIET_ARGS } from './installed-browser.ts'

/** An open window. */
export interface AppWindow {
  /** Settles when the person has closed it, or when it could not be opened. */
  readonly closed: Promise<void>
  close(): void
}

/** Opens a link in a window of its own, with its own profile folder; null where that cannot be done. */
export function openAppWindow(link: string, profile: string): AppWindow | null {
  const browser = hasDisplay() && !isRoot() ? installedBrowser() : null
  if (browser === null) return null
  const args = [`--app=${link}`, `--user-data-dir=${profile}`, '--window-size=1280,820', ...QUIET_ARGS]
  const child = spawn(browser, args, { stdio: 'ignore' })
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('error', () => resolve())
  child.once('exit', () => resolve())
  return { closed: promise, close: () => void child.kill() }
}

/** Chromium has no sandbox under root, and is not opened without it. */
function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
