import type { Mode } from '../../../../../db/domain/quiz/types/parametric/schema.ts'

export const text = {
  rules: {
    exact: 'Within a few percent counts in full.',
    interview: 'Within a factor of two counts in full. No calculator.',
  } satisfies Record<Mode, string>,
} as const
