import { faceOf } from '../face.tsx'
import { FeatureTable } from './FeatureTable.tsx'
import { FeaturesRevealed } from './FeaturesRevealed.tsx'

/** Features that are not known yet at the moment of prediction. */
export const leakage = faceOf({
  type: 'leakage',
  name: 'Spot the leakage',
  Ask: FeatureTable,
  Reveal: FeaturesRevealed,
})
