import { TiersRevealed } from '../../parts/TiersRevealed.tsx'
import { TwoTiers } from '../../parts/TwoTiers.tsx'
import { faceOf } from '../face.tsx'
import { blank, Form } from './Form.tsx'

/** One of a few; where a reason is asked for, it follows. */
export const single = faceOf({
  type: 'single',
  name: 'Single choice',
  Ask: ({ asked, answer, onAnswer }) => (
    <TwoTiers
      options={asked.options}
      then={asked.because}
      choice={answer?.choice ?? null}
      because={answer?.because ?? null}
      onChoose={(choice, because) => onAnswer({ type: 'single', choice, because })}
    />
  ),
  Reveal: ({ revealed }) => <TiersRevealed options={revealed.options} then={revealed.because} />,
  writing: { blank, Form },
})
