/** Doing one thing to many cards: one operation, in pieces, with its progress; whole or not at all. */
import type { DeedProgress, DeedValue, SelectionValue } from '../../api/browse.ts'
import { AppError, orNotFound } from '../../domain/errors.ts'
import type { CardId, NoteId } from '../../domain/ids.ts'
import type { OperationFacts, OperationName } from '../../domain/operation.ts'
import * as browse from '../../repositories/browse.ts'
import * as cards from '../../repositories/cards.ts'
import * as decks from '../../repositories/decks.ts'
import * as tags from '../../repositories/tags.ts'
import { historyView, type HistoryView } from '../history-view.ts'
import { reset } from '../leeches.ts'
import type { Open } from '../open.ts'
import { transactLong, type LongOperation } from '../transact-long.ts'
import type { Store } from '../transact.ts'
import { chosenOf } from './chosen.ts'
import { replaceIn } from './replace.ts'
import { inOrderOf, makeRoom, placing } from './reposition.ts'

export interface Changed {
  readonly changed: number
  readonly left: number
  readonly history: HistoryView
}

/** Does something to one card (or its note), and says whether that changed anything; null: seen before. */
type Step = (card: CardId) => boolean | null

const NAMES: Readonly<Record<DeedValue['kind'], OperationName>> = {
  move: 'move-cards',
  tag: 'tag-cards',
  untag: 'untag-cards',
  flag: 'flag-cards',
  replace: 'replace-text',
  suspend: 'suspend-cards',
  unsuspend: 'unsuspend-cards',
  reset: 'reset-cards',
  reposition: 'reposition-cards',
  delete: 'delete-notes',
}

/** @throws AppError `aborted`, nothing is changed then; `bad-input` for a search that cannot be read */
export function change(
  open: Open,
  { of, deed, task }: { readonly of: SelectionValue; readonly deed: DeedValue; readonly task: string },
  signal: AbortSignal | undefined,
): Promise<Changed> {
  const { store, day, tasks } = open
  return store.gate.alone(async () => {
    try {
      const all = chosenOf(store, of)
      const chosen = deed.kind === 'reposition' ? await inOrderOf(open, all, deed) : all
      const named = { name: NAMES[deed.kind], facts: factsOf(store, deed, chosen.length) }
      const done = await transactLong(store, named, signal, async operation => {
        if (deed.kind === 'reposition' && deed.makeRoom) await makeRoom(operation, chosen, deed)
        const step = stepOf(store, operation, deed)
        const told = await forEach(operation, chosen, step, progress => tasks.tell(task, progress))
        if (signal?.aborted === true) throw new AppError('aborted')
        return told
      })
      day.forget()
      return { ...done, history: historyView(store) }
    } finally {
      tasks.end(task)
    }
  }, signal)
}

/** Cards between two looks at the clock. */
const AT_ONCE = 20

async function forEach(
  operation: LongOperation,
  chosen: readonly CardId[],
  step: Step,
  tell: (progress: DeedProgress) => void,
): Promise<Pick<Changed, 'changed' | 'left'>> {
  let [changed, left] = [0, 0]
  for (const [at, card] of chosen.entries()) {
    const did = step(card)
    if (did === true) changed += 1
    if (did === false) left += 1
    if (at % AT_ONCE < AT_ONCE - 1) continue
    tell({ done: at + 1, total: chosen.length })
    await operation.rest()
  }
  return { changed, left }
}

function factsOf({ read }: Store, deed: DeedValue, count: number): OperationFacts {
  switch (deed.kind) {
    case 'move':
      return { cards: count, deck: orNotFound(decks.byId(read, deed.deck), 'deck').name }
    case 'tag':
    case 'untag':
      return { cards: count, tag: deed.tag }
    default:
      return { cards: count }
  }
}

function stepOf(store: Store, operation: LongOperation, deed: DeedValue): Step {
  const { db, op } = operation
  switch (deed.kind) {
    case 'move':
      return card => browse.move(db, card, deed.deck, op)
    case 'tag': {
      const tag = tags.named(db, deed.tag) ?? newTag(store, operation, deed.tag)
      return ofNote(operation, note => browse.tag(db, note, tag))
    }
    case 'untag': {
      const tag = tags.named(db, deed.tag)
      return ofNote(operation, note => tag !== null && browse.untag(db, note, tag))
    }
    case 'replace':
      return ofNote(operation, note => replaceIn(operation, note, deed))
    case 'reposition':
      return placing(operation, deed)
    case 'delete':
      return ofNote(operation, note => {
        if (browse.isShipped(db, note)) return false
        browse.remove(db, note)
        return true
      })
    default:
      return card => logged(operation, card, deed)
  }
}

function newTag({ ids }: Store, { db }: LongOperation, name: string): string {
  const id: string = ids.next()
  tags.add(db, id, name)
  return id
}

/** Once for each note, however many of its cards were chosen. */
function ofNote({ db }: LongOperation, work: (note: NoteId) => boolean): Step {
  const seen = new Set<NoteId>()
  return card => {
    const note = browse.noteOf(db, card)
    if (note === null || seen.has(note)) return null
    seen.add(note)
    return work(note)
  }
}

type Logged = Extract<DeedValue, { readonly kind: 'suspend' | 'unsuspend' | 'reset' | 'delete' | 'flag' }>

function logged({ db, log }: LongOperation, id: CardId, deed: Logged): boolean | null {
  const card = cards.byId(db, id)
  if (card === null) return null
  const { state } = card
  switch (deed.kind) {
    case 'flag':
      if (state.flag === deed.flag) return false
      log(id, state, { kind: 'flagged', flag: deed.flag })
      return true
    case 'suspend':
      if (state.suspended) return false
      log(id, state, { kind: 'suspended' })
      return true
    case 'unsuspend':
      if (!state.suspended) return false
      log(id, state, { kind: 'unsuspended' })
      return true
    case 'reset':
      if (state.schedule.kind === 'new' && !state.known && state.buriedUntil === null) return false
      reset({ db, log }, id, card)
      return true
    case 'delete':
      throw new AppError('unexpected')
  }
}
