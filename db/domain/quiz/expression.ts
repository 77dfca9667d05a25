import type { Value, Values } from './estimation/template.ts'

/** A text read as arithmetic: its value, or in words why it cannot be read. Every number of a value is finite. */
export type Evaluated = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string }

/**
 * Evaluates arithmetic over the given names. Injected: the parser is a library's and lives in `db/expressions`. It never
 * runs code, never throws, and refuses everything but numbers, names, + - * / ^, brackets, lists and a short list of
 * functions.
 */
export type Evaluate = (expression: string, values: Values) => Evaluated
