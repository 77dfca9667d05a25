/** Describes the field of a question by what is asked. */
export const STEM_ID = 'question-stem'

/** Words of every question, whatever its type. */
export const text = {
  name: 'Quiz',
  backToQuiz: 'Back to Quiz',
  yourAnswer: 'Your answer',
  answers: 'Answers',
  nothing: 'Nothing',
  upTo: '…',
  choose: 'choose',
  reasonFollows: 'Then: why?',
  right: 'Right',
  wrong: 'Wrong',
  youSaid: 'You said',
  youSaidRight: 'You said',
  yours: 'Yours',
  accepted: 'Accepted',
  yoursRight: 'Yours, right',
  yoursWrong: 'Yours, wrong',
  missed: 'Right, and you left it out',
  leftAlone: 'Rightly left out',
  notThis: 'Not this one',
  notMarked: 'Not marked',
  misconception: 'A common misconception:',
  repairs: 'puts it right',
  remember: 'Remember',
  aboutCards: 'Cards about this',
  unit: 'Unit',
  unitKeys: 'unit',
  numbers: 'Type 25.6, 25.6e9 or 100M*128*2.',
  readAs: (label: string) => `= ${label}`,
  halfReaches: 'Near enough counts half.',
  forgiving: 'Case, spaces, accents and punctuation don’t matter.',
  trap: 'What went wrong',
  anchor: 'To hold it against',
  steps: 'How to get there',
  showStep: (next: number, of: number) => `Show step ${next} of ${of}`,
  withinFull: 'Within the range for full marks.',
  withinHalf: 'Within the range for half marks.',
  offBy: (factor: number, over: boolean) => `${factorWords(factor)} ${over ? 'too high' : 'too low'}.`,
  farOff: 'Out of range.',
  fullMarks: 'full marks',
  halfMarks: 'half marks',
  strip: (accepted: string, yours: string | null) =>
    `Accepted ${accepted}${yours === null ? '' : `, yours ${yours}`}, each step on the scale a factor of ten`,
  power: (value: number, unit: string) => `${powerWords(value)} ${unit}`,
  points: (points: number) =>
    points === 1 ? 'Right' : points === 0 ? 'Wrong' : `Partly right: ${points.toFixed(2)} of 1`,
  waitsForMarks: 'Mark it yourself',
  blank: 'No answer',
} as const

function factorWords(factor: number): string {
  return factor < 1.1 ? `${Math.round((factor - 1) * 1000) / 10} %` : `${Number(factor.toPrecision(2))}×`
}

function powerWords(value: number): string {
  const exponent = Math.round(Math.log10(value))
  return exponent >= -2 && exponent <= 3 ? String(Number(value.toPrecision(1))) : `10${superscript(exponent)}`
}

function superscript(exponent: number): string {
  return String(exponent).replaceAll(/./g, sign => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻')
}
