export const text = {
  matchFor: (left: string) => `Match for ${left}`,
  toChooseFrom: 'To choose from',
  choose: 'Choose',
  row: 'row',
  assign: 'assign',
  extra: 'More than one may be left over; one may serve twice.',
  yours: 'Yours',
} as const
