import { TiersRevealed } from '../../parts/TiersRevealed.tsx'
import { TwoTiers } from '../../parts/TwoTiers.tsx'
import { faceOf } from '../face.tsx'

/** The most likely cause, then what to check next. */
export const diagnose = faceOf({
  type: 'diagnose',
  name: 'Diagnosis',
  Ask: ({ asked, answer, onAnswer }) => (
    <TwoTiers
      options={asked.options}
      then={asked.check}
      choice={answer?.choice ?? null}
      because={answer?.check ?? null}
      onChoose={(choice, check) => onAnswer({ type: 'diagnose', choice, check })}
    />
  ),
  Reveal: ({ revealed }) => <TiersRevealed options={revealed.options} then={revealed.check} />,
})
