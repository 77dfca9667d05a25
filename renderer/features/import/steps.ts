/** The steps of an import, in order; all but the last can be gone back from. */
export const STEPS = ['file', 'format', 'fields', 'import', 'summary'] as const
export type Step = (typeof STEPS)[number]
