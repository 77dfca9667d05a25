import { faceOf } from '../face.tsx'
import { Pairs } from './Pairs.tsx'
import { PairsRevealed } from './PairsRevealed.tsx'

/** What on the right goes with each on the left. */
export const matching = faceOf({ type: 'matching', name: 'Matching', Ask: Pairs, Reveal: PairsRevealed })
