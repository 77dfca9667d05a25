/** The things of a deck of ours, one by one, as they are told to the sink. */
import type { z } from 'zod'
import { Source } from '../../../content/schema.ts'
import { faultsOfTemplate } from '../../domain/quiz/estimation/template-faults.ts'
import { Template } from '../../domain/quiz/estimation/template.ts'
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import { evaluate } from '../../expressions/evaluate.ts'
import type { BatchDeck, BatchNoteType, Sink } from '../batch.ts'
import { deckNamed } from '../deck-path.ts'
import type { Files } from '../files.ts'
import { sourceLine } from '../library.ts'
import { NoteMedia } from '../markdown/media.ts'
import { ofOurs, typeNamed } from '../note-types.ts'
import { faultOf } from './faults.ts'
import { noteOfCard, noteOfKept } from './notes.ts'
import { questionOf } from './questions.ts'
import { DeckQuestion, FiledCard, KeptDeck, KeptFile, KeptNote, KeptType, type DeckFile } from './schema.ts'

export interface Fault {
  readonly path: readonly (string | number)[]
  readonly why: string
}

/** The lists a file may hold. */
export type ListName = 'sources' | 'decks' | 'note_types' | 'media' | 'templates' | 'cards' | 'notes' | 'questions'

type Whole = z.infer<typeof DeckFile>

/** What holds for a whole file, and what was named in it so far. */
export class Things {
  /** Things and faults. */
  found = 0
  readonly tags: string[] = []
  readonly templates = new Map<string, Template>()
  private readonly sink: Sink
  private readonly files: Files
  private readonly path: string
  private readonly pictures: NoteMedia
  private readonly sources: z.infer<typeof Source>[] = []
  private readonly decks = new Map<string, BatchDeck>()
  private readonly types = new Map<string, BatchNoteType>()
  private deck: string
  private misconceptions: Readonly<Record<string, string>> = {}
  private position = 0

  /** @param path of the text among the files */
  constructor(settings: ReadSettings, sink: Sink, files: Files, path: string) {
    this.deck = settings.deck
    this.sink = sink
    this.files = files
    this.path = path
    this.pictures = new NoteMedia(files, sink)
  }

  skip(line: number | null, why: string): void {
    this.skipAt(line === null ? 'the file' : `line ${line}`, why)
  }

  skipAt(what: string, why: string): void {
    this.found += 1
    this.sink.skip({ what, why })
  }

  set({ deck, tags, misconceptions }: Pick<Whole, 'deck' | 'tags' | 'misconceptions'>): void {
    this.deck = deck ?? this.deck
    this.tags.push(...(tags ?? []))
    this.misconceptions = { ...this.misconceptions, ...misconceptions }
  }

  /** Takes one of a list. @returns what is wrong with it */
  async take(list: ListName, raw: unknown, where: string): Promise<Fault | null> {
    switch (list) {
      case 'sources':
        return whole(Source, raw, source => void this.sources.push(source))
      case 'decks':
        return whole(KeptDeck, raw, deck => this.addDeck(deck))
      case 'note_types':
        return whole(KeptType, raw, type => this.addType(type))
      case 'media':
        return await whole(KeptFile, raw, ({ name }) => this.bring(name))
      case 'templates':
        return whole(Template, raw, template => this.addTemplate(template))
      case 'cards':
        return await whole(FiledCard, raw, card => this.addCard(card, where))
      case 'notes':
        return whole(KeptNote, raw, note => this.add(noteOfKept(note, this, where)))
      case 'questions':
        return whole(DeckQuestion, raw, question => {
          const read = questionOf(question, this, this.misconceptions)
          if ('why' in read) return read
          this.sink.question(read)
          this.found += 1
          return null
        })
    }
  }

  /** The deck of a key or a name; none: that of the file. */
  deckKey(name: string | undefined): string {
    const known = this.decks.get(name ?? this.deck)
    if (known !== undefined) return known.key
    const deck = deckNamed(name ?? this.deck)
    if (!this.decks.has(deck.key)) this.addDeck(deck)
    return deck.key
  }

  /** The type of a key or a name. @param fields of a note of it, for one that is known nowhere */
  typeOf(name: string, fields: readonly string[]): BatchNoteType {
    const known = this.types.get(name)
    if (known !== undefined) return known
    const { type } = typeNamed(name.replace(/^name:/, ''), 'markdown', fields)
    return this.known(type)
  }

  /** A type of ours. */
  own(key: Parameters<typeof ofOurs>[0]): BatchNoteType {
    return this.known(ofOurs(key))
  }

  /** The place of the next note among the new ones. */
  nextPosition(): number {
    return this.position++
  }

  /** `Yi et al., Sampling-bias-corrected neural modeling, RecSys 2019, section 3`. */
  sourceWords(cited: FiledCard['source']): string {
    if (cited === undefined || typeof cited === 'string') return cited ?? ''
    const line = sourceLine({ sources: this.sources }, cited)
    return line === '' ? [cited.key, cited.at].filter(part => part !== undefined).join(', ') : line
  }

  private known(type: BatchNoteType): BatchNoteType {
    const known = this.types.get(type.key)
    if (known === undefined) this.addType(type)
    return known ?? type
  }

  private addDeck(deck: BatchDeck): null {
    if (!this.decks.has(deck.key)) this.sink.deck(deck)
    this.decks.set(deck.key, deck)
    return null
  }

  private addType(type: BatchNoteType): null {
    if (!this.types.has(type.key)) this.sink.noteType(type)
    this.types.set(type.key, type)
    return null
  }

  private addTemplate(template: Template): Fault | null {
    const [fault] = faultsOfTemplate(template, evaluate)
    if (fault !== undefined) return { path: [], why: `${template.id}: ${fault}` }
    if (!this.templates.has(template.id)) this.sink.template(template)
    this.templates.set(template.id, template)
    this.found += 1
    return null
  }

  private async addCard(card: FiledCard, where: string): Promise<Fault | null> {
    const read = noteOfCard(card, this, where)
    if ('why' in read) return read
    const { fields, names } = await this.pictures.of(read.fields, this.path)
    return this.add({ ...read, fields, media: names })
  }

  private add(read: ReturnType<typeof noteOfKept>): Fault | null {
    if ('why' in read) return read
    this.sink.note(read)
    this.found += 1
    return null
  }

  /** A file of the folder `media`. */
  private async bring(name: string): Promise<null> {
    const bytes = /[\\/\0]/.test(name) ? null : await this.files.bytes(`media/${name}`)
    if (bytes === null) this.sink.skip({ what: name, why: 'it is not in the folder “media”', isFile: true })
    else await this.sink.media(name, bytes)
    return null
  }
}

/** Hands on what has its shape, and says what has not. */
function whole<Schema extends z.ZodType, Result extends Fault | null | void | Promise<Fault | null>>(
  schema: Schema,
  raw: unknown,
  then: (value: z.output<Schema>) => Result,
): Result extends Promise<unknown> ? Result : Fault | null
function whole(schema: z.ZodType, raw: unknown, then: (value: unknown) => unknown): unknown {
  const read = schema.safeParse(raw)
  return read.success ? (then(read.data) ?? null) : faultOf(read.error)
}
