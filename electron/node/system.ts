import type { HostApi } from '../../db/api/host.ts'

/** Which system's keys and habits the page follows. */
export function systemOf(platform: NodeJS.Platform): HostApi['os'] {
  if (platform === 'darwin') return 'mac'
  return platform === 'win32' ? 'windows' : 'linux'
}
