/** What writing would do, without doing it: every note of a file looked up in the collection, a few at a time. */
import type { ImportChoices } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import { turns } from '../../formats/turns.ts'
import * as changes from '../../repositories/changes.ts'
import type { Store } from '../transact.ts'
import type { Fate } from './classify.ts'
import { Decider, type Decided, type Decisions } from './decide.ts'
import type { Incoming } from './incoming.ts'
import { planFor, type Plan } from './plan.ts'
import { restOf, type Rest } from './rest.ts'

/** A note as the preview shows it. */
export interface SampleNote {
  readonly fate: Fate
  readonly incoming: Incoming
  readonly rest: Rest
}

export interface Compared {
  readonly choices: ImportChoices
  /** How often the collection had changed then. */
  readonly changes: number
  readonly plan: Plan
  readonly decisions: Decisions
  /** A few notes, in the order of the file. */
  readonly samples: readonly SampleNote[]
}

export interface Comparing {
  readonly choices: ImportChoices
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/** How many samples there are of each fate. */
const SAMPLES: Readonly<Record<Fate, number>> = { added: 12, updated: 4, same: 2, conflict: 3, skipped: 0 }

/** @throws AppError `aborted` */
export async function compare(store: Store, file: ReadDb, { choices, signal, progress }: Comparing): Promise<Compared> {
  const begin = () => ({ plan: planFor(file, store.read, choices), changes: changes.count(store.read) })
  const { plan, changes: before } = await store.gate.pass(begin)
  const decider = new Decider(file, store.read, plan, choices)
  const samples = sampler(file)
  const rest = turns(signal)
  while (await store.gate.pass(() => samples.look(decider.next()))) {
    progress(decider.last, plan.facts.notes)
    await rest()
  }
  return { choices, changes: before, plan, decisions: decider.decisions(), samples: samples.all }
}

/** Keeps the first few of each fate. */
function sampler(file: ReadDb) {
  const all: SampleNote[] = []
  const shown: Record<Fate, number> = { added: 0, updated: 0, same: 0, conflict: 0, skipped: 0 }
  const keep = ({ incoming, verdict: { fate } }: Decided): void => {
    shown[fate] += 1
    if (shown[fate] > SAMPLES[fate]) return
    all.push({ fate, incoming, rest: restOf(file, incoming.staged.id) })
  }
  return {
    all,
    /** Returns whether there was anything to look at. */
    look: (decided: readonly Decided[] | null): boolean => {
      for (const one of decided ?? []) keep(one)
      return decided !== null
    },
  }
}
