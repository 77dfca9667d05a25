import { capital } from '../../../numbers.ts'

export const text = {
  stem: 'What is asked',
  markdown: 'Markdown, $math$ and `code` work in every field.',
  line: (what: string, at: number) => `${capital(what)} ${at}`,
  add: (what: string) => `Add ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`,
  remove: (name: string) => `Remove ${name}`,
  oneLine: 'More lines can be put in order.',
  lift: 'lift',
  move: 'move',
  drop: 'drop',

  options: 'Options',
  option: 'option',
  optionText: (at: number) => `Option ${at}`,
  applies: 'Right',
  rightAnswer: 'Right answer',
  right: 'right answer',
  whyRight: (at: number) => `Why option ${at} is right`,
  whyWrong: (at: number) => `Why option ${at} is wrong`,
} as const
