/**
 * Regular expressions, matched in time that grows with the text alone, so that no pattern of the learner can hang the
 * collection: all ways to read a text are followed side by side (K. Thompson, "Regular expression search algorithm", CACM
 * 11(6), 1968), and where they have come to is worked out once. Capitals do not count. Without what cannot be matched so:
 * backreferences, and looking around.
 */
import { read, WORD, type Node } from './regex-syntax.ts'

/** Whether a text has a place that a pattern matches. */
export type Matcher = (text: string) => boolean

type Step =
  | { readonly kind: 'sign'; readonly fits: (sign: string) => boolean; readonly next: number }
  | { readonly kind: 'place'; readonly fits: (before: string, after: string) => boolean; readonly next: number }
  | { readonly kind: 'split'; readonly next: readonly number[] }
  | { readonly kind: 'match' }

/** More steps than this are no pattern that anybody wrote. */
const MOST_STEPS = 500

/** The matcher of a pattern, or null for what is none. */
export function matcherOf(pattern: string): Matcher | null {
  const tree = read(pattern)
  if (tree === null) return null
  const steps: Step[] = [{ kind: 'match' }]
  const first = compile(tree, 0, steps)
  if (first === null) return null
  const machine = new Machine(steps, first)
  return text => machine.matches(text.toLowerCase())
}

/** Adds the steps of a node in front of another. Returns the first; null when there are too many. */
function compile(node: Node, next: number, steps: Step[]): number | null {
  if (steps.length > MOST_STEPS) return null
  const add = (step: Step) => steps.push(step) - 1
  switch (node.kind) {
    case 'sign':
    case 'place':
      return add({ ...node, next })
    case 'all':
      return node.of.reduceRight<number | null>(
        (after, one) => (after === null ? null : compile(one, after, steps)),
        next,
      )
    case 'any': {
      const ways = node.of.map(one => compile(one, next, steps))
      return ways.includes(null) ? null : add({ kind: 'split', next: ways.filter(way => way !== null) })
    }
    case 'repeat':
      return repeated(node, next, steps)
  }
}

function repeated({ of, least, most }: Extract<Node, { kind: 'repeat' }>, next: number, steps: Step[]): number | null {
  let first: number | null = next
  if (most === Infinity) {
    // A loop: its split is known before what it goes through.
    const split = steps.push({ kind: 'split', next: [] }) - 1
    const through = compile(of, split, steps)
    if (through === null) return null
    steps[split] = { kind: 'split', next: [through, next] }
    first = split
  } else
    for (let more = least; more < most && first !== null; more += 1) {
      const through = compile(of, first, steps)
      first = through === null ? null : steps.push({ kind: 'split', next: [through, next] }) - 1
    }
  for (let once = 0; once < least && first !== null; once += 1) first = compile(of, first, steps)
  return first
}

/** What all ways to read a text have come to between two signs, and where they come to from there, as far as it is known. */
interface State {
  readonly at: readonly number[]
  /** The sign before, or one that is a part of a word where that is, or none. */
  readonly before: string
  readonly next: Map<string, State | 'matched'>
}

/** Known ways, of which no more are kept than this. */
const MOST_KNOWN = 50_000

/** Follows texts from state to state; what was worked out for one text is known for the next. */
class Machine {
  private readonly steps: readonly Step[]
  private readonly first: number
  private readonly states = new Map<string, State>()
  private known = 0

  constructor(steps: readonly Step[], first: number) {
    this.steps = steps
    this.first = first
  }

  matches(text: string): boolean {
    let state = this.state([this.first], '')
    for (const sign of text) {
      const next = state.next.get(sign) ?? this.after(state, sign)
      if (next === 'matched') return true
      state = next
    }
    return (state.next.get('') ?? this.after(state, '')) === 'matched'
  }

  private after(state: State, sign: string): State | 'matched' {
    const waiting = reached(this.steps, state.at, state.before, sign)
    // It may begin anywhere.
    const next =
      waiting === null ? 'matched' : this.state([this.first, ...fitting(waiting, sign)], WORD.test(sign) ? 'a' : ' ')
    state.next.set(sign, next)
    this.known += 1
    return next
  }

  private state(at: readonly number[], before: string): State {
    if (this.known > MOST_KNOWN) {
      this.states.clear()
      this.known = 0
    }
    const sorted = [...new Set(at)].toSorted((a, b) => a - b)
    const key = `${before}${sorted.join(' ')}`
    const state = this.states.get(key) ?? { at: sorted, before, next: new Map() }
    this.states.set(key, state)
    return state
  }
}

function fitting(waiting: readonly Step[], sign: string): readonly number[] {
  return waiting.flatMap(step => (step.kind === 'sign' && sign !== '' && step.fits(sign) ? [step.next] : []))
}

/** The steps that wait for a sign, from these on; null once all is matched. */
function reached(steps: readonly Step[], from: readonly number[], before: string, after: string): Step[] | null {
  const seen = new Set<number>()
  const waiting: Step[] = []
  const left = [...from]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const step = steps[at]
    if (step === undefined || step.kind === 'match') return null
    if (step.kind === 'sign') waiting.push(step)
    else if (step.kind === 'split') left.push(...step.next)
    else if (step.fits(before, after)) left.push(step.next)
  }
  return waiting
}
