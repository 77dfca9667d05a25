/** Summaries of the installed blocks, in the sections they are read in. */
import { MOST_HITS, type Concept, type SummaryHit, type SummaryRead } from '../../api/find.ts'
import { orNotFound } from '../../domain/errors.ts'
import { excerpt, marked } from '../../domain/find/marked.ts'
import { sectionsOf, withoutDiagrams } from '../../domain/find/sections.ts'
import { hasAll } from '../../domain/find/wanted.ts'
import { fold } from '../../domain/search/fold.ts'
import { renderMarkdown } from '../../render/markdown.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'
import { fact } from '../../repositories/settings.ts'
import { bareText } from '../browse/note-words.ts'
import type { Open } from '../open.ts'
import { recent } from '../recent.ts'
import type { Store } from '../transact.ts'
import { answeredBy, type Wanted } from './wanted.ts'

/** A section of a summary in plain words. */
export interface SummaryPart {
  readonly block: string
  readonly name: string
  readonly section: number
  readonly heading: string | null
  readonly text: string
  /** What it is called, folded: its heading, and of a first part the name of the block; and that with its text. */
  readonly title: string
  readonly folded: string
}

/** All summaries that are installed: read when they are first asked for, and once per content. */
export function openSummaries(store: Store): () => readonly SummaryPart[] {
  const kept = recent<'summaries', readonly SummaryPart[]>(1)
  return () => {
    const content = fact(store.read, 'contentHash') ?? ''
    return (
      kept.get('summaries', content) ?? kept.keep('summaries', content, blocks.all(store.read).flatMap(partsOf(store)))
    )
  }
}

function partsOf({ read }: Store): (block: blocks.InstalledBlock) => readonly SummaryPart[] {
  return ({ code, deck, summary }) => {
    const name = decks.byId(read, deck)?.name ?? code
    return sectionsOf(summary).map(({ heading: source, text: markdown }, section) => {
      const heading = wordsOf(source)
      const text = bareText(withoutDiagrams(markdown), 'markdown')
      const title = fold(section === 0 ? `${name} ${heading ?? ''}` : (heading ?? ''))
      return { block: code, name, section, heading, text, title, folded: `${title} ${fold(text)}` }
    })
  }
}

/** The sections that answer: those whose heading does first, then as the blocks are learned. */
export function summariesFor(parts: readonly SummaryPart[], wanted: Wanted): Concept['summaries'] {
  const found = parts.flatMap(part => {
    const by = answeredBy(wanted, part.folded)
    return by === null ? [] : [{ part, by }]
  })
  const rank = ({ part, by }: (typeof found)[number]) => (hasAll(part.title, by) ? 0 : by === wanted.pieces ? 1 : 2)
  const best = found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_HITS)
  return { hits: best.map(({ part, by }) => hitOf(part, by)), found: found.length }
}

function hitOf({ block, name, section, heading, text }: SummaryPart, by: Wanted['pieces']): SummaryHit {
  return { block, name, section, heading: heading === null ? null : marked(heading, by), text: excerpt(text, by) }
}

/** A summary in its sections, to be read. @throws AppError `not-found` */
export async function readSections({ store: { read } }: Open, code: string): Promise<SummaryRead> {
  const { deck, summary } = orNotFound(blocks.byCode(read, code), 'block')
  const sections = sectionsOf(summary).map(async ({ heading, text }) => ({
    heading: wordsOf(heading),
    text: await renderMarkdown(text),
  }))
  return { name: decks.byId(read, deck)?.name ?? code, deck, sections: await Promise.all(sections) }
}

function wordsOf(heading: string | null): string | null {
  return heading === null ? null : bareText(heading, 'markdown')
}
