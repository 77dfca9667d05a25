import { faceOf } from '../face.tsx'
import { Marks } from './Marks.tsx'
import { Think } from './Think.tsx'

/** A card recalled against the clock, marked by the learner. */
export const recall = faceOf({
  type: 'recall',
  name: 'Recall',
  Ask: Think,
  Reveal: Marks,
  untouched: () => ({ type: 'recall', marks: null }),
})
