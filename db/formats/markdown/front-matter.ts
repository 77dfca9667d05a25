/** The lines of YAML between `---` at the beginning of a Markdown file. */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Fault, linesOf } from './parse.ts'
import { joined, tagsIn } from './tags.ts'

const Words = z.union([z.string(), z.number()]).transform(String)
/** Whatever else stands there belongs to another program. */
const FrontMatter = z.object({
  deck: Words.optional(),
  tags: z
    .union([Words.transform(tagsIn), z.array(Words).transform(tags => tags.map(joined).filter(tag => tag !== ''))])
    .nullish(),
  type: Words.optional(),
})

/** What holds for a whole file, and the text below it. */
export interface Front {
  readonly deck: string | null
  readonly tags: readonly string[]
  readonly type: string | null
  readonly body: string
  /** Number of the first line of `body`. */
  readonly firstLine: number
  readonly fault: Fault | null
}

const EDGE = /^---[ \t]*$/
const END = /^(?:---|\.\.\.)[ \t]*$/
const MOST_LINES = 500

/** Takes the front matter off a text. One that cannot be read is told and counts for nothing. */
export function frontOf(text: string): Front {
  const none = { deck: null, tags: [], type: null, body: text, firstLine: 1, fault: null }
  const lines = linesOf(text)
  if (!EDGE.test(lines[0] ?? '')) return none
  const end = lines.slice(0, MOST_LINES).findIndex((line, at) => at > 0 && END.test(line))
  if (end === -1) return none
  const document = parseDocument(lines.slice(1, end).join('\n'), { version: '1.2' })
  const value: unknown = document.errors.length > 0 ? document.errors[0] : document.toJS({ maxAliasCount: 0 })
  if (document.errors.length === 0 && (typeof value !== 'object' || Array.isArray(value))) return none
  const body = lines.slice(end + 1).join('\n')
  const read = FrontMatter.safeParse(value ?? {})
  if (document.errors.length > 0 || !read.success) {
    const why = 'what stands between the first two --- is no YAML with a deck, tags or a type'
    return { ...none, body, firstLine: end + 2, fault: { line: 1, why } }
  }
  const { deck = null, tags, type = null } = read.data
  return { deck, tags: tags ?? [], type, body, firstLine: end + 2, fault: null }
}
