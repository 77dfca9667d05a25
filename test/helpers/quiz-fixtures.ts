/** One sound question of every type, and a small library that holds them. */
import type { Library, Question } from '../../content/schema.ts'
import type { TypeName } from '../../db/domain/quiz/quiz-choice.ts'
import { Template } from '../../db/domain/quiz/estimation/template.ts'
import { Item } from '../../db/domain/quiz/types/index.ts'
import { libraryOf, type GivenQuestion } from './library.ts'

type ItemOf<T extends TypeName> = Extract<Item, { readonly type: T }>

/** Memory of an embedding table: rows × dimensions × bytes. */
export const TEMPLATE: Template = Template.parse({
  id: 'E06',
  name: 'Embedding-table memory',
  block: 'AA',
  stem: 'A table holds {rows} rows of {dim} dimensions at {bytes} each. How much memory is that?',
  given: {
    rows: { meaning: 'rows', unit: 'ids', from: 1e7, to: 1e9, figures: 1 },
    dim: { meaning: 'dimensions', choose: [32, 64, 128] },
    bytes: { meaning: 'bytes per value', unit: 'B', choose: [2, 4] },
  },
  formula: 'rows * dim * bytes / 1e9',
  unit: 'GB',
  tolerance: { relative: 0.05 },
  window: [0.5, 600],
  steps: ['Values: {rows} × {dim} = {= rows * dim}.', 'Bytes: {= rows * dim * bytes / 1e9 | GB}.'],
  traps: [{ says: 'That counts rows but not dimensions.', formula: 'rows * bytes / 1e9' }],
  anchor: 'One node with 512 GB of RAM.',
  example: { values: { rows: 8e8, dim: 64, bytes: 4 }, answer: 204.8 },
})

/** An item of each type; the first option is always the right one. */
export const ITEMS: { readonly [T in TypeName]: ItemOf<T> } = {
  single: sound('single', {
    stem: 'Which loss trains a two-tower retriever on **clicks only**?',
    options: [
      { text: 'Sampled softmax over in-batch negatives', correct: true, reason: 'It needs positives and a batch.' },
      {
        text: 'Pointwise squared error on dwell time',
        reason: 'There is no dwell time in clicks.',
        misconception: 'mixed-up',
        repair: 'AA-001',
      },
      { text: 'LambdaRank over all items', reason: 'It needs graded lists, and it does not scale.' },
    ],
    because: {
      ask: 'Why?',
      options: [
        { text: 'A click names one positive; the batch gives negatives', correct: true, reason: 'So it is.' },
        { text: 'Clicks are explicit feedback', reason: 'A click is implicit.', misconception: 'mixed-up' },
      ],
    },
  }),
  multi: sound('multi', {
    stem: 'Which of these cause training–serving skew?',
    options: [
      { text: 'Two code paths compute a feature', correct: true, reason: 'They drift apart.' },
      { text: 'A smaller batch in training', reason: 'It changes noise, not features.', misconception: 'mixed-up' },
      { text: 'Features joined after the label event', correct: true, reason: 'Serving never sees them.' },
      { text: 'Early stopping on validation AUC', reason: 'It chooses a checkpoint.' },
    ],
  }),
  ordering: sound('ordering', {
    stem: 'Put the serving steps in the order a request meets them.',
    steps: [
      { key: 'features', text: 'Fetch user features' },
      { key: 'retrieval', text: 'Candidate retrieval' },
      { key: 'light', text: 'Light pre-ranker' },
      { key: 'heavy', text: 'Heavy ranker' },
    ],
    before: [
      before('features', 'retrieval', 'The query tower reads them.'),
      before('retrieval', 'light', 'It trims what was retrieved.'),
      before('light', 'heavy', 'The heavy one can only afford what is left.'),
    ],
  }),
  matching: sound('matching', {
    stem: 'Match each cache to the staleness it tolerates.',
    left: [
      { text: 'Seen-items filter', match: 'none', reason: 'A repeat is noticed at once.' },
      { text: 'User embedding', match: 'hour', reason: 'Taste drifts within a session or two.' },
      { text: 'Item metadata', match: 'day', reason: 'Titles rarely change.' },
    ],
    right: [
      { key: 'none', text: '0 s' },
      { key: 'hour', text: '1 h' },
      { key: 'day', text: '24 h' },
      { key: 'week', text: '7 d' },
    ],
  }),
  numeric: sound('numeric', {
    stem: 'RAM for 100 M vectors, 128 dimensions, float16, before index overhead?',
    value: 25.6,
    formula: '100e6 * 128 * 2 / 1e9',
    unit: 'GB',
    tolerance: 0.1,
    steps: ['Values: 100 M × 128 = 12.8 G.', 'Bytes: × 2 = 25.6 GB.'],
    traps: [{ value: 12.8, reason: 'One byte a value; float16 has two.' }],
  }),
  parametric: sound('parametric', { mode: 'exact', template: TEMPLATE }),
  formula: sound('formula', {
    stem: 'Negatives were kept with share $w$. Write the calibrated probability.',
    variables: [
      { name: 'p', meaning: 'output of the model', from: 0.05, to: 0.9 },
      { name: 'w', meaning: 'share of negatives kept', from: 0.01, to: 0.5 },
    ],
    answer: 'p / (p + (1 - p) / w)',
    shown: '$$\\frac{p}{p + (1 - p)/w}$$',
    reason: 'Each kept negative stands for $1/w$ of them.',
    mistakes: [{ formula: 'p * w', reason: 'That scales the probability; the odds scale by $w$.', repair: 'AA-002' }],
  }),
  cloze: sound('cloze', {
    stem: 'Complete the sentence.',
    text: 'PQ splits a vector into {{parts}} and stores the id of the nearest {{centroid}} for each.',
    blanks: [
      { key: 'parts', answers: ['sub-vectors', 'subvectors'], reason: 'Each part has its own codebook.' },
      { key: 'centroid', answers: ['centroid'], hint: 'of a codebook', reason: 'The code is an index into it.' },
    ],
  }),
  metric: sound('metric', {
    stem: '0.1 % of payments are fraud; a review costs € 5, a miss € 120. Which metric chooses the model?',
    options: [
      { text: 'Expected cost at the operating point', correct: true, reason: 'It is what the business pays.' },
      { text: 'Accuracy', reason: 'Predicting “no fraud” scores 99.9 %.', misconception: 'mixed-up' },
      { text: 'ROC-AUC', reason: 'It averages over thresholds nobody will use.' },
    ],
    because: {
      ask: 'Because',
      options: [
        { text: 'the two errors differ in price', correct: true, reason: 'Twenty-four to one.' },
        { text: 'classes are imbalanced', reason: 'True, and not the reason.' },
      ],
    },
  }),
  leakage: sound('leakage', {
    stem: 'Which features leak?',
    moment: 'Probability of churn, predicted on the **1st of the month**.',
    columns: ['Feature', 'Known at'],
    rows: [
      { cells: ['Cancellation reason', 'at cancellation'], leaks: true, reason: 'It exists only for churners.' },
      { cells: ['Logins last month', '1st of the month'], leaks: false, reason: 'Known in time.' },
      { cells: ['Refund issued', '10th of the month'], leaks: true, reason: 'It comes after the prediction.' },
      { cells: ['Plan', 'at sign-up'], leaks: false, reason: 'Known long before.' },
    ],
  }),
  diagnose: sound('diagnose', {
    stem: 'Offline AUC rose by 0.01. Online clicks fell by 2 % on day one, on all devices. What is most likely?',
    options: [
      { text: 'A feature is computed differently online', correct: true, reason: 'At once and everywhere: skew.' },
      { text: 'Novelty wears off', reason: 'That takes days.', misconception: 'mixed-up' },
      { text: 'The test has too few users', reason: 'Then there would be no clear fall.' },
    ],
    check: {
      ask: 'What do you check first?',
      options: [
        { text: 'Logged features against recomputed ones', correct: true, reason: 'It shows which one differs.' },
        { text: 'The learning rate', reason: 'It does not explain a gap between offline and online.' },
      ],
    },
  }),
  free: sound('free', {
    stem: 'How would you detect a stale feature in production?',
    rubric: [
      { line: 'Names a freshness metric' },
      { line: 'Compares online with offline values', repair: 'AA-003' },
      { line: 'Says who is paged, and when' },
    ],
    model: 'An SLO on feature age, an alert on its maximum, and a shadow comparison of online and logged values.',
    misses: ['Who acts on the alert'],
  }),
  typed: sound('typed', {
    stem: 'Term: share of queries whose true neighbor is among k results',
    answers: ['recall@k'],
    back: 'recall@k',
  }),
  recall: sound('recall', {
    stem: 'Why subtract $\\log q$ in training and not at serving?',
    back: 'The batch over-samples popular items as negatives; at serving nothing is sampled.',
  }),
}

/** Types that stand in a bank; the others are made from cards. */
const BANK = Object.values(ITEMS).filter(({ type }) => type !== 'typed' && type !== 'recall')

/** Block AA with a question of every type a bank can hold, and cards of short backs that `typed` and `recall` are made of. */
export function quizLibrary(hash = 'quiz'): Library {
  const questions: readonly GivenQuestion[] = BANK.map(item => ({ item, seconds: 60 }) satisfies Partial<Question>)
  return libraryOf({ AA: { cards: BANK.length, questions } }, hash, [TEMPLATE])
}

function before(first: string, then: string, reason: string) {
  // oxlint-disable-next-line unicorn/no-thenable -- a key of a step, never a function: nothing awaits it
  return { first, then, reason }
}

function sound<T extends TypeName>(type: T, rest: object): ItemOf<T> {
  const item = Item.parse({ type, ...rest })
  if (!isOf(type, item)) throw new Error(`a fixture of ${type} reads as ${item.type}`)
  return item
}

function isOf<T extends TypeName>(type: T, item: Item): item is ItemOf<T> {
  return item.type === type
}
