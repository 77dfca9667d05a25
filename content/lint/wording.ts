/** How questions are worded: after Haladyna, Downing & Rodriguez (2002), as far as a program can tell. */
import type { Question } from '../schema.ts'
import type { Broken } from './finding.ts'
import { offeredIn, reasonsOf, stemsOf, textsOf, type Tier, tiersOf } from './parts.ts'
import { letters, words } from './prose.ts'
import { longSentences } from './sentences.ts'

export const LONGEST_REASON = 35
/** The longest option of a question against its shortest, unless both are so near that nobody sees it. */
const RATIO = 2
const NEAR = 25

const EVERYTHING = /\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|those|them)\b/i
const ABSOLUTE = /\b(?:always|never|entirely|completely|impossible|every time|no matter)\b/i
const LIST = /(?:^|[.:?!·]\s+)(?:list|enumerate|name (?:the|all|three|four|five))\b/i
const NEGATED = /\b(?:[Ww]hich|[Ww]hat)\b[^.?]*\b(?:is|are|does|do|would|should|will|can) not\b[^.?]*\?|\bexcept\b/

export function brokenWording(question: Question): Broken[] {
  const { item } = question
  return [
    ...reasonsOf(item)
      .filter(({ text }) => words(text) > LONGEST_REASON)
      .map(({ what, text }) => broken('reason-length', `${what} has ${words(text)} words, at most ${LONGEST_REASON}`)),
    ...longSentences(textsOf(question)),
    ...offeredIn(item)
      .filter(({ text }) => EVERYTHING.test(text))
      .map(({ what }) => broken('banned-phrase', `${what} refers to the other options as a whole`)),
    ...stemsOf(item).flatMap(({ what, text }) => brokenStem(what, text)),
    ...tiersOf(item).flatMap(tier => [...brokenLengths(tier), ...absolutes(tier)]),
    ...(item.type === 'matching' && item.right.length <= item.left.length
      ? [broken('matching-right', 'the right side is not longer than the left, so the last pair is given away')]
      : []),
  ]
}

function brokenStem(what: string, text: string): Broken[] {
  return [
    ...(LIST.test(text) ? [broken('banned-phrase', `${what} asks for a list`)] : []),
    ...(NEGATED.test(text) ? [broken('negative-stem', `${what} asks in the negative: write NOT or EXCEPT`)] : []),
  ]
}

function brokenLengths({ what, options }: Tier): Broken[] {
  const lengths = options.map(({ text }) => letters(text))
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  if (most <= least * RATIO || most - least <= NEAR) return []
  return [broken('parallel-length', `its ${what}s have from ${least} to ${most} letters`)]
}

/** Absolutes betray wrong options, unless the right one has them too. */
function absolutes({ what, options }: Tier): Broken[] {
  if (options.some(({ correct, text }) => correct && ABSOLUTE.test(text))) return []
  return options.flatMap(({ correct, text }, at) => {
    const [word] = correct ? [] : (ABSOLUTE.exec(text) ?? [])
    return word === undefined ? [] : [broken('absolute', `${what} ${at + 1} is wrong and says “${word}”`)]
  })
}

function broken(rule: string, message: string): Broken {
  return { rule, message }
}
