/** What is chosen on the page, on its way to a choice that can be drawn. */
import type { Setup } from '../../../../db/api/quiz.ts'
import type { QuizChoice, Source, TypeName } from '../../../../db/domain/quiz/quiz-choice.ts'

/** Fewest and most questions that are offered; a set may hold more. */
export const COUNTS = [5, 10, 12, 20, 30] as const

/** Where questions come from, perhaps not said in full yet: a deck, tag or search that is still empty. */
export type Drafted = Omit<QuizChoice, 'source'> & { readonly source: Source | { readonly kind: Empty } }
type Empty = 'deck' | 'tag' | 'search'

/** A choice that can be drawn; null while its source is not said in full. */
export function completed({ source, ...rest }: Drafted): QuizChoice | null {
  return isFull(source) ? { ...rest, source } : null
}

/** The source of this kind, as empty as it begins. */
export function sourceOf(kind: Source['kind']): Drafted['source'] {
  return kind === 'blocks' ? { kind, blocks: [], cold: false } : { kind }
}

/** The set whose choice this is. */
export function setOf(choice: Drafted, sets: Setup['sets']): Setup['sets'][number] | null {
  return sets.find(set => JSON.stringify(ordered(set.choice)) === JSON.stringify(ordered(choice))) ?? null
}

/** Types as they are ticked: none chosen means all. */
export function tickedTypes({ types }: Pick<Drafted, 'types'>, all: readonly TypeName[]): readonly TypeName[] {
  return types.length === 0 ? all : types.filter(type => all.includes(type))
}

/** The other way round. At least one stays ticked. */
export function typesOf(
  ticked: readonly TypeName[],
  all: readonly TypeName[],
  before: readonly TypeName[],
): readonly TypeName[] {
  if (ticked.length === 0) return before
  return ticked.length === all.length ? [] : ticked
}

function isFull(source: Drafted['source']): source is Source {
  return source.kind === 'blocks' || Object.keys(source).length > 1
}

function ordered(choice: Drafted): unknown {
  return Object.entries(choice).toSorted(([one], [other]) => one.localeCompare(other))
}
