/** Writing notes: what they can be made of, how their cards will look, and drafts that wait. */
import { z } from 'zod'
import { read, write } from './base.ts'
import { CardIdValue, DeckIdValue, HistoryValue, NoteIdValue, NoteTypeIdValue, PictureValue, Tree } from './values.ts'

/** Characters of one field. */
const LONGEST_FIELD = 1_000_000
const Texts = z.array(z.string().max(LONGEST_FIELD)).max(100)
/** With a space it stands in quotes where tags stand on one line. */
export const TagName = z.string().min(1).max(200).regex(/\S/u)
const Tags = z.array(TagName).max(100)
/** Pictures that were put into it since it was saved; those its text does not name count for nothing. */
const Pictures = z.array(PictureValue).max(500).default([])

/** A note type as a form shows it: one made here by its name, or the one that a note has. */
export const FormType = z.strictObject({
  id: NoteTypeIdValue.nullable(),
  name: z.string(),
  kind: z.enum(['standard', 'cloze']),
  fields: z.array(z.string()),
  markup: z.enum(['markdown', 'html']),
})
export type FormType = z.infer<typeof FormType>

/** A place for cards: its name after those of the decks above it. */
export const FormDeck = z.strictObject({ id: DeckIdValue, name: z.string(), code: z.string().nullable() })
export type FormDeck = z.infer<typeof FormDeck>

/** A note as it is written. */
export const NoteDraft = z.strictObject({
  type: z.string().max(200),
  deck: z.string().max(64),
  fields: Texts,
  tags: Tags,
  pictures: Pictures,
})
export type NoteDraft = z.infer<typeof NoteDraft>

/** `new`, or the note that is changed. */
export const DraftPlace = z.string().min(1).max(64)

/** A note to be changed. */
export const Written = z.strictObject({
  note: NoteIdValue,
  /** Changes with every change of the note; saving over another one is refused with `card-changed`. */
  version: z.int(),
  /** The published call number, or null. */
  callNumber: z.string().nullable(),
  type: FormType,
  deck: DeckIdValue,
  fields: z.array(z.string()),
  tags: z.array(z.string()),
  /** How often the card was missed, when it is a leech; else null. */
  leech: z.int().min(1).nullable(),
  /** The files that its text names. */
  pictures: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
})
export type Written = z.infer<typeof Written>

/** A card that the note will make. */
export const PreviewCard = z.strictObject({
  /** Which card of its note it is, from 1. */
  number: z.int(),
  front: Tree,
  back: Tree,
  css: z.string().nullable(),
  whole: z.boolean(),
  source: z.string().nullable(),
})
export type PreviewCard = z.infer<typeof PreviewCard>

export const notes = {
  /** What a note can be made of. */
  form: read.input(z.strictObject({})).output(
    z.strictObject({
      types: z.array(FormType),
      decks: z.array(FormDeck),
      tags: z.array(z.string()),
    }),
  ),
  /** The note of a card, to be changed. */
  written: read.input(z.strictObject({ card: CardIdValue })).output(Written),
  /** The cards a draft makes, and one that is much like it. Nothing is written. */
  preview: read
    .input(
      z.strictObject({
        type: z.string().max(200),
        fields: Texts,
        note: NoteIdValue.nullable(),
        pictures: Pictures,
      }),
    )
    .output(
      z.strictObject({
        cards: z.array(PreviewCard),
        /** Why it cannot be saved yet, or null. */
        problem: z.string().nullable(),
        similar: z
          .strictObject({ card: CardIdValue, callNumber: z.string().nullable(), front: z.string(), equal: z.boolean() })
          .nullable(),
      }),
    ),
  /** Adds a note with all its cards, new at the end of the deck. */
  add: write
    .input(
      z.strictObject({
        type: z.string().max(200),
        /** Null: the deck for cards of one's own, made when it is not there. */
        deck: DeckIdValue.nullable(),
        fields: Texts,
        tags: Tags,
        pictures: Pictures,
      }),
    )
    .output(z.strictObject({ note: NoteIdValue, card: CardIdValue, cards: z.int(), history: HistoryValue })),
  /** Gives a note its new text, tags and deck. No schedule changes; cards it makes now and did not before are new. */
  edit: write
    .input(
      z.strictObject({
        note: NoteIdValue,
        version: z.int(),
        deck: DeckIdValue.nullable(),
        fields: Texts,
        tags: Tags,
        pictures: Pictures,
      }),
    )
    .output(z.strictObject({ version: z.int(), history: HistoryValue })),
  /** What was written and not saved, or null. */
  draft: read.input(z.strictObject({ place: DraftPlace })).output(z.strictObject({ draft: NoteDraft.nullable() })),
  /** Keeps it across a crash; null forgets it. */
  keepDraft: write.input(z.strictObject({ place: DraftPlace, draft: NoteDraft.nullable() })).output(z.strictObject({})),
}
