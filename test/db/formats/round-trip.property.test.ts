import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BatchNote } from '../../../db/formats/batch.ts'
import { writeTable } from '../../../db/formats/csv/write.ts'
import { writeDeck } from '../../../db/formats/deck/write.ts'
import { writeMarkdown } from '../../../db/formats/markdown/write.ts'
import { newNotes, OURS, whole } from '../../helpers/batches.ts'
import { readText, textOf } from '../../helpers/text-decks.ts'

const NOTHING = { questions: [], templates: [], media: [] } as const

/** Without what a file calls it in reports. */
function nameless(notes: readonly BatchNote[]): readonly unknown[] {
  return notes.map(note => ({ ...note, where: '' }))
}

/** What is left of a note where only texts, names and places are kept. */
function text({ key, type, fields, tags, cards }: BatchNote): unknown {
  return { key, type, fields, tags, cards: cards.map(({ template, deck }) => ({ template, deck })) }
}

describe('what is written is what is read again', () => {
  test.for(['yaml', 'json'] as const)('a deck in %s: everything', async format => {
    await fc.assert(
      fc.asyncProperty(whole, async batch => {
        const written = await textOf(writeDeck({ ...batch, ...NOTHING }, { format }))
        const { found, decks, types, notes, skipped } = await readText(`deck.${format}`, written)
        expect(skipped).toEqual([])
        expect(found.format).toBe('deck')
        expect(decks).toEqual(batch.decks)
        expect(types).toEqual(batch.noteTypes)
        expect(nameless(notes)).toEqual(nameless(batch.notes))
      }),
      { numRuns: 60 },
    )
  })

  test.for([',', '\t'] as const)(
    'a table with “%s” between its cells: texts, tags, ids, types and decks',
    async delimiter => {
      await fc.assert(
        fc.asyncProperty(newNotes(OURS), async batch => {
          const written = await textOf(writeTable(batch, { delimiter }))
          const { notes, skipped } = await readText('deck.csv', written)
          expect(skipped).toEqual([])
          expect(notes.map(text)).toEqual(batch.notes.map(text))
        }),
        { numRuns: 100 },
      )
    },
  )

  test('Markdown: texts, tags, ids, types and decks', async () => {
    await fc.assert(
      fc.asyncProperty(newNotes(OURS), async batch => {
        const written = await textOf(writeMarkdown(batch))
        const { notes, skipped } = await readText('deck.md', written)
        expect(skipped.filter(({ isFile }) => isFile !== true)).toEqual([])
        expect(notes.map(text)).toEqual(batch.notes.map(text))
      }),
      { numRuns: 100 },
    )
  })
})
