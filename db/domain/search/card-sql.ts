/** How a card stands and how it went, as conditions on it, `c`. */
import { studyDayOf, type StudyDay } from '../time.ts'
import type { Condition } from './condition.ts'
import type { SearchLeaf, State } from './tree.ts'

/** An interval of this many days or more makes a card mature. */
const MATURE_DAYS = 21

/** Whether a card is in a state; whether it is archived its deck says. */
export function stateSql(state: Exclude<State, 'archived'>, today: StudyDay): Condition {
  switch (state) {
    case 'new':
      return { sql: 'c.due is null and c.known = 0', params: [] }
    case 'due':
      return {
        sql: 'c.due is not null and c.due <= ? and c.suspended = 0 and (c.buried_until is null or c.buried_until <= ?)',
        params: [today, today],
      }
    case 'learn':
      return { sql: 'c.due is not null and (c.n = 0 or c.drill_day is ?)', params: [today] }
    case 'review':
      return { sql: 'c.due is not null', params: [] }
    case 'young':
      return { sql: `c.due is not null and c.interval < ${MATURE_DAYS}`, params: [] }
    case 'mature':
      return { sql: `c.due is not null and c.interval >= ${MATURE_DAYS}`, params: [] }
    case 'known':
      return { sql: 'c.known = 1', params: [] }
    case 'suspended':
      return { sql: 'c.suspended = 1', params: [] }
    case 'buried':
      return { sql: 'c.buried_until is not null and c.buried_until > ?', params: [today] }
    case 'leech':
      return {
        sql: `c.failures > 0 and c.failures >=
          (select p.leech_threshold from decks d cross join presets p on p.id = d.preset_id where d.id = c.deck_id)`,
        params: [],
      }
    case 'flagged':
      return { sql: 'c.flag > 0', params: [] }
    case 'duplicate':
      return { sql: DUPLICATE, params: [] }
  }
}

/** Another note of its type begins with the very same field. The beginning of that is what an index knows. */
const DUPLICATE = `exists (select 1 from notes n cross join notes m
    on substr(m.fields ->> 0, 1, 64) = substr(n.fields ->> 0, 1, 64)
  where n.id = c.note_id and m.id <> n.id and m.note_type_id = n.note_type_id and m.fields ->> 0 = n.fields ->> 0)`

/** Buttons of every scale by the number Anki gives them. */
const BUTTONS = [
  [],
  ['again', 'q0', 'q1', 'q2'],
  ['hard', 'q3'],
  ['good', 'q4'],
  ['easy', 'q5'],
] as const satisfies readonly (readonly string[])[]

/**
 * An answer that was taken back counts no more, unless that was taken back in turn, and so on: what matters is whether the
 * `undone` that follow on one another are odd in number. They are as young as what they cancel.
 */
const RATED = `with recursive
  undone (seq, device, of_seq, of_device) as materialized (
    select seq, device, payload ->> '$.of.seq', payload ->> '$.of.device' from card_events
    where study_day >= ? and kind = 'undone'),
  chain (root, root_device, seq, device, length) as (
    select u.of_seq, u.of_device, u.seq, u.device, 1 from undone u
    where not exists (select 1 from undone t where t.seq = u.of_seq and t.device = u.of_device)
    union all
    select chain.root, chain.root_device, u.seq, u.device, length + 1
    from chain cross join undone u on u.of_seq = chain.seq and u.of_device = chain.device),
  cancelled (seq, device) as (
    select root, root_device from chain group by root, root_device having max(length) % 2 = 1)
  select e.card_id from card_events e
  where e.study_day >= ? and e.kind in ('answered', 'history_imported')
    and (e.seq, e.device) not in (select seq, device from cancelled)`

/** Whether a card was answered lately. */
export function ratedSql({ days, button }: Extract<SearchLeaf, { kind: 'rated' }>, today: StudyDay): Condition {
  const since = daysAgo(today, days)
  if (button === null)
    return {
      sql: `c.id in (${RATED} and (e.kind = 'answered' or e.payload ->> 'button' > 0))`,
      params: [since, since],
    }
  return {
    sql: `c.id in (${RATED} and case e.kind when 'answered' then e.payload ->> 'button' in (select value from json_each(?))
      else e.payload ->> 'button' = ? end)`,
    params: [since, since, JSON.stringify(BUTTONS[button]), button],
  }
}

/** Whether a number of a card compares so. */
export function propSql({ prop, is, value }: Extract<SearchLeaf, { kind: 'prop' }>, today: StudyDay): Condition {
  const compare = (column: string, to: number, where = ''): Condition => ({
    sql: `${where}${column} ${is} ?`,
    params: [to],
  })
  switch (prop) {
    case 'ivl':
      return compare('c.interval', value)
    case 'ease':
      return compare('c.ease', Math.round(value * 100))
    case 'lapses':
      return compare('c.lapses', value)
    case 'reps':
      return compare('c.n', value)
    case 'due':
      return compare('c.due', today + value, 'c.due is not null and ')
    case 'pos':
      return compare('c.position', value, 'c.due is null and ')
  }
}

/** The first of so many study days up to today. */
export function daysAgo(today: StudyDay, days: number): StudyDay {
  return studyDayOf(today - days + 1)
}
