import { describe, expect, test } from 'vitest'
import { newCard } from '../../../../db/domain/card.ts'
import type { CardEvent, CardEventBody } from '../../../../db/domain/event.ts'
import { apply } from '../../../../db/domain/scheduler/apply.ts'
import { compareEvents, effective, fold } from '../../../../db/domain/scheduler/fold.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { CardLife, named, undoneOf } from './card-life.ts'
import { DAY, passed, press, pressed } from './cards.ts'

/** A log of the bodies, numbered from 1, all of one device and day. */
function logOf(bodies: readonly CardEventBody[]): CardEvent[] {
  const life = new CardLife()
  for (const body of bodies) life.happen(body)
  return life.events
}

const flags = (...values: number[]) => logOf(values.map(flag => ({ kind: 'flagged', flag })))

describe('the order of the log', () => {
  test('is by number, then by device, never by clock', () => {
    const [event] = flags(1)
    if (!event) throw new Error('no event')
    const late = { ...named(event, 1, 'b'), at: 900 }
    const early = { ...named(event, 2, 'a'), at: 100 }
    const between = named(event, 1, 'c')
    expect([early, between, late].toSorted(compareEvents)).toEqual([late, between, early])
    expect(compareEvents(late, named(event, 1, 'b'))).toBe(0)
  })

  test('is found again from events in any order', () => {
    const log = flags(1, 2, 3, 4, 5, 6, 7)
    expect(fold(log.toReversed(), 0).flag).toBe(7)
    expect(effective(log.toReversed())).toEqual(log)
  })
})

describe('a card', () => {
  test('without events is new at its first position', () => {
    expect(fold([], 42)).toEqual(newCard(42))
  })

  test('that was imported starts its replay at the imported state', () => {
    const state = passed(3)
    const log = logOf([{ kind: 'flagged', flag: 3 }, { kind: 'state_imported', state }, { kind: 'suspended' }])
    expect(fold(log, 0)).toEqual({ ...state, suspended: true })
  })

  test('is answered on the study day the event was counted in, whatever its clock says', () => {
    const life = new CardLife(0)
    life.happen(pressed(life.state, 'q4', life.day))
    const elsewhere = life.events.map(event => ({ ...event, at: 5e12, zoneOffset: -600 }))
    expect(fold(elsewhere, 0)).toEqual(press(newCard(0), 'q4', DAY))
  })
})

describe('an undo', () => {
  const life = () => {
    const lived = new CardLife()
    lived.happen({ kind: 'flagged', flag: 1 })
    lived.happen({ kind: 'flagged', flag: 2 })
    return lived
  }

  test('cancels the event it names and is itself left out', () => {
    const lived = life()
    lived.undo()
    expect(lived.events).toHaveLength(3)
    expect(effective(lived.events).map(({ seq }) => seq)).toEqual([1])
    expect(fold(lived.events, 0).flag).toBe(1)
  })

  test('of an undo is a redo, and so on without end', () => {
    let log = flags(4)
    for (let depth = 1; depth <= 20; depth += 1) {
      const last = log.at(-1)
      if (!last) throw new Error('no event')
      log = [...log, undoneOf(last, named(last, last.seq + 1, 'desk'))]
      expect(fold(log, 0).flag, `${depth} deep`).toBe(depth % 2 === 0 ? 4 : 0)
    }
  })

  test('of the middle of the log leaves the rest standing', () => {
    const log = logOf([{ kind: 'flagged', flag: 5 }, { kind: 'suspended' }, { kind: 'buried', until: addDays(DAY, 1) }])
    const [, suspended, last] = log
    if (!suspended || !last) throw new Error('no events')
    const state = fold([...log, undoneOf(suspended, named(last, 9, 'desk'))], 0)
    expect(state).toEqual({ ...newCard(0), flag: 5, buriedUntil: addDays(DAY, 1) })
  })

  test("names device and number: another device's event of that number stays", () => {
    const [event] = flags(6)
    if (!event) throw new Error('no event')
    const ours = named({ ...event, body: { kind: 'suspended' } }, 1, 'a')
    const theirs = named(event, 1, 'b')
    const undo = undoneOf(ours, named(event, 2, 'a'))
    expect(effective([undo, theirs, ours])).toEqual([theirs])
  })

  test('of an event that is not there, of a later one or of itself is void', () => {
    const [first, second] = flags(1, 2)
    if (!first || !second) throw new Error('no events')
    const ofLater = {
      ...named(first, 0, 'desk'),
      body: { kind: 'undone', of: { seq: 2, device: second.device } },
    } as const
    const ofItself = undoneOf(named(first, 8, 'x'), named(first, 8, 'x'))
    const ofNothing = undoneOf(named(first, 77, 'y'), named(first, 9, 'x'))
    expect(effective([ofLater, first, second, ofItself, ofNothing])).toEqual([first, second])
  })

  test('of a miss takes the card out of the drill', () => {
    const lived = new CardLife()
    lived.happen(pressed(lived.state, 'q1', DAY))
    expect(fold(lived.events, 0).drillDay).toBe(DAY)
    lived.undo()
    expect(fold(lived.events, 0).drillDay).toBe(null)
  })

  test('of one forwarding gives back the day before it', () => {
    const forwarded: CardEventBody = { kind: 'forwarded', why: 'quiz-miss', days: [2] }
    const lived = new CardLife()
    lived.happen({ kind: 'state_imported', state: passed(3) })
    lived.happen(forwarded)
    expect(fold(lived.events, 0)).toEqual(apply(passed(3), forwarded, DAY))
    lived.undo()
    expect(fold(lived.events, 0)).toEqual(passed(3))
  })

  test('of the answer under a later due date leaves the card new: what no longer fits is passed over', () => {
    const log = logOf([pressed(newCard(0), 'q4', DAY), { kind: 'due_set', due: addDays(DAY, 9) }])
    const [answer, dueSet] = log
    if (!answer || !dueSet) throw new Error('no events')
    expect(fold([...log, undoneOf(answer, named(dueSet, 3, 'desk'))], 0)).toEqual(newCard(0))
  })
})
