/** Headings by a line below them, `What?` over `---` or `===`, told from the `---` that ends a card. */
import { hasCloze } from '../../domain/note/cloze.ts'
import { withoutTags } from './tags.ts'

const UNDERLINE = /^(?:={3,}|-{3,})[ \t]*$/
/** Lists, quotes and tables: no line of them is a heading. */
const BLOCK = /^[ \t]*(?:[-*+>|]|\d{1,9}[.)])/

/** What stands above a line. */
export interface Above {
  /** Lines without a blank one between them. */
  readonly paragraph: readonly string[]
  /** Whether nothing stands right above the paragraph. */
  readonly isApart: boolean
  /** A card is open that `---` ends: one that begins with `Q:` or `#`. */
  readonly mayEnd: boolean
}

/** How deep the heading is that a line makes of the one above it; null where it makes none. */
export function levelBelow(text: string, { paragraph, isApart, mayEnd }: Above): 1 | 2 | null {
  const [title = ''] = paragraph
  if (!isApart || paragraph.length !== 1 || !UNDERLINE.test(text) || BLOCK.test(title) || hasCloze(title)) return null
  if (withoutTags(paragraph).lines.length === 0) return null
  if (text.startsWith('=')) return 1
  return mayEnd ? null : 2
}
