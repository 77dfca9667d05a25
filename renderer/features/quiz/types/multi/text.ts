export const text = {
  toggle: 'toggle',
  chosen: (chosen: number, of: number) => `${chosen} of ${of} chosen`,
  scoring: 'Choose all that apply.',
} as const
