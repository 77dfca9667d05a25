import type { Card, Library, LoadedBlock } from '../../content/schema.ts'
import type { Batch, BatchDeck, BatchNote } from './batch.ts'

/** The shipped library as a batch: one deck per block under its group's deck. */
export function batchOfLibrary(library: Library): Batch {
  return {
    decks: library.blocks.map(deckOf),
    notes: library.blocks.flatMap(block => block.cards.map(card => noteOf(block, card))),
  }
}

function deckOf(block: LoadedBlock, ordinal: number): BatchDeck {
  return {
    key: block.code,
    name: block.name,
    under: block.group,
    block: { code: block.code, ordinal, needs: block.needs, summary: block.summary },
  }
}

function noteOf(block: LoadedBlock, card: Card): BatchNote {
  const ordinal = Number(card.id.slice(3))
  return {
    deck: block.code,
    fields: [card.front, card.back, sourceLine(block, card)],
    tags: [],
    position: ordinal,
    origin: {
      callNumber: card.id,
      tier: card.tier,
      ordinal,
      dependsOn: card.depends_on,
      details: {
        subtopic: card.subtopic,
        kind: card.kind,
        level: card.level,
        status: card.status,
        checkedOn: card.checked_on,
        aliases: card.aliases,
      },
    },
  }
}

/** `Yi et al., Sampling-bias-corrected neural modeling, RecSys 2019, section 3`; more than two authors are one and the rest. */
function sourceLine(block: LoadedBlock, card: Card): string {
  const source = block.sources.find(one => one.key === card.source.key)
  if (source === undefined) return ''
  const authors = source.authors.split(', ')
  const who =
    authors.length > 2 ? `${authors[0]?.split(' ').at(-1) ?? ''} et al.` : source.authors.replace(', ', ' and ')
  return [who, source.title, source.where, card.source.at].filter(part => part !== undefined).join(', ')
}
