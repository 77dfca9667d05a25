export const text = {
  title: 'Shortcuts',
  find: 'Find a shortcut',
  changeKeys: 'Change keys',
  or: 'or',
  to: 'to',
  off: 'off',
  rows: { step: 'Open a step', choose: 'Choose' },
  onNewCard: (name: string) => `${name}, on a new card`,
  moments: {
    setup: 'Setting up',
    running: 'During a quiz',
    drill: 'Estimation drill',
    results: 'Results',
    own: 'Your questions',
  },
  singleOff: 'Single keys are off: letters, digits and signs do nothing without another key.',
  none: 'No shortcut is called that.',
} as const
