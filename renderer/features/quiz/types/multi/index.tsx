import { text as shared } from '../../text.ts'
import { OptionsRevealed } from '../../parts/OptionsRevealed.tsx'
import { faceOf } from '../face.tsx'
import { blank, Form } from './Form.tsx'
import { Options } from './Options.tsx'

/** All that apply. */
export const multi = faceOf({
  type: 'multi',
  name: 'Multi-select',
  Ask: Options,
  Reveal: ({ revealed }) => <OptionsRevealed label={shared.answers} options={revealed.options} several />,
  writing: { blank, Form },
})
