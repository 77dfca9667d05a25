/** Card texts that look like what people write: prose with key phrases, vocabulary, formulas, tables, code. */
import { between, pick, type Random } from './random.ts'

/** A card's texts in the order of the note type's fields. */
export interface SeedText {
  readonly front: string
  readonly back: string
  readonly source: string
}

/** A subject and what its cards are like. */
export interface Subject {
  readonly deck: string
  readonly write: (random: Random, number: number) => SeedText
}

const THINGS = [
  'a write-ahead log',
  'a bloom filter',
  'a feature store',
  'an embedding table',
  'a message queue',
  'a B-tree',
  'a learning-rate schedule',
  'a canary release',
  'a calibration curve',
  'a materialized view',
  'a rate limiter',
  'a vector index',
  'a shadow deployment',
  'an attention head',
  'a confusion matrix',
  'a token bucket',
] as const
const EFFECTS = [
  'keeps reads cheap',
  'bounds the tail latency',
  'makes retries safe',
  'trades memory for recall',
  'hides a slow dependency',
  'lowers the variance',
  'keeps replicas in order',
  'spares a full scan',
] as const
const COSTS = [
  'it goes stale between rebuilds',
  'every write pays for it',
  'it needs a second pass over the data',
  'errors show up late',
  'the worst case stays linear',
  'it is one more thing to monitor',
] as const
const WORKS = [
  'Kleppmann, Designing Data-Intensive Applications',
  'Bishop, Pattern Recognition and Machine Learning',
  'Goodfellow et al., Deep Learning',
  'Huyen, Designing Machine Learning Systems',
  'Own notes',
] as const
const WORDS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['la orilla', 'the shore'],
  ['madrugar', 'to get up early'],
  ['el rasgo', 'the trait'],
  ['ensayar', 'to rehearse'],
  ['la huella', 'the footprint'],
  ['acertar', 'to get right'],
  ['el umbral', 'the threshold'],
  ['soler', 'to tend to'],
  ['la brecha', 'the gap'],
  ['ajeno', "someone else's"],
  ['el azar', 'chance'],
  ['abarcar', 'to cover'],
]

const prose: Subject['write'] = (random, number) => {
  const thing = pick(random, THINGS)
  return {
    front: `Case ${number} · A team adds ${thing} and traffic grows by ${between(random, 2, 40)}×. What does it buy, and what does it cost?`,
    back: `It ==${pick(random, EFFECTS)}== while the working set stays under ${between(random, 2, 512)} GB.\n\nThe price: ${pick(random, COSTS)}. *Measure before and after*, and keep a way back.`,
    source: `${pick(random, WORKS)}, p. ${between(random, 12, 640)}`,
  }
}

const formula: Subject['write'] = (random, number) => {
  const power = between(random, 2, 12)
  const factor = between(random, 2, 9)
  return {
    front: `Derivative ${number} · $f(x) = ${factor}x^{${power}} + \\log x$. What is $f'(x)$?`,
    back: `$$f'(x) = ${factor * power}x^{${power - 1}} + \\frac{1}{x}$$\n\nThe power rule, and $\\frac{d}{dx}\\log x = \\frac{1}{x}$.`,
    source: `${pick(random, WORKS)}, p. ${between(random, 12, 640)}`,
  }
}

const table: Subject['write'] = (random, number) => {
  const rows = [1, 2, 3].map(
    row => `| ${pick(random, THINGS)} | ${between(random, 1, 90)} ms | ${row * between(random, 1, 30)} GB |`,
  )
  return {
    front: `Budget ${number} · Which of three parts would you cut first at ${between(random, 50, 200)} ms, and why?`,
    back: `| Part | p99 | Memory |\n|---|---:|---:|\n${rows.join('\n')}\n\n==The one that ${pick(random, EFFECTS)}== stays.`,
    source: 'Own notes',
  }
}

const code: Subject['write'] = (random, number) => {
  const size = between(random, 8, 4096)
  return {
    front: `Snippet ${number} · What does this print for a batch of ${size}?\n\n\`\`\`python\nx = np.zeros((${size}, 64))\nprint((x @ x.T).shape)\n\`\`\``,
    back: `\`(${size}, ${size})\`: ==rows by rows==. The 64 is summed away.`,
    source: '',
  }
}

const vocabulary: Subject['write'] = (random, number) => {
  const [word, meaning] = pick(random, WORDS)
  return {
    front: `**${word}** (${number})`,
    back: `${meaning}\n\n- *Ejemplo ${number}:* … ${word} …`,
    source: 'Frequency list',
  }
}

/** The decks of a seeded collection, the first ones with the most cards. */
export const SUBJECTS: readonly [Subject, ...Subject[]] = [
  { deck: 'Systems', write: prose },
  { deck: 'Spanish', write: vocabulary },
  { deck: 'Machine learning', write: prose },
  { deck: 'Calculus', write: formula },
  { deck: 'Latency budgets', write: table },
  { deck: 'NumPy', write: code },
]
