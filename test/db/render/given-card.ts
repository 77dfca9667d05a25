/** Cards of a foreign note type as a test gives them, with a few files that they name. */
import { toHtml } from 'hast-util-to-html'
import { renderCard, type CardSource, type RenderedCard } from '../../../db/render/card.ts'

export const PICTURE = 'a'.repeat(64)
export const SOUND = 'b'.repeat(64)
const FILES = new Map([
  ['curve é.png', { hash: PICTURE, type: 'image/png' }],
  ['say.mp3', { hash: SOUND, type: 'audio/mpeg' }],
  ['film.mp4', { hash: SOUND, type: 'video/mp4' }],
  ['odd.xyz', { hash: SOUND, type: 'application/x-odd' }],
])
const SPECIAL: Readonly<Record<string, string>> = {
  Deck: 'Systems::Ranking <1>',
  Subdeck: 'Ranking <1>',
  Tags: 'a&b hard',
  CardFlag: 'flag2',
  CardID: '42',
}

interface Given {
  readonly front: string
  readonly back?: string
  readonly texts?: readonly string[]
  readonly kind?: 'standard' | 'cloze'
  readonly template?: number
}

export function card({ texts = ['q', 'a'], kind = 'standard', template = 0, ...sides }: Given): Promise<RenderedCard> {
  const templates = ['Card 1', 'Card 2'].map(name => ({ name, front: sides.front, back: sides.back ?? '' }))
  const type = { name: 'Foreign', kind, fields: ['Front', 'Back'], templates, css: '', markup: 'html' } as const
  return renderCard(sourceOf(type, texts, template))
}

export function sourceOf(type: CardSource['type'], texts: readonly string[], template: number): CardSource {
  return { type, template, texts, special: name => SPECIAL[name] ?? '', files: FILES }
}

export async function front(given: Given): Promise<string> {
  return toHtml((await card(given)).front)
}

export async function back(given: Given): Promise<string> {
  return toHtml((await card(given)).back)
}
