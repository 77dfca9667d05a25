/** A block as a blind reader gets it: every front and every question, no back, no key, no reason. */
import { stringify } from 'yaml'
import { evaluate } from '../../db/expressions/evaluate.ts'
import { Md } from '../../db/domain/quiz/text.ts'
import { randomOf } from '../../db/domain/quiz/random.ts'
import type { Tools } from '../../db/domain/quiz/question-type.ts'
import { askedOf } from '../../db/domain/quiz/types/index.ts'
import type { LoadedBlock } from '../schema.ts'

const HOW = `Answer from what you know. In \`answers:\` write one entry per id. A card: what you would say. A question: an
answer of its type, options and rows by \`at\`, steps and right sides by \`key\`:
single, metric {choice, because|null} · diagnose {choice, check} · multi {choices: []} · leakage {rows: []}
ordering {order: []} · matching {pairs: [{left, right}]} · cloze {blanks: [{key, text}]} · formula {text}
numeric, parametric {text, unit} · free {text}`

/** Chance of a question in its review: the same for the file and for the recount. */
export function reviewTools(id: string): Tools {
  return { random: () => randomOf(`review ${id}`), evaluate }
}

/** The file of a block without keys. */
export function blindFile(block: LoadedBlock): string {
  const cards = block.cards.map(({ id, front }) => ({ id, front }))
  const questions = block.questions.map(({ id, item }) => ({ id, ...plain(askedOf(item, reviewTools(id))) }))
  const comment = HOW.split('\n')
    .map(line => `# ${line}`)
    .join('\n')
  return `${comment}\n${stringify({ code: block.code, name: block.name, cards, questions }, { lineWidth: 120 })}`
}

/** Markdown marks as the texts they are. */
function plain(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, flat(part)]))
}

function flat(value: unknown): unknown {
  const text = Md.safeParse(value)
  if (text.success) return text.data.md
  if (Array.isArray(value)) return value.map(flat)
  return typeof value === 'object' && value !== null ? plain(value) : value
}
