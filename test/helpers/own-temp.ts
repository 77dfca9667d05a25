/** Temporary folders of a run, all in one that goes with it: what a killed test leaves stays nowhere. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnTemp {
  /** For the programs that are started. */
  readonly env: NodeJS.ProcessEnv
  /** Removes it with all that is in it. */
  end(): void
}

export function ownTemp(): OwnTemp {
  // Short: names of sockets lie in it, and they may not be long.
  const folder = mkdtempSync(join(tmpdir(), 'rk-'))
  // Some programs are started as somebody else, and look for their folder in it.
  chmodSync(folder, 0o755)
  return {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    end: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }),
  }
}
