export const text = {
  gap: (index: number, of: number) => (of === 1 ? 'Gap' : `Gap ${index} of ${of}`),
  forgiving: 'Case, spaces and accents don’t matter.',
  or: ' or ',
} as const
