/** Where a card stands in time and what happened to it, as files of our own have it: the shapes of the domain. */
import { z } from 'zod'
import { HIGHEST_FLAG, LEAST_EASE } from '../../domain/card.ts'
import { idOf, type DeviceId } from '../../domain/ids.ts'
import { studyDayOf } from '../../domain/time.ts'

/** A study day: days since 1970-01-01. */
const Day = z.int().transform(studyDayOf)
const Count = z.int().min(0)
const Device = z
  .string()
  .min(1)
  .max(64)
  .transform(text => idOf<DeviceId>(text))
const Name = z.strictObject({ seq: Count, device: Device })

const Schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('seen'), lastDay: Day, due: Day, scheduledDue: Day, forwardedTo: z.array(Day) }),
])

export const State = z.strictObject({
  schedule: Schedule,
  n: Count,
  ease: z.int().min(LEAST_EASE),
  interval: Count,
  lapses: Count,
  failures: Count,
  failedDay: Day.nullable(),
  position: z.int(),
  flag: z.int().min(0).max(HIGHEST_FLAG),
  suspended: z.boolean(),
  buriedUntil: Day.nullable(),
  known: z.boolean(),
  drillDay: Day.nullable(),
})

/** An answer given in another program, in Anki's terms. */
export const Review = z.strictObject({
  at: z.int(),
  button: z.int(),
  interval: z.int(),
  lastInterval: z.int(),
  factor: z.int(),
  ms: z.int(),
  type: z.int(),
})

const Button = z.enum(['again', 'hard', 'good', 'easy', 'q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'not-yet', 'got-it'])
const Quality = z.literal([0, 1, 2, 3, 4, 5])

export const Body = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answered'),
    mode: z.enum(['review', 'early', 'drill', 'cram']),
    q: Quality,
    button: Button,
    offered: z.array(Button),
    firstShowing: z.boolean(),
    thinkMs: Count,
    readMs: Count,
    longestInterval: z.int(),
    leechThreshold: z.int(),
    drill: z.enum(['below-good', 'missed', 'off']),
  }),
  z.strictObject({ kind: z.literal('state_imported'), state: State }),
  Review.extend({ kind: z.literal('history_imported') }),
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('due_set'), due: Day }),
  z.strictObject({ kind: z.literal('ease_set'), ease: z.int() }),
  z.strictObject({ kind: z.literal('repositioned'), position: z.int() }),
  z.strictObject({ kind: z.literal('buried'), until: Day }),
  z.strictObject({ kind: z.literal('unburied') }),
  z.strictObject({ kind: z.literal('suspended') }),
  z.strictObject({ kind: z.literal('unsuspended') }),
  z.strictObject({ kind: z.literal('flagged'), flag: z.int() }),
  z.strictObject({ kind: z.literal('leeched'), threshold: z.int(), suspend: z.boolean() }),
  z.strictObject({ kind: z.literal('rewritten') }),
  z.strictObject({ kind: z.literal('known_set'), known: z.boolean() }),
  z.strictObject({ kind: z.literal('forwarded'), why: z.string(), days: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('scheduler_changed'), scheduler: z.enum(['sm2', 'fsrs']) }),
  z.strictObject({ kind: z.literal('undone'), of: Name, through: Count.exactOptional() }),
])

/** A line of our own log. */
export const Event = z.strictObject({
  ...Name.shape,
  at: z.int(),
  zoneOffset: z.int(),
  studyDay: Day,
  rule: z.string().max(32),
  body: Body,
  after: State,
})
