/**
 * Anki's language of templates: text with the names of fields in double braces, filters before a name, and sections that
 * are there only with a field or only without it. Read once into a tree; nothing here knows what a field holds.
 */

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  /** Filters in the order in which they apply. */
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  /** Shown where the field holds something; `unless`: where it holds nothing. */
  | {
      readonly kind: 'section'
      readonly name: string
      readonly unless: boolean
      readonly children: readonly TemplateNode[]
    }

/** A template as read, or what is wrong with it in one sentence. */
export type Template =
  | { readonly nodes: readonly TemplateNode[]; readonly problem: null }
  | { readonly nodes: null; readonly problem: string }

/** What every note has beside its fields. */
export const SPECIAL_FIELDS = ['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID'] as const
export type SpecialField = (typeof SPECIAL_FIELDS)[number]

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly text: string }
  | { readonly kind: 'unclosed' }

const OTHER_BRACES = '{{=<% %>=}}'
const MARKS = /\{\{|<!--/g
const DEEPEST = 60
const KEPT = 512

const kept = new Map<string, Template>()

/** Reads a template; the ones read last are kept. Never fails: a broken one says what is wrong. */
export function templateOf(text: string): Template {
  const known = kept.get(text)
  if (known !== undefined) return known
  const read = readTemplate(text)
  if (kept.size >= KEPT) kept.clear()
  kept.set(text, read)
  return read
}

/** What is wrong with a template for notes with these fields, in one sentence; null when nothing is. */
export function problemWith(template: Template, fields: readonly string[]): string | null {
  if (template.nodes === null) return template.problem
  const unknown = namesIn(template.nodes).find(name => !fields.includes(name) && !isSpecial(name) && !isCloze(name))
  return unknown === undefined ? null : `it names a field “${unknown}”, which the note type does not have.`
}

/** Names of all fields that stand in a tree, sections and what is in them included. */
export function namesIn(nodes: readonly TemplateNode[]): readonly string[] {
  return nodes.flatMap(node => {
    if (node.kind === 'text') return []
    // A field without a name is only ever a list of voices: `{{tts-voices:}}`.
    if (node.kind === 'field') return node.name === '' && node.filters.length > 0 ? [] : [node.name]
    return [node.name, ...namesIn(node.children)]
  })
}

/** All fields in a tree with their filters, those in sections included. */
export function fieldsIn(nodes: readonly TemplateNode[]): readonly Extract<TemplateNode, { kind: 'field' }>[] {
  return nodes.flatMap(node =>
    node.kind === 'field' ? [node] : node.kind === 'section' ? fieldsIn(node.children) : [],
  )
}

export function isSpecial(name: string): name is SpecialField {
  return SPECIAL_FIELDS.some(one => one === name)
}

/** The number of a section that is there for one cloze alone (`{{#c1}}`), or null. */
export function clozeSection(name: string): number | null {
  const number = /^c(\d{1,4})$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}

function isCloze(name: string): boolean {
  return clozeSection(name) !== null
}

class Broken {
  readonly problem: string
  constructor(problem: string) {
    this.problem = problem
  }
}

function readTemplate(text: string): Template {
  try {
    const tokens = tokensOf(withUsualBraces(text))
    return { nodes: nodesUntil(tokens, null, 0), problem: null }
  } catch (error) {
    if (error instanceof Broken) return { nodes: null, problem: error.problem }
    throw error
  }
}

function withUsualBraces(text: string): string {
  const start = text.trimStart()
  if (!start.startsWith(OTHER_BRACES)) return text
  return start.slice(OTHER_BRACES.length).replaceAll('<%', '{{').replaceAll('%>', '}}')
}

/** Text and tags in their order; a comment is text, and what is in it. */
function* tokensOf(text: string): Generator<Token> {
  let from = 0
  let plain = 0
  for (;;) {
    MARKS.lastIndex = from
    const mark = MARKS.exec(text)
    if (mark === null) break
    const isTag = mark[0] === '{{'
    const end = text.indexOf(isTag ? '}}' : '-->', mark.index)
    if (end < 0 && isTag) return yield { kind: 'unclosed' }
    from = end < 0 ? mark.index + mark[0].length : end + (isTag ? 2 : 3)
    if (!isTag) continue
    if (mark.index > plain) yield { kind: 'text', text: text.slice(plain, mark.index) }
    yield { kind: 'tag', text: text.slice(mark.index + 2, end) }
    plain = from
  }
  if (plain < text.length) yield { kind: 'text', text: text.slice(plain) }
}

function nodesUntil(tokens: Generator<Token>, open: string | null, depth: number): readonly TemplateNode[] {
  if (depth > DEEPEST) throw new Broken('its sections lie too deep inside one another.')
  const nodes: TemplateNode[] = []
  for (;;) {
    const { value: token, done } = tokens.next()
    if (done === true) break
    if (token.kind === 'unclosed') throw new Broken('a “{{” has no “}}” behind it.')
    if (token.kind === 'text') {
      nodes.push(token)
      continue
    }
    const tag = token.text.replace(/^\{+/, '').trim()
    const [sign, name] = [tag.charAt(0), tag.slice(1).trim()]
    if (sign === '/') {
      if (name === open) return nodes
      throw new Broken(open === null ? `{{/${name}}} closes nothing.` : `{{#${open}}} is closed by {{/${name}}}.`)
    }
    if (sign === '#' || sign === '^') {
      nodes.push({ kind: 'section', name, unless: sign === '^', children: nodesUntil(tokens, name, depth + 1) })
    } else nodes.push(fieldOf(tag))
  }
  if (open !== null) throw new Broken(`{{#${open}}} is never closed.`)
  return nodes
}

function fieldOf(tag: string): TemplateNode {
  const parts = tag.split(':').map(part => part.trim())
  const name = parts.pop() ?? ''
  return { kind: 'field', name, filters: parts.toReversed() }
}
