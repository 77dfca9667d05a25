import { Estimate } from '../../parts/Estimate.tsx'
import { EstimateRevealed } from '../../parts/EstimateRevealed.tsx'
import { faceOf } from '../face.tsx'
import { text } from './text.ts'

/** An estimate with values of its own at every attempt. */
export const parametric = faceOf({
  type: 'parametric',
  name: 'Estimate',
  Ask: ({ asked, answer, onAnswer }) => (
    <Estimate
      typed={answer?.text ?? ''}
      unit={answer?.unit ?? asked.unit}
      wanted={asked.unit}
      units={asked.units}
      rule={text.rules[asked.mode]}
      onChange={(typed, unit) => onAnswer({ type: 'parametric', text: typed, unit })}
    />
  ),
  Reveal: ({ answer, revealed }) => (
    <EstimateRevealed revealed={revealed} typed={answer === null ? null : `${answer.text} ${answer.unit}`} />
  ),
})
