/** Finds a browser of Chromium's family on this machine: Chromium, Chrome or Edge. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const HERE: Machine = { platform: process.platform, env: process.env }

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_APPS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** The path of the first one found, or null. */
export function installedBrowser(
  machine: Machine = HERE,
  isProgram: (path: string) => boolean = canRun,
): string | null {
  return places(machine).find(isProgram) ?? null
}

function places({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')]
    return folders.flatMap(folder => MAC_APPS.map(app => join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? [])
    return folders.flatMap(folder => WINDOWS_APPS.map(app => join(folder, app)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return NAMES.flatMap(name => folders.map(folder => join(folder, name)))
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Keeps the browser from talking to anyone but us, and from asking to be set up. */
export const QUIET_ARGS: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]
