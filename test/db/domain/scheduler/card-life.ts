import { type CardState, newCard } from '../../../../db/domain/card.ts'
import { type CardEvent, type CardEventBody, RULE } from '../../../../db/domain/event.ts'
import type { CardId, DeviceId } from '../../../../db/domain/ids.ts'
import { apply } from '../../../../db/domain/scheduler/apply.ts'
import { type StudyDay, addDays } from '../../../../db/domain/time.ts'
import { DAY } from './cards.ts'
import { type Move, bodyOf } from './moves.ts'

interface Done {
  readonly event: CardEvent
  readonly before: CardState
  /** What cancels it again: the event itself, or the redo that brought it back. */
  readonly lastName: CardEvent
}

/** One card as the product leads it: a growing log, the state on screen, and undo in the order of the deeds. */
export class CardLife {
  state: CardState
  day: StudyDay = DAY
  readonly events: CardEvent[] = []
  readonly firstPosition: number
  #done: Done[] = []
  #undone: { readonly deed: Done; readonly by: CardEvent }[] = []

  constructor(firstPosition = 3) {
    this.firstPosition = firstPosition
    this.state = newCard(firstPosition)
  }

  static of(all: readonly Move[]): CardLife {
    const life = new CardLife()
    for (const move of all) life.make(move)
    return life
  }

  make(move: Move): void {
    if (move.do === 'days') this.day = addDays(this.day, move.amount)
    else if (move.do === 'undo') this.undo(move.byOldName)
    else if (move.do === 'redo') this.redo()
    else {
      const body = bodyOf(move, this.state, this.day)
      if (body) this.happen(body)
    }
  }

  /** A new deed: it clears what could be redone. */
  happen(body: CardEventBody): CardEvent {
    const before = this.state
    const event = this.#append(body, apply(before, body, this.day))
    this.#done.push({ event, before, lastName: event })
    this.#undone = []
    return event
  }

  undo(byOldName = true): void {
    const deed = this.#done.pop()
    if (!deed) return
    const { seq, device } = byOldName ? deed.event : deed.lastName
    const by = this.#append({ kind: 'undone', of: { seq, device } }, deed.before)
    this.#undone.push({ deed, by })
  }

  redo(): void {
    const undone = this.#undone.pop()
    if (!undone) return
    const { seq, device } = undone.by
    const lastName = this.#append({ kind: 'undone', of: { seq, device } }, undone.deed.event.after)
    this.#done.push({ ...undone.deed, lastName })
  }

  /** The deeds that stand, as the screen remembers them. */
  standing(): readonly CardEvent[] {
    return this.#done.map(({ event }) => event)
  }

  #append(body: CardEventBody, after: CardState): CardEvent {
    const seq = this.events.length + 1
    const event: CardEvent = {
      seq,
      device: (seq % 3 === 0 ? 'laptop' : 'desk') as DeviceId,
      card: 'card' as CardId,
      at: 0,
      zoneOffset: 0,
      studyDay: this.day,
      rule: RULE,
      body,
      after,
    }
    this.events.push(event)
    this.state = after
    return event
  }
}

/** The same event under another name. */
export function named(event: CardEvent, seq: number, device: string): CardEvent {
  return { ...event, seq, device: device as DeviceId }
}

/** An undo of the event, under the name of `by`. */
export function undoneOf(event: CardEvent, by: CardEvent): CardEvent {
  return { ...by, body: { kind: 'undone', of: { seq: event.seq, device: event.device } } }
}
