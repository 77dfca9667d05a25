/** What every format is turned into before anything is written, the shipped content first of all. */
import type { CardState } from '../domain/card.ts'
import type { CardEvent } from '../domain/event.ts'
import type { PresetRules } from '../domain/preset.ts'
import type { Template } from '../domain/quiz/estimation/template.ts'
import type { Item } from '../domain/quiz/types/index.ts'
import type { Moment, StudyDay } from '../domain/time.ts'

export interface BatchDeck {
  /** How notes of the batch name it. */
  readonly key: string
  /** Its name alone, without those of the decks above it. */
  readonly name: string
  /** Names of the decks above it, the topmost first. */
  readonly under: readonly string[]
  readonly block: {
    readonly code: string
    readonly ordinal: number
    readonly needs: readonly string[]
    readonly summary: string
    /** In the order in which they are learned. */
    readonly subtopics: readonly { readonly key: string; readonly name: string }[]
    readonly sources: readonly {
      readonly authors: string
      readonly title: string
      readonly where: string
      readonly id: string | null
    }[]
  } | null
  /** How it gives its cards, where the file is of our own making. */
  readonly options?: PresetRules
  /** Put away. */
  readonly archived?: true
}

export interface BatchNoteType {
  /**
   * How notes of the batch name it, and a later import finds it: `anki:1342697561419`. One that begins with `builtin:` or
   * `name:` is only good within the batch: such a type is known by its name.
   */
  readonly key: string
  readonly name: string
  /** A cloze type makes a card for each number in its text, by its one template. */
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly string[]
  /** Texts with names of fields in double braces, in Anki's language of templates. */
  readonly templates: readonly { readonly name: string; readonly front: string; readonly back: string }[]
  readonly css: string
  readonly markup: 'markdown' | 'html'
  /** Whatever else it had where it came from, given back on export; JSON. */
  readonly details: Readonly<Record<string, unknown>>
  /** Names of the files its templates and style sheet refer to. */
  readonly media: readonly string[]
}

/** One answer given elsewhere, in Anki's terms (`revlog`). */
export interface BatchReview {
  /** Epoch ms; its name there, too. */
  readonly at: number
  /** 1 Again, 2 Hard, 3 Good, 4 Easy; 0 for what was no answer. */
  readonly button: number
  /** Days, or seconds below 0. */
  readonly interval: number
  readonly lastInterval: number
  /** Permille; under FSRS the difficulty in 100–1100. */
  readonly factor: number
  readonly ms: number
  /** 0 learning, 1 review, 2 relearning, 3 filtered or early, 4 by hand, 5 rescheduled. */
  readonly type: number
}

/** A line of our own log, of the card it stands under. */
export type BatchEvent = Omit<CardEvent, 'card'>

export interface BatchCard {
  /** Index of the template; for a cloze type its number minus one. */
  readonly template: number
  /** Key of the deck it lies in. */
  readonly deck: string
  /** Place among the new cards. */
  readonly position: number
  /** Where it stands in time, days counted as ours; null for a card that is new and has no mark. */
  readonly state: CardState | null
  /** What another program knew of it, given back on export (`s`, `d`, `dr`, `decay`, `lrt`); null when nothing. */
  readonly details: Readonly<Record<string, unknown>> | null
  /** Oldest first. */
  readonly reviews: readonly BatchReview[]
  /** Our own log of it, oldest first, where the file is of our own making: with it nothing is told by `reviews`. */
  readonly events?: readonly BatchEvent[]
}

export interface BatchNote {
  /** By which a later import finds the note (`anki:<guid>`, `id:<its own>`); null: known by its first field. */
  readonly key: string | null
  /** Key of its note type. */
  readonly type: string
  /** Texts in the order of the note type's fields. */
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  /** Epoch ms, or null where the file does not say. */
  readonly createdAt: number | null
  readonly changedAt: number | null
  /** Names of the files its fields refer to. */
  readonly media: readonly string[]
  readonly cards: readonly BatchCard[]
  /** What it is called in reports: `row 58`, `line 40`, `note 1634567890123`. */
  readonly where: string
  /** Where it stands in the shipped content; null for everybody else's. */
  readonly origin: {
    readonly callNumber: string
    readonly tier: string
    readonly ordinal: number
    readonly dependsOn: readonly string[]
    readonly details: Readonly<Record<string, unknown>>
  } | null
}

/** A question of the bank. */
export interface BatchQuestion {
  readonly deck: string
  readonly callNumber: string
  readonly tier: string
  readonly level: string
  readonly seconds: number
  /** Call numbers of the cards whose idea it asks for. */
  readonly cards: readonly string[]
  readonly item: Item
  /** What the misconceptions of its options say, by their keys. */
  readonly misconceptions: Readonly<Record<string, string>>
  readonly remember: string
  readonly source: string
}

/** A file that notes refer to by name, already in the collection's media folder or beside it, by its SHA-256. */
export interface BatchMedia {
  /** One plain component of a path, NFC; never used as a path. */
  readonly name: string
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  /** As sniffed from its bytes; null: of no kind that is served. */
  readonly type: string | null
  readonly size: number
}

/** Something in a file that did not become a note, in words. */
export interface Skipped {
  /** `row 58`, `note 1634567890123`, `picture.png`. */
  readonly what: string
  /** `answer is empty`. */
  readonly why: string
  /** Something else than a note: a picture that is not there. */
  readonly isFile?: true
}

/** Everything a file holds. Notes may be read from disk as they are asked for. */
export interface Batch {
  readonly decks: readonly BatchDeck[]
  readonly noteTypes: readonly BatchNoteType[]
  readonly notes: Iterable<BatchNote>
  readonly questions: readonly BatchQuestion[]
  readonly templates: readonly Template[]
  readonly media: readonly BatchMedia[]
}

/** Takes what a reader finds, in the order in which it is found; decks and note types before the notes that name them. */
export interface Sink {
  deck(deck: BatchDeck): void
  noteType(type: BatchNoteType): void
  note(note: BatchNote): void
  question(question: BatchQuestion): void
  template(template: Template): void
  /** Keeps a file's bytes under their hash; the sink counts and limits them as they come. */
  media(name: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<void>
  skip(skipped: Skipped): void
  /** Something the learner should know of the whole file: scripts that were left out, remote pictures. One sentence. */
  warn(sentence: string): void
}

/** What a reader is given beside the file and what it was detected to be. */
export interface ReadContext {
  /** How far it is, in bytes of the file or files of the folder. */
  readonly progress: (done: number, total: number | null) => void
  readonly now: Moment & { readonly day: StudyDay }
}
