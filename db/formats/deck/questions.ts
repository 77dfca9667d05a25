/** Questions as people write them, as questions of a batch. */
import { createHash } from 'node:crypto'
import { faultsOfTemplate } from '../../domain/quiz/estimation/template-faults.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import { faultsOf, type Item, secondsOf } from '../../domain/quiz/types/index.ts'
import { evaluate } from '../../expressions/evaluate.ts'
import type { BatchQuestion } from '../batch.ts'
import type { DeckQuestion } from './schema.ts'
import type { Fault, Things } from './things.ts'

/** @param said what the misconceptions of the whole file say */
export function questionOf(
  { id, deck, tier = 'core', level = 'apply', seconds, cards, remember, source, ...rest }: DeckQuestion,
  around: Pick<Things, 'templates' | 'deckKey' | 'sourceWords'>,
  said: Readonly<Record<string, string>>,
): BatchQuestion | Fault {
  const item = itemOf(rest.item, around.templates)
  if (item === null) return { path: ['item', 'template'], why: 'item.template: there is no such template in the file' }
  const callNumber = id ?? `own-${createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 16)}`
  const [fault] =
    item.type === 'parametric'
      ? faultsOfTemplate(item.template, evaluate)
      : faultsOf(item, { random: () => randomOf(callNumber), evaluate })
  if (fault !== undefined) return { path: ['item'], why: fault }
  const all = { ...said, ...rest.misconceptions }
  return {
    deck: around.deckKey(deck),
    callNumber,
    tier,
    level,
    seconds: seconds ?? secondsOf(item),
    cards,
    item,
    misconceptions: { ...pick(all, namedIn(item)), ...rest.misconceptions },
    remember,
    source: around.sourceWords(source),
  }
}

/** With its template in it, where it names one; null when there is none of that name. */
function itemOf(item: DeckQuestion['item'], templates: Things['templates']): Item | null {
  if (item.type !== 'parametric') return item
  const template = typeof item.template === 'string' ? templates.get(item.template) : item.template
  return template === undefined ? null : { ...item, template }
}

/** The keys that stand as `misconception` anywhere in an item. */
function namedIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    name === 'misconception' && typeof value === 'string' ? [value] : namedIn(value),
  )
}

function pick(all: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.flatMap(key => (Object.hasOwn(all, key) ? [[key, all[key] ?? '']] : [])))
}
