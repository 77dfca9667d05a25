/** Decides what becomes of every note of a file, some at a time. */
import type { ImportChoices } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import * as staged from '../../repositories/staged.ts'
import { classifier, incomingOf, type Incoming, type Verdict } from './classify.ts'
import { counter, type Counts } from './counts.ts'
import type { Plan } from './plan.ts'

/** What was decided of all notes. */
export interface Decisions {
  readonly counts: Counts
  /** What is left out, and why. */
  readonly left: readonly { readonly what: string; readonly why: string }[]
  /** Texts of the learner that a newer one takes the place of. */
  readonly overwritten: number
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
/** Notes decided on together. */
const TOGETHER = 100

export class Decider {
  /** How many notes are decided on. */
  last = 0
  private readonly file: ReadDb
  private readonly plan: Plan
  private readonly classify: (note: Incoming) => Verdict
  private readonly counted = counter(MOST_LEFT)
  private readonly added: Uint8Array

  /**
   * @param file the scratch file
   * @param db the collection
   */
  constructor(file: ReadDb, db: ReadDb, plan: Plan, choices: ImportChoices) {
    this.file = file
    this.plan = plan
    this.classify = classifier(file, db, choices, plan.pictures).classify
    this.added = new Uint8Array(plan.facts.notes + 1)
  }

  /** The next few; none when all are decided on. */
  next(): readonly Decided[] {
    const notes = staged.notesAfter(this.file, this.last, TOGETHER)
    return notes.map(note => {
      const incoming = incomingOf(note, this.plan.types)
      const verdict = this.classify(incoming)
      this.counted.count(note.place, verdict)
      if (verdict.fate === 'added') this.added[note.id] = verdict.key === note.key ? NAMED : UNNAMED
      this.last = note.id
      return { incoming, verdict }
    })
  }

  decisions(): Decisions {
    const { counted, added } = this
    return { counts: counted.counts(), left: counted.left(), overwritten: counted.overwritten(), added }
  }
}
