/** The drill of estimation templates: which one comes, drawn anew each time, and how each went so far. */
import type { DrillView, TemplateRow } from '../../api/quiz.ts'
import type { ReadDb } from '../../connection.ts'
import { nextTemplate, type Practised } from '../../domain/quiz/estimation/next-template.ts'
import type { Template } from '../../domain/quiz/estimation/template.ts'
import { isHit } from '../../domain/quiz/attempt/outcome.ts'
import type { Tools } from '../../domain/quiz/question-type.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import { askedOf, isBlank, revealOf, scoreOf, type Answer, type Item } from '../../domain/quiz/types/index.ts'
import { orInvalid, orNotFound } from '../../domain/errors.ts'
import type { AttemptId } from '../../domain/ids.ts'
import { evaluate } from '../../expressions/evaluate.ts'
import * as templates from '../../repositories/estimation-templates.ts'
import type { Open } from '../open.ts'
import { logged } from './log.ts'
import { textsOf } from './texts.ts'

type Mode = templates.TemplateAnswer['mode']

/** Marks shown of each template, the newest last. */
const LAST = 5
/** So many others come before a template comes again, where there are so many. */
const BETWEEN = 3

/** Every template with how it went. */
export function templateRows({ store }: Open): TemplateRow[] {
  return templates.drawable(store.read).map(({ id, name, block }) => {
    const marks = templates.marksOf(store.read, id).map(({ points }) => points)
    return {
      template: id,
      name,
      block,
      attempts: marks.length,
      hits: marks.filter(isHit).length,
      last: marks.slice(-LAST),
    }
  })
}

/** The next instance: missed templates first, then those unseen longest, or the one asked for. @throws AppError `not-found` */
export function nextInstance(
  open: Open,
  { template: wanted, mode, seen }: { template: string | null; mode: Mode; seen: readonly string[] },
): Promise<DrillView> {
  const { read, ids } = open.store
  const id = wanted ?? nextTemplate(rested(practised(read), seen), seen.at(-1) ?? null)
  const template = orNotFound(id === null ? null : templates.byId(read, id), 'template')
  return instanceView(open, template, mode, ids.next<AttemptId>())
}

/** Scores an answer to an instance, and stores it before it replies. */
export async function answerInstance(
  open: Open,
  given: { template: string; seed: string; mode: Mode; answer: Answer; spentMs: number },
) {
  const { store } = open
  const { answer, seed, mode } = given
  orInvalid(answer.type === 'parametric' && !isBlank(answer), 'there is no estimate')
  const item = itemOf(orNotFound(templates.byId(store.read, given.template), 'template'), mode)
  const { points } = scoreOf(item, answer, toolsOf(seed))
  const { ms, day } = store.now()
  logged(store, db => templates.addAnswer(db, { ...given, points }, ms, day))
  const revealed = revealOf(item, answer, toolsOf(seed))
  return { points, revealed, texts: await textsOf(open.trees, [revealed]) }
}

async function instanceView(open: Open, template: Template, mode: Mode, seed: string): Promise<DrillView> {
  const asked = askedOf(itemOf(template, mode), toolsOf(seed))
  return { template: template.id, seed, seconds: template.seconds, asked, texts: await textsOf(open.trees, [asked]) }
}

function practised(db: ReadDb): readonly Practised[] {
  return templates.drawable(db).map(({ id }) => ({ template: id, last: templates.lastOf(db, id) }))
}

/** Without what just came, and what went well in this sitting; all of them when nothing else is left. */
function rested(all: readonly Practised[], seen: readonly string[]): readonly Practised[] {
  const justSeen = new Set(seen.slice(-BETWEEN))
  const rest = all.filter(({ template, last }) => {
    const wentWell = last !== null && isHit(last.points)
    return !justSeen.has(template) && !(wentWell && seen.includes(template))
  })
  return rest.length > 0 ? rest : all
}

function itemOf(template: Template, mode: Mode): Item {
  return { type: 'parametric', mode, template }
}

function toolsOf(seed: string): Tools {
  return { random: () => randomOf(seed), evaluate }
}
