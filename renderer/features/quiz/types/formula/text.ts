import type { Trouble } from './trouble.ts'

export const text = {
  names: 'Names to use',
  readable: 'Can be read as a formula.',
  trouble: {
    name: at => `“${at}” is none of the names above.`,
    sign: at => `“${at}” can’t be read.`,
    open: () => 'A bracket is still open.',
    close: () => 'A bracket closes that was never opened.',
    end: at => `Something is missing after “${at}”.`,
  } satisfies Record<Trouble['kind'], (at: string) => string>,
  signs: 'Write + - * / ^ and brackets; log is the natural logarithm.',
  anyForm: 'Any equivalent form is right.',
} as const
