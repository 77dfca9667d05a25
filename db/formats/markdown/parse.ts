/**
 * A deck in Markdown:
 *
 * - `Q:` begins a question and `A:` its answer, each as long as it needs; `Source:` may follow.
 * - A heading with text right below it is a card: the heading asks, the text up to the next heading answers. That holds at
 *   every level, whether it has `#` before it or `---` or `===` below, so a heading below such a card is a card of its own. A heading with nothing below it but other headings,
 *   questions or clozes is a title and no card.
 * - A paragraph with `{{c1::…}}` is a cloze note, wherever it stands.
 * - `---` ends a card. Text that belongs to none is reported.
 * - `Tags: a, b` or a line of `#a #b` at the end of a card are its tags.
 * - `<!-- id: x -->` above a card, or behind its heading or question, names it, so that a later import finds it again.
 *   `<!-- deck: A::B -->` holds for what follows. Other comments are left out.
 * - Code fences are never taken apart.
 * - Between `<!-- note: Basic -->` and `<!-- end -->` fields stand as they are, with `<!-- field -->` between them.
 */
import { hasCloze } from '../../domain/note/cloze.ts'
import { comment, type Fence, fenceAfter, type Line, lineOf, withId } from './lines.ts'
import { withEmbeds } from './pictures.ts'
import { levelBelow } from './setext.ts'
import { tagsIn, withoutTags } from './tags.ts'

export interface ParsedNote {
  /** From 1. */
  readonly line: number
  readonly kind: 'basic' | 'cloze' | 'verbatim'
  /** Name of the note type of a verbatim one. */
  readonly type: string | null
  readonly html: boolean
  /** Front, back and source; the text of a cloze; all fields of a verbatim note. */
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  readonly id: string | null
  readonly deck: string | null
}

export interface Fault {
  readonly line: number
  readonly why: string
}

export interface ParsedMarkdown {
  readonly notes: readonly ParsedNote[]
  readonly faults: readonly Fault[]
}

const NO_NOTE = 'it belongs to no card: begin with Q:, make it a heading, or mark a part like {{c1::this}}'
const NO_ANSWER = 'the question has no answer, which begins with A:'
const NOTHING_BELOW = 'the heading has no text below it'
const OPEN_FENCE = 'a code fence is opened and never closed'
const OPEN_VERBATIM = 'the note has no <!-- end -->'

/** A card that is being read. */
interface Open {
  readonly line: number
  readonly kind: 'question' | 'heading'
  readonly level: number
  /** Begun by a line below a heading, in a text where `---` makes headings. */
  readonly isUnderlined: boolean
  readonly id: string | null
  readonly front: string[]
  back: string[] | null
  source: string[] | null
}

/** What a card begins with; its line is the present one unless it says another. */
interface Beginning extends Partial<Pick<Open, 'line' | 'isUnderlined'>> {
  readonly text: string
  readonly id: string | null
  readonly level: number
}

/** Reads a text without front matter. @param firstLine number of its first line */
export function parseMarkdown(text: string, firstLine = 1): ParsedMarkdown {
  return new Parser(linesOf(text), firstLine).all()
}

/** Lines end in LF or CRLF, or in CR where nothing else does. */
export function linesOf(text: string): readonly string[] {
  return text.split(text.includes('\n') ? /\r?\n/ : '\r')
}

class Parser {
  private readonly lines: readonly string[]
  private readonly firstLine: number
  /** Where notes that are written as they are end, by their marks, the last first. */
  private readonly ends: ReadonlyMap<string, number[]>
  private readonly notes: ParsedNote[] = []
  private readonly faults: Fault[] = []
  private at = 0
  private fence: Fence = null
  private fenceLine = 0
  private open: Open | null = null
  /** Lines without a blank one between them, and where they begin. */
  private paragraph: string[] = []
  private paragraphLine = 0
  private hasCode = false
  private blanks = 0
  private id: string | null = null
  private tags: readonly string[] = []
  private deck: string | null = null
  /** A line of tags may still belong to the last note. */
  private mayTagLast = false
  private hasToldOfText = false

  constructor(lines: readonly string[], firstLine: number) {
    this.lines = lines
    this.firstLine = firstLine
    const ends = [...lines.entries()].filter(([, line]) => line.startsWith('<!-- end')).toReversed()
    this.ends = new Map(
      [...Map.groupBy(ends, ([, line]) => line)].map(([line, places]) => [line, places.map(([at]) => at)]),
    )
  }

  all(): ParsedMarkdown {
    for (; this.at < this.lines.length; this.at++) this.read(this.lines[this.at] ?? '')
    if (this.fence !== null) this.faults.push({ line: this.fenceLine, why: OPEN_FENCE })
    this.close('other')
    return { notes: this.notes, faults: this.faults.toSorted((a, b) => a.line - b.line) }
  }

  private get line(): number {
    return this.firstLine + this.at
  }

  private read(text: string): void {
    const before = this.fence
    this.fence = fenceAfter(before, text)
    if (before !== null || this.fence !== null) {
      if (before === null) this.fenceLine = this.line
      this.hasCode = true
      return this.add(text)
    }
    if (!this.takeUnderline(text)) this.take(lineOf(text), text)
  }

  /** @returns whether the line makes a heading of the one above it */
  private takeUnderline(text: string): boolean {
    const { paragraph, open, paragraphLine } = this
    const before = this.lines[paragraphLine - this.firstLine - 1] ?? ''
    const mayEnd = open !== null && !open.isUnderlined
    const level = levelBelow(text, { paragraph: this.hasCode ? [] : paragraph, isApart: before.trim() === '', mayEnd })
    if (level === null) return false
    this.paragraph = []
    const { text: title, id } = withId(paragraph.join())
    this.beginHeading({ text: title, id, level, line: paragraphLine, isUnderlined: true })
    return true
  }

  private take(line: Line, text: string): void {
    switch (line.is) {
      case 'blank':
        this.endParagraph()
        if (this.open !== null) this.blanks += 1
        return
      case 'text':
        return this.add(line.text)
      case 'heading':
        return this.beginHeading(line)
      case 'question':
        this.close('title')
        return this.begin('question', { ...line, level: 0 })
      case 'answer':
        return this.turnTo('back', line.text, text)
      case 'source':
        return this.turnTo('source', line.text, text)
      case 'separator':
        this.close('other')
        this.mayTagLast = false
        return
      case 'remark':
        return this.remark(line.of, line.text)
      case 'verbatim':
        return this.verbatim(line)
      case 'comment':
        return this.skipComment(line.ends)
    }
  }

  private add(text: string): void {
    if (this.paragraph.length === 0) this.paragraphLine = this.line
    this.paragraph.push(text)
  }

  private beginHeading(heading: Beginning): void {
    this.close(this.open?.kind === 'heading' && heading.level > this.open.level ? 'title' : 'other')
    this.begin('heading', heading)
  }

  private begin(kind: Open['kind'], beginning: Beginning): void {
    const { text, id, level, line = this.line, isUnderlined = false } = beginning
    const front = kind === 'heading' ? [text.trim()] : [text]
    const back = kind === 'heading' ? [] : null
    this.open = { line, kind, level, isUnderlined, id: id ?? this.id, front, back, source: null }
    this.id = null
    this.blanks = 0
  }

  /** `A:` after a question, `Source:` after an answer; anywhere else they are text. */
  private turnTo(part: 'back' | 'source', said: string, text: string): void {
    const { open } = this
    const mayCome = open !== null && (part === 'back' ? open.back === null : open.back !== null && open.source === null)
    if (!mayCome) return this.add(text)
    this.endParagraph()
    if (this.open !== open) return this.add(text)
    open[part] = [said]
    this.blanks = 0
  }

  /** Gives the paragraph to the card that is open, or makes a cloze note of it. */
  private endParagraph(): void {
    const { paragraph } = this
    if (paragraph.length === 0) return
    const hasCode = this.hasCode
    this.paragraph = []
    this.hasCode = false
    const text = paragraph.join('\n')
    if (!hasCode && hasCloze(text)) return this.addCloze(paragraph)
    const { open } = this
    if (open !== null) {
      const part = open.source ?? open.back ?? open.front
      part.push(...Array.from({ length: this.blanks }, () => ''), ...paragraph)
      this.blanks = 0
    } else if (!this.tagLast(paragraph)) this.tellOfText()
  }

  private addCloze(paragraph: readonly string[]): void {
    const line = this.paragraphLine
    const id = this.id
    this.id = null
    this.close('title')
    const { lines, tags } = withoutTags(paragraph)
    this.put({ line, kind: 'cloze', fields: [lines.join('\n')], tags, id })
  }

  private tagLast(paragraph: readonly string[]): boolean {
    const { lines, tags } = withoutTags(paragraph)
    const last = this.notes.at(-1)
    if (lines.length > 0 || last === undefined || !this.mayTagLast) return false
    this.notes[this.notes.length - 1] = { ...last, tags: [...last.tags, ...tags] }
    return true
  }

  private tellOfText(): void {
    if (!this.hasToldOfText) this.faults.push({ line: this.paragraphLine, why: NO_NOTE })
    this.hasToldOfText = true
  }

  /** Ends the open card. @param because `title`: what follows may stand below a heading that is no card */
  private close(because: 'title' | 'other'): void {
    this.endParagraph()
    const { open } = this
    this.open = null
    if (open === null) return
    const { line, id } = open
    const last = open.source ?? open.back ?? open.front
    const { lines, tags } = withoutTags(last)
    last.splice(0, last.length, ...lines)
    if (open.back === null) return void this.faults.push({ line, why: NO_ANSWER })
    const [front, back, source] = [textOf(open.front), textOf(open.back), textOf(open.source ?? [])]
    if (open.kind === 'heading' && back === '') {
      if (because !== 'title') this.faults.push({ line, why: NOTHING_BELOW })
      return
    }
    this.put({ line, kind: 'basic', fields: [front, back, source], tags, id })
  }

  private put(note: Pick<ParsedNote, 'line' | 'kind' | 'fields' | 'tags' | 'id'> & Partial<ParsedNote>): void {
    const tags = [...new Set([...this.tags, ...note.tags])]
    const fields = note.kind === 'verbatim' ? note.fields : note.fields.map(withEmbeds)
    this.notes.push({ type: null, html: false, deck: this.deck, ...note, fields, tags })
    this.tags = []
    this.mayTagLast = true
    this.hasToldOfText = false
  }

  private remark(of: 'id' | 'deck' | 'tags', text: string): void {
    this.close('title')
    this.mayTagLast = false
    if (of === 'id') this.id = text === '' ? null : text
    else if (of === 'deck') this.deck = text === '' ? null : text
    else this.tags = tagsIn(text)
  }

  private verbatim({ mark, html, type }: Extract<Line, { is: 'verbatim' }>): void {
    this.close('title')
    const line = this.line
    const between = comment('field', mark)
    const last = this.endAfter(comment('end', mark))
    if (last === null) return void this.faults.push({ line, why: OPEN_VERBATIM })
    const fields: string[][] = [[]]
    for (const text of this.lines.slice(this.at + 1, last)) {
      if (text === between) fields.push([])
      else fields.at(-1)?.push(text)
    }
    this.at = last
    const id = this.id
    this.id = null
    this.put({ line, kind: 'verbatim', type, html, fields: fields.map(one => one.join('\n')), tags: [], id })
  }

  /** The next line that is this end of a note. */
  private endAfter(end: string): number | null {
    const ends = this.ends.get(end) ?? []
    while ((ends.at(-1) ?? Infinity) <= this.at) ends.pop()
    return ends.at(-1) ?? null
  }

  /** Up to the line that ends it. */
  private skipComment(ends: boolean): void {
    this.endParagraph()
    if (ends) return
    const end = this.lines.findIndex((text, at) => at > this.at && text.includes('-->'))
    this.at = end === -1 ? this.lines.length : end
  }
}

/** Without blank lines around it. */
function textOf(lines: readonly string[]): string {
  const first = lines.findIndex(line => line.trim() !== '')
  const last = lines.findLastIndex(line => line.trim() !== '')
  return first === -1 ? '' : lines.slice(first, last + 1).join('\n')
}
