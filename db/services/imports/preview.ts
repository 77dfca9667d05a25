/** What an import would do, as the learner is shown it. */
import type { Preview, ReadSettings } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import { headerOf } from '../../formats/csv/header.ts'
import { split } from '../../formats/csv/split.ts'
import { headOf, headText } from '../../formats/encoding.ts'
import { renderCard } from '../../render/card.ts'
import * as staged from '../../repositories/staged.ts'
import type { Compared, SampleNote } from './compare.ts'
import { gainsIn } from './gains.ts'
import { heldIn } from './held.ts'
import { templateOf } from './note-types.ts'
import type { Pictures } from './pictures.ts'

/** Rows of a table that are shown as they are. */
const ROWS = 6
const ROWS_CHARACTERS = 1 << 16
/** Of what was left out, so much is shown. */
const MOST_SKIPPED = 200

/** @param file the scratch file */
export async function previewOf(
  file: ReadDb,
  { plan, decisions: { counts, left, types }, samples }: Compared,
  rows: readonly (readonly string[])[],
): Promise<Preview> {
  const { facts } = plan
  const held = heldIn(file, counts, left, MOST_SKIPPED)
  const known = new Map(plan.decks.map(({ batch, existing }) => [batch.key, existing !== null]))
  return {
    ...held,
    warnings: [...held.warnings, ...gainsIn(types.values())],
    decks: facts.decks
      .filter(({ cards }) => cards > 0)
      .map(({ key, name, cards }) => ({ name, cards, there: known.get(key) ?? false })),
    tags: [...facts.tags],
    noteTypes: [...plan.types].map(([key, { batch, name }]) => ({
      name,
      fields: [...batch.fields],
      notes: facts.types[key] ?? 0,
    })),
    rows: rows.map(row => [...row]),
    questions: staged.count(file, 'questions'),
    samples: await Promise.all(samples.map(sample => drawn(sample, plan.pictures))),
  }
}

/** A note's first card, drawn as the collection would. */
async function drawn({ fate, incoming, rest }: SampleNote, pictures: Pictures): Promise<Preview['samples'][number]> {
  const { staged: note, type } = incoming
  const { batch, shape, name } = type
  const texts: readonly string[] = JSON.parse(incoming.fields)
  const [card] = rest.cards
  const { front, back, css } = await renderCard({
    type: { ...batch, name, fields: shape.fields, templates: shape.templates },
    template: templateOf(type, card?.template ?? 0),
    texts,
    special: field => (field === 'Tags' ? rest.tags.join(' ') : ''),
    files: pictures.files([...batch.media, ...rest.media]),
  })
  return { where: note.place, fate, front, back, css }
}

/** The first rows of a table as its cells are told apart; none of anything else. */
export async function firstRows(path: string, settings: ReadSettings): Promise<readonly (readonly string[])[]> {
  if (settings.format !== 'csv') return []
  const { head } = await headOf(path)
  const text = headText(head, settings.encoding)
  const body = text.slice(headerOf(text).length).slice(0, ROWS_CHARACTERS)
  return split(body, settings.delimiter).slice(0, ROWS)
}
