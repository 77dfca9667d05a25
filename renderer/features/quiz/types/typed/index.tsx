import { Said } from '../../parts/Said.tsx'
import { Text } from '../../Text.tsx'
import { faceOf } from '../face.tsx'
import { TypedBack } from './TypedBack.tsx'

/** The back of a card, typed. */
export const typed = faceOf({
  type: 'typed',
  name: 'Typed answer',
  Ask: TypedBack,
  Reveal: ({ revealed: { right, yours, back } }) => (
    <Said right={right} yours={yours === '' ? null : yours} accepted={<Text of={back} as="reading" />} />
  ),
})
