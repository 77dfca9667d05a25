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
