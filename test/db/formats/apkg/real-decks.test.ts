import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { studyDayAt } from '../../../../db/domain/time.ts'
import { read, whyRefused } from '../../../helpers/anki/reading.ts'

const DECKS = process.env['DECKS_DIR'] ?? join(import.meta.dirname, '../../../../../shared/decks')
const areThere = existsSync(DECKS)
if (!areThere) console.log(`Skipped: there are no decks in ${DECKS}; DECKS_DIR says where they are.`)

/** When it was summer 2024 in Dubai, where some of them were made. */
const ms = Date.UTC(2024, 5, 1, 12)
const now = { ms, zone: 'Asia/Dubai', day: studyDayAt({ ms, zone: 'Asia/Dubai' }, 4) }

describe.skipIf(!areThere)('real decks', () => {
  test.for([
    [
      'system-design-primer/System Design.apkg',
      'legacy-1',
      'nothing',
      { notes: 42, cards: 42, log: 0, media: 0, remote: 25 },
    ],
    [
      'system-design-primer/System Design Exercises.apkg',
      'legacy-1',
      'nothing',
      { notes: 8, cards: 8, log: 0, media: 0, remote: 20 },
    ],
    ['system-design-primer/OO Design.apkg', 'legacy-1', 'nothing', { notes: 6, cards: 6, log: 0, media: 0, remote: 0 }],
    [
      'ml-glossary/Google Machine Learning Glossary (Darigov Decks).apkg',
      ...(['legacy-1', 'nothing', { notes: 413, cards: 413, log: 0, media: 21, remote: 29 }] as const),
    ],
    ['anki-apkg-parser/legacy_deck.apkg', 'legacy-2', 'sm2', { notes: 5, cards: 6, log: 7, media: 2, remote: 0 }],
    ['anki-apkg-parser/new_deck.apkg', 'latest', 'sm2', { notes: 5, cards: 6, log: 23, media: 2, remote: 0 }],
    ['anki-apkg-parser/deck_media_new.apkg', 'latest', 'nothing', { notes: 6, cards: 8, log: 0, media: 4, remote: 0 }],
    [
      'anki-apkg-parser/collection_nomedia_new.colpkg',
      'latest',
      'sm2',
      { notes: 6, cards: 8, log: 1, media: 0, remote: 0 },
    ],
  ] as const)('%s', async ([file, generation, scheduledBy, counts]) => {
    const { facts, notes, media, warnings, skipped } = await read(join(DECKS, file), { now })
    const cards = notes.flatMap(note => note.cards)
    const remote = /^(\d+) pictures? or sounds?/.exec(warnings.find(sentence => sentence.includes('on the web')) ?? '')
    expect(facts).toEqual({ generation, whole: file.endsWith('.colpkg'), scheduledBy })
    expect({
      notes: notes.length,
      cards: cards.length,
      log: cards.flatMap(card => card.reviews).length,
      media: media.length,
      remote: Number(remote?.[1] ?? 0),
    }).toEqual(counts)
    expect(skipped).toEqual([])
  })

  test('a file of no bytes is refused as empty', async () => {
    expect(await whyRefused(read(join(DECKS, 'anki-apkg-parser/broken_deck.apkg')))).toBe('empty')
  })

  test('pictures of LaTeX belong to the notes they were made for', async () => {
    const { notes, media } = await read(
      join(DECKS, 'ml-glossary/Google Machine Learning Glossary (Darigov Decks).apkg'),
    )
    expect(new Set(notes.flatMap(note => note.media))).toEqual(new Set(media.map(({ name }) => name)))
  })

  test('log rows of cards that a collection no longer has are counted', async () => {
    const { warnings } = await read(join(DECKS, 'anki-apkg-parser/collection_nomedia_new.colpkg'), { now })
    expect(warnings).toContain('87 rows of the log are left out: of no card here, or yet to come.')
  })

  test('review cards are due by their collection’s own count of days', async () => {
    const { notes } = await read(join(DECKS, 'anki-apkg-parser/new_deck.apkg'), { now })
    const [state] = notes.flatMap(note => note.cards.map(card => card.state))
    // Day 739 of a collection made on 11 April 2023 in Dubai.
    expect(state?.schedule).toMatchObject({
      kind: 'seen',
      due: studyDayAt({ ms: Date.UTC(2025, 3, 19, 12), zone: 'UTC' }, 4),
    })
    expect(state).toMatchObject({ n: 2, ease: 265, interval: 557 })
  })
})
