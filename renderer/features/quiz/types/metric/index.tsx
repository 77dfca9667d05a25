import { TiersRevealed } from '../../parts/TiersRevealed.tsx'
import { TwoTiers } from '../../parts/TwoTiers.tsx'
import { faceOf } from '../face.tsx'

/** Which metric, and always why. */
export const metric = faceOf({
  type: 'metric',
  name: 'Metric choice',
  Ask: ({ asked, answer, onAnswer }) => (
    <TwoTiers
      options={asked.options}
      then={asked.because}
      choice={answer?.choice ?? null}
      because={answer?.because ?? null}
      onChoose={(choice, because) => onAnswer({ type: 'metric', choice, because })}
    />
  ),
  Reveal: ({ revealed }) => <TiersRevealed options={revealed.options} then={revealed.because} />,
})
