/** Concepts with other names, and what finds them. */
import type { Api } from '../../../db/api/contract.ts'
import type { Concept } from '../../../db/api/find.ts'
import type { Marked } from '../../../db/domain/find/marked.ts'
import type { TestCollection } from '../../helpers/collection.ts'
import type { GivenBlock } from '../../helpers/library.ts'

export const CONCEPTS: Readonly<Record<string, GivenBlock>> = {
  AA: {
    summary: [
      'Training reads history.',
      '',
      '```mermaid',
      'flowchart LR',
      '  H[Cylinder] --> T',
      '```',
      '',
      'The decisions it contains:',
      '',
      '- how a row gets its **as-of join**;',
      '- how old a value may be.',
      '',
      '## What to say',
      '',
      'Name the *store* for each reading.',
    ].join('\n'),
    cards: [
      { front: 'Point-in-time join · Which value does a row get?', back: 'The latest.', aliases: ['as-of join'] },
      { front: 'Two teams compute the same. Why is the fault so hard to see?', aliases: ['training-serving skew'] },
      { front: 'Why is a join of any kind slow at serving?', back: 'It reads many rows of an offline table.' },
      { front: 'How does asymmetric distance computation (ADC) compare a query?', back: 'By a table.' },
      { front: 'Quantization · What is lost?', back: 'Resolution; ADC keeps some.', aliases: ['codebook (CB)'] },
    ],
    questions: 6,
  },
  BB: ['ANN · 召回率 是什么?', 'ANN · Étude of a naïve index', 'What is the k of recall@k?'],
}

/** What is found, as a window asks for it. */
export function find(
  api: Api,
  text: string,
  asked: Parameters<Api['find']['concept']>[0]['asked'] = null,
): Promise<Concept> {
  return api.find.concept({ text, asked })
}

/** Call numbers of the cards found, in order. */
export async function cardsFor({ api }: TestCollection, text: string): Promise<readonly (string | null)[]> {
  return (await find(api, text)).cards.hits.map(({ callNumber }) => callNumber)
}

/** Call numbers of the questions whose explanation is found, in order. */
export async function explainedFor({ api }: TestCollection, text: string): Promise<readonly (string | null)[]> {
  return (await find(api, text)).explanations.hits.map(({ callNumber }) => callNumber)
}

/** The parts of a text that are marked. */
export function marks(marked: Marked | null | undefined): readonly string[] {
  return marked?.ranges.map(([from, to]) => marked.text.slice(from, to)) ?? []
}
