import { faceOf } from '../face.tsx'
import { Expression } from './Expression.tsx'
import { ExpressionRevealed } from './ExpressionRevealed.tsx'

/** An expression over given names; any equivalent form is right. */
export const formula = faceOf({ type: 'formula', name: 'Formula', Ask: Expression, Reveal: ExpressionRevealed })
