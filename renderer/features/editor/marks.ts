/** What stands around marked words, before and after. */
export const surroundings = {
  highlight: ['==', '=='],
  math: ['$', '$'],
  code: ['`', '`'],
  gap: ['{{c1::', '}}'],
} as const satisfies Readonly<Record<string, readonly [before: string, after: string]>>
