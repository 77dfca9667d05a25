/** How every type of question looks: one line each. */
import type { TypeName } from '../../../../db/domain/quiz/quiz-choice.ts'
import { cloze } from './cloze/index.tsx'
import { diagnose } from './diagnose/index.tsx'
import type { Face } from './face.tsx'
import { formula } from './formula/index.tsx'
import { free } from './free/index.tsx'
import { leakage } from './leakage/index.tsx'
import { matching } from './matching/index.tsx'
import { metric } from './metric/index.tsx'
import { multi } from './multi/index.tsx'
import { numeric } from './numeric/index.tsx'
import { ordering } from './ordering/index.tsx'
import { parametric } from './parametric/index.tsx'
import { recall } from './recall/index.tsx'
import { single } from './single/index.tsx'
import { typed } from './typed/index.tsx'

export const FACES: Readonly<Record<TypeName, Face>> = {
  single,
  multi,
  ordering,
  matching,
  numeric,
  parametric,
  formula,
  cloze,
  metric,
  leakage,
  diagnose,
  free,
  typed,
  recall,
}
