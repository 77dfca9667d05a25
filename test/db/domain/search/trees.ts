/** Random search trees, as reading a text makes them. */
import fc from 'fast-check'
import {
  COMPARISONS,
  joined,
  NAMED,
  PROPS,
  STATES,
  TIERS,
  type Pieces,
  type SearchLeaf,
  type SearchTree,
} from '../../../../db/domain/search/tree.ts'

/** What may stand in a search: words that are in notes, names, signs that mean something, anything. */
export function piecesOf(texts: fc.Arbitrary<string>): fc.Arbitrary<Pieces> {
  const whole = texts.filter(text => text !== '').map((text): Pieces => [text])
  const starred = fc
    .array(texts, { minLength: 2, maxLength: 3 })
    .filter(list => list.slice(1, -1).every(text => text !== ''))
    .map(([first = '', ...rest]): Pieces => [first, ...rest])
  return fc.oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: starred })
}

/** @param names values for each thing that is looked up by its name */
export function leaves(
  texts: fc.Arbitrary<string>,
  names: Readonly<Record<(typeof NAMED)[number], fc.Arbitrary<string>>>,
): fc.Arbitrary<SearchLeaf> {
  const pieces = piecesOf(texts)
  const text = fc.oneof(
    { weight: 3, arbitrary: pieces.map((of): SearchLeaf => ({ kind: 'text', pieces: of, in: 'note', whole: false })) },
    fc
      .tuple(pieces, fc.constantFrom('front', 'back', 'source'))
      .map(([of, part]): SearchLeaf => ({ kind: 'text', pieces: of, in: part, whole: false })),
    pieces.map((of): SearchLeaf => ({ kind: 'text', pieces: of, in: 'note', whole: true })),
  )
  const named = fc.oneof(
    ...NAMED.map(what => piecesOf(names[what]).map((of): SearchLeaf => ({ kind: 'named', what, pieces: of }))),
  )
  const days = fc.integer({ min: 1, max: 9 })
  const others = fc.oneof(
    fc.constantFrom(...TIERS).map((tier): SearchLeaf => ({ kind: 'tier', tier })),
    fc.constantFrom(...STATES).map((state): SearchLeaf => ({ kind: 'is', state })),
    fc.integer({ min: 0, max: 7 }).map((flag): SearchLeaf => ({ kind: 'flag', flag })),
    fc
      .tuple(days, fc.constantFrom('added', 'edited'))
      .map(([count, what]): SearchLeaf => ({ kind: 'since', what, days: count })),
    fc
      .tuple(days, fc.constantFrom(1, 2, 3, 4, null))
      .map(([count, button]): SearchLeaf => ({ kind: 'rated', days: count, button })),
    fc
      .tuple(fc.constantFrom(...PROPS), fc.constantFrom(...COMPARISONS), fc.integer({ min: 0, max: 30 }))
      .map(([prop, is, value]): SearchLeaf => ({
        kind: 'prop',
        prop,
        is,
        value: prop === 'ease' ? value / 10 : value,
      })),
    fc.constant<SearchLeaf>({ kind: 'seen' }),
  )
  return fc.oneof({ weight: 4, arbitrary: text }, { weight: 2, arbitrary: named }, { weight: 4, arbitrary: others })
}

export function trees(of: fc.Arbitrary<SearchLeaf>): fc.Arbitrary<SearchTree> {
  return fc.letrec<{ tree: SearchTree }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'search' },
      { weight: 3, arbitrary: of },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
          .map(([kind, sides]) => joined(kind, sides)),
      },
      { weight: 1, arbitrary: tie('tree').map((side): SearchTree => ({ kind: 'not', of: side })) },
    ),
  })).tree
}
