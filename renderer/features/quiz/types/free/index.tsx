import { faceOf } from '../face.tsx'
import { blank, Form } from './Form.tsx'
import { FreeRevealed } from './FreeRevealed.tsx'
import { Paragraph } from './Paragraph.tsx'

/** A few sentences, marked by the learner. */
export const free = faceOf({
  type: 'free',
  name: 'Free response',
  Ask: Paragraph,
  Reveal: FreeRevealed,
  writing: { blank, Form },
})
