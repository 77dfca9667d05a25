/** A search decided card by card, in as plain a way as can be written: what the SQL has to agree with. */
import { fold } from '../../../db/domain/search/fold.ts'
import type { Pieces, SearchLeaf, SearchTree } from '../../../db/domain/search/tree.ts'
import type { MadeCard } from './made-up.ts'

/** @param all every card there is */
export function matches(tree: SearchTree, card: MadeCard, today: number, all: readonly MadeCard[]): boolean {
  switch (tree.kind) {
    case 'everything':
      return true
    case 'and':
      return tree.of.every(side => matches(side, card, today, all))
    case 'or':
      return tree.of.some(side => matches(side, card, today, all))
    case 'not':
      return !matches(tree.of, card, today, all)
    default:
      return leafMatches(tree, card, today, all)
  }
}

const escapeRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
const starred = (pieces: Pieces) => pieces.map(piece => escapeRegExp(fold(piece))).join('[^]*')
const isName = (pieces: Pieces, name: string) => new RegExp(`^${starred(pieces)}$`).test(fold(name))

function textMatches({ pieces, in: part, whole }: Extract<SearchLeaf, { kind: 'text' }>, { parts }: MadeCard): boolean {
  const [front, back, source] = parts
  const texts = {
    note: [front, ...back.split('\n'), source],
    front: [front],
    back: back.split('\n'),
    source: [source],
  }[part]
  if (pieces.length > 1) {
    const joined = { note: parts.join('\n'), front, back, source }[part]
    return new RegExp(starred(pieces)).test(joined)
  }
  const word = fold(pieces[0])
  const isWord = /^[\p{L}\p{N}\p{M}\p{S}\p{P}@#_+]+$/u.test(word) && !/[!-"$-*,-/:-?[-^`{-~]/.test(word)
  if (!isWord || (!whole && Array.from(word).length >= 3)) return texts.some(text => text.includes(word))
  const wordsOf = (text: string) => text.split(/[\s!-"$-*,-/:-?[-^`{-~]+/)
  return texts.some(text => wordsOf(text).some(found => (whole ? found === word : found.startsWith(word))))
}

const NUMBERS = {
  ivl: card => card.state.interval,
  ease: card => card.state.ease / 100,
  lapses: card => card.state.lapses,
  reps: card => card.state.n,
  due: (card, today) => (card.state.due === null ? null : card.state.due - today),
  pos: card => (card.state.due === null ? card.state.position : null),
} as const satisfies Record<string, (card: MadeCard, today: number) => number | null>

const COMPARE = {
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
} as const satisfies Record<string, (a: number, b: number) => boolean>

function leafMatches(leaf: SearchLeaf, card: MadeCard, today: number, all: readonly MadeCard[]): boolean {
  const { state } = card
  switch (leaf.kind) {
    case 'unreadable':
      return true
    case 'text':
      return textMatches(leaf, card)
    case 'named':
      return namedMatches(leaf, card)
    case 'tier':
      return card.tier === leaf.tier
    case 'flag':
      return state.flag === leaf.flag
    case 'since':
      return (leaf.what === 'added' ? card.addedDaysAgo : card.editedDaysAgo) < leaf.days
    case 'rated':
      return card.answers.some(
        ({ daysAgo, button }) => daysAgo < leaf.days && (leaf.button === null || leaf.button === button),
      )
    case 'regex':
      throw new Error('patterns have a test of their own')
    case 'seen':
      return card.asked
    case 'prop': {
      const number = NUMBERS[leaf.prop](card, today)
      return number !== null && COMPARE[leaf.is](number, leaf.value)
    }
    case 'is':
      return {
        new: state.due === null && !state.known,
        due: state.due !== null && state.due <= today && !state.suspended && !((state.buriedUntil ?? today) > today),
        learn: state.due !== null && (state.n === 0 || state.drillDay === today),
        review: state.due !== null,
        young: state.due !== null && state.interval < 21,
        mature: state.due !== null && state.interval >= 21,
        known: state.known,
        suspended: state.suspended,
        buried: state.buriedUntil !== null && state.buriedUntil > today,
        archived: card.archived,
        leech: state.failures >= 6,
        flagged: state.flag > 0,
        duplicate: all.some(
          ({ note, first, type }) => note !== card.note && first === card.first && type === card.type,
        ),
      }[leaf.state]
  }
}

function namedMatches({ what, pieces }: Extract<SearchLeaf, { kind: 'named' }>, card: MadeCard): boolean {
  const above = (path: string) =>
    path.split('::').map((last, at, all) => ({ last, whole: all.slice(0, at + 1).join('::') }))
  switch (what) {
    case 'deck':
      return above(card.deck).some(({ last, whole }) => isName(pieces, last) || isName(pieces, whole))
    case 'tag':
      if (pieces.length === 1 && fold(pieces[0]) === 'none') return card.tags.length === 0
      return card.tags.some(tag => above(tag).some(({ whole }) => isName(pieces, whole)))
    case 'block':
      return card.block !== null && (isName(pieces, card.block) || isName(pieces, card.deck))
    case 'type':
      return isName(pieces, card.type)
    case 'card':
      if (pieces.length === 1 && /^\d+$/.test(pieces[0])) return card.template.number === Number(pieces[0]) - 1
      return isName(pieces, card.template.name)
    case 'id': {
      const { callNumber } = card
      if (pieces.length > 1) return callNumber !== null && isName(pieces, callNumber)
      return pieces[0].split(',').some(given => {
        const id = given.trim()
        const number = id.toUpperCase()
        return (
          id === card.id || id === card.note || callNumber === number || callNumber?.startsWith(`${number}-`) === true
        )
      })
    }
  }
}
