/** Decides what becomes of every note of a file, some at a time. */
import type { ImportChoices } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import * as staged from '../../repositories/staged.ts'
import { classifier, type Classifier, type Verdict } from './classify.ts'
import { counter, type Counts } from './counts.ts'
import { incomingOf, type Incoming } from './incoming.ts'
import type { PlannedType } from './note-types.ts'
import type { Plan } from './plan.ts'

/** What was decided of all notes. */
export interface Decisions {
  readonly counts: Counts
  /** What is left out, and why. */
  readonly left: readonly { readonly what: string; readonly why: string }[]
  /** Texts of the learner that a newer one takes the place of. */
  readonly overwritten: number
  /** Note types of the file, by their keys, that notes are of which the file has something to say on. */
  readonly types: ReadonlyMap<string, PlannedType>
  /** By the number of the note: whether it is added, and by which name. */
  readonly added: Uint8Array
}

/** In `Decisions.added`: with the name it has in the file, or without since another note has that name. */
export const NAMED = 1
export const UNNAMED = 2

/** A note and what becomes of it. */
export interface Decided {
  readonly incoming: Incoming
  readonly verdict: Verdict
}

/** So many reasons of notes that are left out are kept. */
const MOST_LEFT = 10_000
/** Notes decided on together, and looked through together for those that have to be. */
const TOGETHER = 100
const LOOKED_THROUGH = 2_000

export class Decider {
  /** How many notes are decided on. */
  last = 0
  private readonly file: ReadDb
  private readonly plan: Plan
  private readonly classifier: Classifier
  /** The last note that was looked at, and those to be decided on up to there. */
  private looked = 0
  private suspects: readonly staged.StagedNote[] = []
  private readonly counted = counter(MOST_LEFT)
  /** How many notes of a type are left alone. */
  private readonly leftOf = new Map<string, number>()
  private readonly added: Uint8Array

  /**
   * @param file the scratch file
   * @param db the collection
   */
  constructor(file: ReadDb, db: ReadDb, plan: Plan, choices: ImportChoices) {
    this.file = file
    this.plan = plan
    this.classifier = classifier(file, db, choices, plan)
    this.added = new Uint8Array(plan.facts.notes + 1)
  }

  /** The next few with what becomes of them, all of the first ones and then those that may be there; null after the last. */
  next(): readonly Decided[] | null {
    if (this.last === this.plan.facts.notes) return null
    if (this.last === 0) return this.decide(staged.notesAfter(this.file, 0, TOGETHER))
    if (this.suspects.length === 0) this.lookOn()
    const some = this.suspects.slice(0, TOGETHER)
    this.suspects = this.suspects.slice(TOGETHER)
    const upTo = this.suspects.length === 0 ? this.looked : (some.at(-1)?.id ?? this.looked)
    this.addBetween(some, upTo)
    const decided = this.decide(some)
    this.last = upTo
    return decided
  }

  private lookOn(): void {
    this.looked = Math.min(this.last + LOOKED_THROUGH, this.plan.facts.notes)
    this.suspects = staged.suspects(this.file, this.last, this.looked, this.classifier.suspicion)
  }

  /** All notes up to one but those that are decided on are new. */
  private addBetween(but: readonly staged.StagedNote[], upTo: number): void {
    this.added.fill(NAMED, this.last + 1, upTo + 1)
    this.counted.add(upTo - this.last - but.length)
  }

  private decide(notes: readonly staged.StagedNote[]): readonly Decided[] {
    return notes.map(note => {
      const incoming = incomingOf(note, this.plan.types)
      const verdict = this.classifier.classify(incoming)
      this.counted.count(note.place, verdict)
      if (isLeft(verdict)) this.leftOf.set(note.type, (this.leftOf.get(note.type) ?? 0) + 1)
      this.added[note.id] = verdict.fate !== 'added' ? 0 : verdict.key === note.key ? NAMED : UNNAMED
      this.last = note.id
      return { incoming, verdict }
    })
  }

  decisions(): Decisions {
    const { counted, added } = this
    const { types: planned, facts } = this.plan
    const types = new Map([...planned].filter(([key]) => (facts.types[key] ?? 0) > (this.leftOf.get(key) ?? 0)))
    return { counts: counted.counts(), left: counted.left(), overwritten: counted.overwritten(), types, added }
  }
}

/** Whether the file has nothing to say on a note. */
function isLeft(verdict: Verdict): boolean {
  return verdict.fate === 'same' ? verdict.isOlder : verdict.fate === 'conflict' || verdict.fate === 'skipped'
}
