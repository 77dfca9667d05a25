import type { Shown } from '../api/review.ts'
import type { AttemptId, CardId } from '../domain/ids.ts'
import { openResults, type Results } from './browse/results.ts'
import { openTasks, type Tasks } from './browse/tasks.ts'
import { openDay, type Day } from './day.ts'
import { openFaces, type Faces } from './faces.ts'
import { openConcepts, type Concepts } from './find-concept/concept.ts'
import type { Held } from './quiz/held.ts'
import { openTrees, type Trees } from './quiz/texts.ts'
import { recent, type Recent } from './recent.ts'
import { openStudies, type Studies } from './study/sessions.ts'
import type { Store } from './transact.ts'

/** An open collection with what is kept in memory beside it. */
export interface Open {
  readonly store: Store
  readonly day: Day
  /** Sessions outside of the day's plan. */
  readonly studies: Studies
  readonly faces: Faces
  /** Cards made ready to be shown. */
  readonly shown: Recent<CardId, Shown>
  /** Attempts as they stand. */
  readonly attempts: Recent<AttemptId, Held>
  /** Texts of questions made ready to be shown. */
  readonly trees: Trees
  /** What was searched for last. */
  readonly results: Results
  /** What concepts are called, and where they are explained. */
  readonly concepts: Concepts
  /** How far long deeds are. */
  readonly tasks: Tasks
}

const KEPT_CARDS = 64
const KEPT_ATTEMPTS = 4

/** Puts the memory beside a store. */
export function open(store: Store): Open {
  return {
    store,
    day: openDay(store),
    studies: openStudies(store),
    faces: openFaces(store),
    shown: recent(KEPT_CARDS),
    attempts: recent(KEPT_ATTEMPTS),
    trees: openTrees(),
    results: openResults(store),
    concepts: openConcepts(store),
    tasks: openTasks(),
  }
}
