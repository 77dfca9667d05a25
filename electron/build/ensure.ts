import { staleTargets } from './stale.ts'

/** Builds what is older than what it is made of. Where that is nothing, Vite is not even loaded. */
export async function buildStale(): Promise<void> {
  const stale = staleTargets()
  if (stale.length === 0) return
  const { buildTargets } = await import('./run.ts')
  await buildTargets(stale)
}
