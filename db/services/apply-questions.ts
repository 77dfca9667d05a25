/**
 * Questions and estimation templates of a batch, by the hash of their text: those of the bank, and those of a deck that the
 * learner brought in, which a later bank does not take away.
 */
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
  for (const gone of installed.values()) if (!gone.retired && !isImported(gone)) questions.retire(db, gone.id, op)
}

/** Stands before the hash of what came with a deck of the learner's. */
const IMPORTED = 'imported:'
/** Stands between a call number and how often it was given before, to questions of other decks. */
const AGAIN = '~'

function isImported({ hash }: { readonly hash: string }): boolean {
  return hash.startsWith(IMPORTED)
}

/**
 * Adds the questions of a deck that was brought in, and gives those that came with it before their new text. Where the
 * number of one is taken by another deck's, it gets one of its own.
 * @returns how many were added or changed
 */
export function addQuestions(
  store: Store,
  { db, op }: Operation,
  batch: readonly BatchQuestion[],
  decks: ReadonlyMap<string, DeckId>,
): number {
  if (batch.length === 0) return 0
  const installed = new Map(questions.origins(db).map(origin => [origin.callNumber, origin]))
  let written = 0
  for (const { deck: key, callNumber: wanted, ...rest } of batch) {
    const deck = orNotFound(decks.get(key), 'deck of the file')
    const callNumber = numberIn(deck, wanted, installed)
    const known = installed.get(callNumber)
    const hash = IMPORTED + hashOf(rest)
    if (known !== undefined && (known.hash === hash || !isImported(known))) continue
    const id = known?.id ?? store.ids.next<QuestionId>()
    const origin = { callNumber, hash, retired: false }
    questions.put(db, { ...rest, id, origin, deck, type: rest.item.type, version: op })
    installed.set(callNumber, { ...origin, id, deck })
    written += 1
  }
  return written
}

/** The number under which a deck has a question, or may have it. */
function numberIn(deck: DeckId, wanted: string, taken: ReadonlyMap<string, { readonly deck: DeckId }>): string {
  let number = wanted
  for (let again = 2; (taken.get(number)?.deck ?? deck) !== deck; again += 1) number = wanted + AGAIN + String(again)
  return number
}

/** The same for estimation templates; those of the bank stay as they are. */
export function addTemplates({ db }: Operation, batch: readonly Template[]): void {
  const installed = new Map(templates.all(db).map(one => [one.template.id, one]))
  for (const template of batch) {
    const known = installed.get(template.id)
    const hash = IMPORTED + hashOf(template)
    const isTheirs = known === undefined || isImported(known)
    if (isTheirs && known?.hash !== hash) templates.put(db, { template, hash, retired: false })
  }
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
  for (const gone of installed.values()) {
    if (!gone.retired && !isImported(gone)) templates.put(db, { ...gone, retired: true })
  }
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
