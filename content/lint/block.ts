/** The rules every block keeps as a whole. Pure. */
import { BLOCKS, ESSENTIAL, SOURCES, SUMMARY } from '../check/budgets.ts'
import type { LoadedBlock, Question, Source } from '../schema.ts'
import type { Broken, Finding } from './finding.ts'
import { words } from './prose.ts'
import { longSentences } from './sentences.ts'
import { brokenSetting } from './setting.ts'

const YEAR = /(?:19|20)\d\d/

export function lintBlock(block: LoadedBlock): Finding[] {
  const { code, cards, questions, summary, subtopics, sources } = block
  const essential = cards.filter(({ tier }) => tier === 'essential').length
  const length = words(summary)
  const covered = new Set(cards.map(({ subtopic }) => subtopic))
  const broken: Broken[] = [
    ...(code in BLOCKS ? [] : [{ rule: 'block', message: 'no block of the table has this code' }]),
    ...outside('essential', `${essential} cards are essential`, essential, ESSENTIAL),
    ...outside('summary', `the summary has ${length} words`, length, SUMMARY),
    ...subtopics
      .filter(({ key }) => !covered.has(key))
      .map(({ key }) => ({ rule: 'subtopic', message: `no card is about ${key}` })),
    ...(sources.length < SOURCES ? [{ rule: 'source', message: `it has ${sources.length} sources` }] : []),
    ...sources.flatMap(source => brokenSource(source, block)),
    ...brokenSetting([{ what: 'the summary', text: summary }]),
    ...longSentences([{ what: 'the summary', text: summary }]),
    ...(summary.includes('```mermaid') ? [] : [{ rule: 'diagram', message: 'the summary has no diagram' }]),
    ...questions.flatMap(question => elsewhere(question, cards)),
  ]
  return broken.map(one => ({ id: code, ...one }))
}

/** A source says when and where, and something is taken from it. A page that changes has the day it was read. */
function brokenSource({ key, where, id }: Source, { cards, questions }: LoadedBlock): Broken[] {
  const cites = ({ source }: { readonly source: { readonly key: string } }) => source.key === key
  return [
    ...(YEAR.test(`${where} ${key}`) ? [] : [{ rule: 'source', message: `${key} says no year` }]),
    ...(id === undefined && !/\p{L}/u.test(where) ? [{ rule: 'source', message: `${key} says no place` }] : []),
    ...(cards.some(cites) || questions.some(cites) ? [] : [{ rule: 'source', message: `nothing cites ${key}` }]),
    ...[...cards, ...questions]
      .filter(item => cites(item) && item.source.at === undefined)
      .map(item => ({ rule: 'source', message: `${item.id} says no place in ${key}` })),
  ]
}

/** The first card of a question says where more is to be learned, so it is of the same subtopic. */
function elsewhere({ id, subtopic, cards: [first] }: Question, cards: LoadedBlock['cards']): Broken[] {
  const own = cards.find(card => card.id === first)?.subtopic
  return own === undefined || own === subtopic
    ? []
    : [{ rule: 'subtopic', message: `${id} is about ${subtopic}, and its first card about ${own}` }]
}

function outside(
  rule: string,
  what: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): Broken[] {
  return value < least || value > most ? [{ rule, message: `${what}, from ${least} to ${most}` }] : []
}
