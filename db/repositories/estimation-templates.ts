/** Estimation templates and the answers given to their instances. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { Template } from '../domain/quiz/estimation/template.ts'
import type { Answer } from '../domain/quiz/types/index.ts'
import type { StudyDay } from '../domain/time.ts'

/** A template that is installed. */
export interface InstalledTemplate {
  readonly template: Template
  readonly hash: string
  readonly retired: boolean
}

/** An answer to an instance: the seed draws it again. */
export interface TemplateAnswer {
  readonly template: string
  readonly seed: string
  readonly mode: 'exact' | 'interview'
  readonly answer: Answer
  readonly points: number
  readonly spentMs: number
}

interface TemplateRow {
  readonly hash: string
  readonly retired: number
  readonly body: string
}

/** Templates that may be drawn, by id. */
export function drawable(db: ReadDb): readonly Template[] {
  const rows = db.all<{ body: string }>('select body from estimation_templates where retired = 0 order by id')
  return rows.map(({ body }) => JSON.parse(body) as Template)
}

export function byId(db: ReadDb, id: string): Template | null {
  const row = db.get<{ body: string }>('select body from estimation_templates where id = ?', id)
  return row === undefined ? null : (JSON.parse(row.body) as Template)
}

/** How many may be drawn. */
export function count(db: ReadDb): number {
  const sql = 'select count(*) as n from estimation_templates where retired = 0'
  return db.get<{ n: number }>(sql)?.n ?? 0
}

export function all(db: ReadDb): readonly InstalledTemplate[] {
  const rows = db.all<TemplateRow>('select hash, retired, body from estimation_templates order by id')
  return rows.map(({ hash, retired, body }) => ({
    hash,
    retired: retired === 1,
    template: JSON.parse(body) as Template,
  }))
}

/** Adds a template, or gives an installed one its new text. */
export function put(db: WriteDb, { template, hash, retired }: InstalledTemplate): void {
  db.run(
    `insert into estimation_templates (id, hash, retired, body) values (?, ?, ?, ?)
     on conflict (id) do update set hash = excluded.hash, retired = excluded.retired, body = excluded.body`,
    template.id,
    hash,
    retired ? 1 : 0,
    JSON.stringify(template),
  )
}

/** Writes an answer at the end of the log. */
export function addAnswer(db: WriteDb, given: TemplateAnswer, at: number, day: StudyDay): void {
  db.run(
    `insert into template_answers (template_id, seed, mode, answer, points, spent_ms, at, study_day)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    given.template,
    given.seed,
    given.mode,
    JSON.stringify(given.answer),
    given.points,
    given.spentMs,
    at,
    day,
  )
}

/** Marks of all answers to a template, the oldest first. */
export function marksOf(db: ReadDb, template: string): readonly { readonly points: number }[] {
  return db.all('select points from template_answers where template_id = ? order by number', template)
}

/** The last answer to a template, or null. */
export function lastOf(db: ReadDb, template: string): { readonly points: number; readonly day: StudyDay } | null {
  const row = db.get<{ points: number; day: StudyDay }>(
    'select points, study_day as day from template_answers where template_id = ? order by number desc limit 1',
    template,
  )
  return row ?? null
}
