import { repetitions } from '../../fold.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** (Leaks found − false alarms) ÷ leaks, and not below 0: an alarm on everything is worth nothing. */
export const leakage = defineType(schemas, {
  type: 'leakage',
  seconds: 120,
  selfScored: false,
  faults: ({ columns, rows }) => [
    ...rows.flatMap(({ cells }, at) =>
      cells.length === columns.length ? [] : [`row ${at + 1} has ${cells.length} cells for ${columns.length} columns`],
    ),
    ...repetitions(
      'rows',
      rows.map(({ cells }) => cells[0] ?? ''),
    ),
  ],
  ask: ({ stem, moment, columns, rows }, { random }) => ({
    type: 'leakage' as const,
    stem: md(stem),
    moment: md(moment),
    columns,
    rows: random().shuffled(rows.map(({ cells }, at) => ({ at, cells: cells.map(md) }))),
  }),
  isBlank: ({ rows }) => rows.length === 0,
  awaitsMarks: () => false,
  score: ({ rows }, answer) => {
    const { found, falseAlarms, leaks } = counts(rows, answer.rows)
    const wrong = rows.filter(({ leaks: leaking }, at) => leaking !== answer.rows.includes(at))
    return {
      points: Math.max(0, (found - falseAlarms) / leaks),
      repairs: wrong.flatMap(({ repair }) => repair ?? []),
    }
  },
  reveal: ({ rows }, answer, { random }) => {
    const chosen = answer?.rows ?? []
    return {
      type: 'leakage' as const,
      ...counts(rows, chosen),
      rows: random().shuffled(
        rows.map(({ cells, leaks, reason, repair }, at) => ({
          at,
          cells: cells.map(md),
          leaks,
          chosen: chosen.includes(at),
          reason: md(reason),
          repair: repair ?? null,
        })),
      ),
    }
  },
})

function counts(rows: readonly { readonly leaks: boolean }[], chosen: readonly number[]) {
  return {
    found: rows.filter(({ leaks }, at) => leaks && chosen.includes(at)).length,
    leaks: rows.filter(({ leaks }) => leaks).length,
    falseAlarms: rows.filter(({ leaks }, at) => !leaks && chosen.includes(at)).length,
  }
}
