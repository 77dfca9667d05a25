import { faceOf } from '../face.tsx'
import { Gaps } from './Gaps.tsx'
import { GapsRevealed } from './GapsRevealed.tsx'

/** Words that are missing from a sentence, or from lines of code. */
export const cloze = faceOf({ type: 'cloze', name: 'Fill the gap', Ask: Gaps, Reveal: GapsRevealed })
