import { Estimate } from '../../parts/Estimate.tsx'
import { EstimateRevealed } from '../../parts/EstimateRevealed.tsx'
import { text } from '../../text.ts'
import { faceOf } from '../face.tsx'
import { blank, Form } from './Form.tsx'

/** A fact of which the order of magnitude counts. */
export const numeric = faceOf({
  type: 'numeric',
  name: 'Numeric estimate',
  Ask: ({ asked, answer, onAnswer }) => (
    <Estimate
      typed={answer?.text ?? ''}
      unit={answer?.unit ?? asked.unit}
      wanted={asked.unit}
      units={asked.units}
      rule={text.halfReaches}
      onChange={(typed, unit) => onAnswer({ type: 'numeric', text: typed, unit })}
    />
  ),
  Reveal: ({ answer, revealed }) => (
    <EstimateRevealed revealed={revealed} typed={answer === null ? null : `${answer.text} ${answer.unit}`} />
  ),
  writing: { blank, Form },
})
