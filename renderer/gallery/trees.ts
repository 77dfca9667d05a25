/** Card texts as the collection sends them. */
import type { Element, Root, RootContent } from 'hast'

export function tree(...children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] }
}

export function element(tagName: string, ...children: readonly (Element | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: children.map(child => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

export const QUESTION = tree(
  element(
    'p',
    'Your ANN index returns recall@100 of 0.91 against brute force, and product wants 0.97. Which HNSW parameter do you raise ',
    element('em', 'first'),
    ', and what does it cost?',
  ),
)

export const ANSWER = tree(
  element(
    'p',
    'Raise ',
    element('mark', 'ef_search'),
    '. It is the query-time beam width, so no rebuild is needed, and latency grows roughly linearly with it.',
  ),
  element(
    'ul',
    element('li', 'M and ef_construction need a rebuild.'),
    element('li', 'Measure at the p99, not the mean.'),
  ),
)

function part(tagName: string, properties: Readonly<Record<string, string>>, ...words: readonly string[]): Element {
  return { ...element(tagName, ...words), properties: { ...properties } }
}

function span(names: readonly string[], words: string): Element {
  return { ...element('span', words), properties: { className: [...names] } }
}

export const CLOZE = tree(
  element(
    'p',
    'The two-tower model scores a pair by ',
    span(['cloze', 'left-out'], '[an operation]'),
    ' of two embeddings, so items can be indexed ',
    span(['cloze'], 'ahead of time'),
    '.',
  ),
)

export const FOREIGN_CSS =
  '.card { font-family: arial; font-size: 20px; text-align: center; color: light-dark(#000, #eee) }'

export const FOREIGN = tree(
  element(
    'p',
    'A form of ',
    part('card-link', { address: 'https://example.com/regularization' }, 'regularization'),
    '.',
  ),
  part('card-remote', { address: 'https://example.com/dropout.png', kind: 'picture' }),
  element('p', part('card-missing', { name: 'dropout.svg' })),
  part('card-hint', { label: 'Hint' }, 'It drops units at random.'),
)
