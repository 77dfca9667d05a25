/** The bank's part of a batch: questions and estimation templates, by the hash of their text. */
import { createHash } from 'node:crypto'
import type { BatchQuestion } from '../formats/batch.ts'
import { orNotFound } from '../domain/errors.ts'
import type { DeckId, QuestionId } from '../domain/ids.ts'
import type { Template } from '../domain/quiz/estimation/template.ts'
import * as templates from '../repositories/estimation-templates.ts'
import * as questions from '../repositories/questions.ts'
import type { Operation, Store } from './transact.ts'

/**
 * Adds what is new, gives what has changed its new text, and takes what is gone out of drawing; the learner's own
 * questions are left alone. An attempt has its questions whole, so none of this reaches one.
 */
export function applyQuestions(
  store: Store,
  { db, op }: Operation,
  batch: readonly BatchQuestion[],
  decks: ReadonlyMap<string, DeckId>,
): void {
  const installed = new Map(questions.origins(db).map(origin => [origin.callNumber, origin]))
  for (const { deck: key, callNumber, ...rest } of batch) {
    const known = installed.get(callNumber)
    installed.delete(callNumber)
    const deck = orNotFound(decks.get(key), 'deck of the batch')
    const hash = hashOf(rest)
    if (known?.hash === hash && known.deck === deck && !known.retired) continue
    const id = known?.id ?? store.ids.next<QuestionId>()
    const origin = { callNumber, hash, retired: false }
    questions.put(db, { ...rest, id, origin, deck, type: rest.item.type, version: op })
  }
  for (const gone of installed.values()) if (!gone.retired) questions.retire(db, gone.id, op)
}

/** The same for estimation templates, which keep the answers given to them. */
export function applyTemplates({ db }: Operation, batch: readonly Template[]): void {
  const installed = new Map(templates.all(db).map(one => [one.template.id, one]))
  for (const template of batch) {
    const known = installed.get(template.id)
    installed.delete(template.id)
    const hash = hashOf(template)
    if (known?.hash !== hash || known.retired) templates.put(db, { template, hash, retired: false })
  }
  for (const gone of installed.values()) if (!gone.retired) templates.put(db, { ...gone, retired: true })
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
