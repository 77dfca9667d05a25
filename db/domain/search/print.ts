import type { Pieces, SearchLeaf, SearchTree } from './tree.ts'

/** A tree as text that is read as the same tree again. */
export function print(tree: SearchTree): string {
  switch (tree.kind) {
    case 'everything':
      return ''
    case 'and':
      return tree.of.map(node => (node.kind === 'or' ? `(${print(node)})` : print(node))).join(' ')
    case 'or':
      return tree.of.map(print).join(' or ')
    case 'not':
      return tree.of.kind === 'and' || tree.of.kind === 'or' ? `-(${print(tree.of)})` : `-${print(tree.of)}`
    default:
      return printLeaf(tree)
  }
}

function printLeaf(leaf: SearchLeaf): string {
  switch (leaf.kind) {
    case 'text':
      if (leaf.whole) return `w:${value(leaf.pieces)}`
      return leaf.in === 'note' ? bare(leaf.pieces) : `${leaf.in}:${value(leaf.pieces)}`
    case 'named':
      return `${leaf.what}:${value(leaf.pieces)}`
    case 'tier':
      return `tier:${leaf.tier}`
    case 'is':
      return `is:${leaf.state}`
    case 'flag':
      return `flag:${leaf.flag}`
    case 'since':
      return `${leaf.what}:${leaf.days}`
    case 'rated':
      return leaf.button === null ? `rated:${leaf.days}` : `rated:${leaf.days}:${leaf.button}`
    case 'prop':
      return `prop:${leaf.prop}${leaf.is}${leaf.value}`
    case 'regex':
      return `re:"${leaf.pattern.replaceAll('"', String.raw`\"`)}"`
    case 'seen':
      return 'seen:quiz'
    case 'unreadable':
      return leaf.text
  }
}

/** Words that mean something by themselves. */
const JOINS = /^(?:or|and)$/i
const NEEDS_QUOTES = /[\s()]/u

/** A text that is no `key:value`. */
function bare(pieces: Pieces): string {
  const text = pieces.map(piece => escaped(piece).replaceAll(':', '\\:')).join('*')
  return NEEDS_QUOTES.test(text) || JOINS.test(text) || text.startsWith('-') ? `"${text}"` : text
}

/** What stands after a colon. */
export function value(pieces: Pieces): string {
  const text = pieces.map(escaped).join('*')
  return NEEDS_QUOTES.test(text) ? `"${text}"` : text
}

function escaped(piece: string): string {
  return piece.replaceAll(/[\\"*]/g, sign => `\\${sign}`)
}
