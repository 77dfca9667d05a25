/** What a hostile deck brings, held by the allow-list alone: nothing of it is in the tree, or in the style sheet. */
import { fromHtml } from 'hast-util-from-html'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderCard } from '../../../db/render/card.ts'
import { cutDown } from '../../../db/render/foreign.ts'
import { noteOf, VECTORS, type Vector } from '../../helpers/vectors.ts'
import { outsideForeign, outsideSheet } from './foreign-tree.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

function drawn(vector: Vector, number: number) {
  const { type, texts, deck, tags } = noteOf(vector, number)
  const names = { Deck: deck, Subdeck: deck, Tags: tags.join(' ') }
  const special = (name: string) => names[name as keyof typeof names] ?? ''
  return renderCard({ type, template: 0, texts, special, files: new Map() })
}

test('there are at least 150 vectors, each another text', () => {
  expect(new Set(VECTORS.map(({ at, text }) => `${at} ${text}`)).size).toBe(VECTORS.length)
  expect(VECTORS.length).toBeGreaterThanOrEqual(150)
})

test('no vector leaves anything in the tree that runs, loads, or leads out of the card', async () => {
  const found: string[] = []
  for (const [number, vector] of VECTORS.entries()) {
    const { front, back, css } = await drawn(vector, number)
    for (const wrong of [...outsideForeign(front), ...outsideForeign(back), ...outsideSheet(css ?? '')]) {
      found.push(`${vector.at} ${vector.text} → ${wrong}`)
    }
  }
  expect(found).toEqual([])
})

test('the allow-list holds by itself, with nothing replaced before it', () => {
  const found: string[] = []
  for (const { at, text } of VECTORS) {
    const wrong = outsideForeign(cutDown(fromHtml(text, { fragment: true })))
    if (at !== 'css') found.push(...wrong.map(one => `${text} → ${one}`))
  }
  expect(found).toEqual([])
})

test('every card says something: what is left out leaves the rest of it', async () => {
  const empty: string[] = []
  for (const [number, vector] of VECTORS.entries()) {
    if (vector.at === 'cloze') continue
    const { words } = await drawn(vector, number)
    if (words === '') empty.push(`${vector.at} ${vector.text}`)
  }
  expect(empty).toEqual([])
})
