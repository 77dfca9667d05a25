import type { Progress } from '../../../db/api/imports.ts'
import { api } from '../../api/client.ts'
import { showProgress } from '../../state/progress.ts'
import { announce } from '../../state/ui.ts'
import { useImport } from './state.ts'
import { text } from './text.ts'

/**
 * Keeps the state in step with what an import is doing now. Returns how to stop.
 * @param say names each step aloud as it begins
 */
export function followProgress(id: string, say = false): () => void {
  const following = new AbortController()
  void follow(id, say, following.signal)
  return () => {
    following.abort()
    useImport.setState({ progress: null })
    showProgress(null)
  }
}

/** How far a step is, from 0 to 1; null while nobody knows. */
export function shareOf(progress: Progress | null): number | null {
  if (progress === null || progress.total === null || progress.total === 0) return null
  return Math.min(1, progress.done / progress.total)
}

async function follow(id: string, say: boolean, signal: AbortSignal): Promise<void> {
  let step: Progress['step'] | null = null
  try {
    for await (const progress of await api.imports.progress({ import: id }, { signal })) {
      if (signal.aborted) return
      if (say && progress.step !== step) announce(text.progress[progress.step])
      ;({ step } = progress)
      useImport.setState({ progress })
      showProgress(shareOf(progress))
    }
  } catch {
    // Whoever waits for the import itself hears what went wrong.
  }
}
