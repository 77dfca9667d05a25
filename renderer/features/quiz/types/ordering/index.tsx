import { faceOf } from '../face.tsx'
import { blank, Form } from './Form.tsx'
import { OrderRevealed } from './OrderRevealed.tsx'
import { Steps } from './Steps.tsx'

/** Steps to be put in order; confirming the order they came in is an answer too. */
export const ordering = faceOf({
  type: 'ordering',
  name: 'Ordering',
  Ask: Steps,
  Reveal: OrderRevealed,
  untouched: ({ steps }) => ({ type: 'ordering', order: steps.map(({ key }) => key) }),
  writing: { blank, Form },
})
