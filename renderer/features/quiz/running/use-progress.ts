import { useEffect } from 'react'
import { showProgress } from '../../../state/progress.ts'
import { useRunning } from './state.ts'

/** Shows beside the window’s icon how much of the attempt is answered, for as long as it is on screen. */
export function useProgress(): void {
  const share = useRunning(({ attempt, phase }) => {
    if (attempt === null || phase === 'over' || phase === 'failed' || attempt.cells.length === 0) return null
    return attempt.cells.filter(({ answered }) => answered).length / attempt.cells.length
  })
  useEffect(() => {
    showProgress(share)
    return () => showProgress(null)
  }, [share])
}
