/** The rules every shipped card keeps. */
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../content/load.ts'
import type { Card } from '../../content/schema.ts'

const { blocks } = await loadLibrary('content')
const cards = blocks.flatMap(block => block.cards)

/** Words of an answer's prose, without tables, formulas and code. */
function words(markdown: string): number {
  const prose = markdown
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/\$\$[\s\S]*?\$\$/g, '')
    .replaceAll(/\$[^$]*\$/g, 'x')
    .replaceAll(/^\|.*$/gm, '')
  return prose.split(/\s+/).filter(word => /\w/.test(word)).length
}

function formulas(markdown: string): string[] {
  const withoutCode = markdown.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*`/g, '')
  return [...withoutCode.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)].map(match => match[1] ?? match[2] ?? '')
}

function offending(rule: (card: Card) => boolean): string[] {
  return cards.filter(rule).map(card => card.id)
}

test('the first four blocks are there, in an order in which each follows what it needs', () => {
  expect(blocks.map(block => block.code)).toEqual(['FW', 'PF', 'EM', 'AN'])
})

describe.each(blocks)('$code', block => {
  test('has at least thirty cards, and at most eight of them are essential', () => {
    expect(block.cards.length).toBeGreaterThanOrEqual(30)
    const essential = block.cards.filter(card => card.tier === 'essential').length
    expect(essential).toBeGreaterThanOrEqual(5)
    expect(essential).toBeLessThanOrEqual(8)
  })

  test('covers every one of its subtopics', () => {
    const covered = new Set(block.cards.map(card => card.subtopic))
    expect(block.subtopics.map(({ key }) => key).filter(key => !covered.has(key))).toEqual([])
  })

  test('has a summary of 150 to 250 words', () => {
    expect(words(block.summary)).toBeGreaterThanOrEqual(150)
    expect(words(block.summary)).toBeLessThanOrEqual(250)
  })

  test('cites every source it lists', () => {
    const cited = new Set(block.cards.map(card => card.source.key))
    expect(block.sources.map(({ key }) => key).filter(key => !cited.has(key))).toEqual([])
  })

  test('lets a card depend only on cards that come before it', () => {
    const backwards = block.cards.filter(card => card.depends_on.some(id => id >= card.id))
    expect(backwards.map(card => card.id)).toEqual([])
  })
})

test('an answer is at most 45 words of prose', () => {
  expect(offending(card => words(card.back) > 45)).toEqual([])
})

test('no question can be answered by yes or no', () => {
  expect(
    offending(card => /(^|[.:·] )(is|are|does|do|can|should|will|has|have) [^?]*\?$/i.test(card.front.trim())),
  ).toEqual([])
})

test('no answer lists more than three things', () => {
  expect(offending(card => [...card.back.matchAll(/^\s*([-*]|\d+\.) /gm)].length > 3)).toEqual([])
})

test('every formula is one that KaTeX can set', () => {
  const broken = cards.filter(card =>
    formulas(`${card.front}\n${card.back}`).some(formula => {
      try {
        katex.renderToString(formula, { strict: 'error' })
        return false
      } catch {
        return true
      }
    }),
  )
  expect(broken.map(card => card.id)).toEqual([])
})

test('every answer marks what must be said out loud', () => {
  expect(
    offending(card => !/==[^=]+==/.test(card.back) && !card.back.includes('$$') && !card.back.includes('|')),
  ).toEqual([])
})
