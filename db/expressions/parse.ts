import { create, parseDependencies, type MathNode } from 'mathjs/number'
import { isFunction } from './functions.ts'
import { Unreadable } from './unreadable.ts'

/** More than any formula a person types; the parser's time and depth are bounded by both. */
const LONGEST = 500
const DEEPEST = 40

const FOREIGN = /[^A-Za-z0-9_\s.,+\-*/^()[\]]/u
/** Hexadecimal and its like, which the parser knows. */
const OTHER_BASE = /(?<![\w.])0[xob]\w*/i
/** Signs people type or paste, and what the parser calls them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/[×·∙⋅]/g, '*'],
  [/÷/g, '/'],
  [/[−–]/g, '-'],
  [/\*\*/g, '^'],
]

/** The parser alone: made from its own parts, the bundle holds none of the library's functions. */
const { parse } = create(parseDependencies ?? {})

/** The tree of a text. @throws Unreadable with a sentence; nothing else */
export function parsed(text: string): MathNode {
  if (text.length > LONGEST) throw new Unreadable(`It is longer than ${LONGEST} characters.`)
  const spelled = SPELLINGS.reduce((result, [sign, ours]) => result.replaceAll(sign, ours), text).trim()
  if (spelled === '') throw new Unreadable('There is nothing to read.')
  const [foreign] = FOREIGN.exec(spelled) ?? []
  if (foreign !== undefined) throw new Unreadable(`“${foreign}” cannot be used here.`)
  const [other] = OTHER_BASE.exec(spelled) ?? []
  if (other !== undefined) throw new Unreadable(`“${other}” is not a decimal number.`)
  if (depthOf(spelled) > DEEPEST) throw new Unreadable(`Its brackets lie more than ${DEEPEST} deep.`)
  return withSentences(bracketed(spelled))
}

/** Numbers come first, so that `1e5` is none of the names. */
const NUMBER_OR_NAME = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[A-Z_]\w*/gi

/** Names in brackets are never called: `p(1-p)` is a product, unless `p` is a function. */
function bracketed(text: string): string {
  return text.replaceAll(NUMBER_OR_NAME, part => (/^[\d.]/.test(part) || isFunction(part) ? part : `(${part})`))
}

function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of text) {
    if (sign === '(' || sign === '[') deepest = Math.max(deepest, ++depth)
    if (sign === ')' || sign === ']') depth--
  }
  return deepest
}

function withSentences(text: string): MathNode {
  try {
    return parse(text)
  } catch (error) {
    throw new Unreadable(sentenceOf(error, text))
  }
}

function sentenceOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('Unexpected end') || message.startsWith('End of')) return 'It ends too early.'
  if (/^(Parenthesis|Closing)/.test(message)) return 'A bracket is left open.'
  if (/Unexpected part/.test(message)) return 'Something is missing between two numbers.'
  const place = /\(char (\d+)\)/.exec(message)
  const rest =
    place === null
      ? ''
      : text
          .slice(Number(place[1]) - 1)
          .replaceAll(/\((\w+)\)/g, '$1')
          .trim()
  return rest === '' ? 'It cannot be read as arithmetic.' : `It cannot be read from “${rest.slice(0, 20)}” on.`
}
