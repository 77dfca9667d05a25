/** `npm run build`: builds everything, stale or not. */
import { buildTargets } from './build/run.ts'
import { ALL_TARGETS } from './build/stale.ts'

await buildTargets(ALL_TARGETS)
