/** A summary in the parts that it is read in. */

export interface Section {
  /** Null: what stands before the first heading. */
  readonly heading: string | null
  /** Its Markdown, without the heading. */
  readonly text: string
}

const HEADING = /^#{1,6}[ \t]+(.+?)[ \t#]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** `Five things to say in an interview:` above a list is a heading in other words. */
const LEADS = /^(?![-*+>#|\s]|\d+[.)])([^\n]{3,100}):$/
const ITEM = /^(?:[-*+]|\d+[.)])[ \t]/

const DIAGRAM = /^ {0,3}```mermaid\b[\s\S]*?^ {0,3}```[ \t]*$/gm

/** A Markdown text without its diagrams, which say nothing in words. */
export function withoutDiagrams(markdown: string): string {
  return markdown.replaceAll(DIAGRAM, '')
}

/** The sections of a Markdown text, in order: at its headings, and at lines that lead into a list. Empty ones are left out. */
export function sectionsOf(markdown: string): readonly Section[] {
  const found: { heading: string | null; lines: string[] }[] = [{ heading: null, lines: [] }]
  const lines = markdown.split('\n')
  let fence: string | null = null
  for (const [at, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1]
    if (mark !== undefined) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence
    const heading = fence === null ? HEADING.exec(line)?.[1] : undefined
    const lead = fence === null && leadsIn(lines, at) ? LEADS.exec(line)?.[1] : undefined
    const begins = heading ?? lead
    if (begins === undefined) found.at(-1)?.lines.push(line)
    else found.push({ heading: begins, lines: [] })
  }
  return found
    .map(({ heading, lines: own }) => ({ heading, text: own.join('\n').trim() }))
    .filter(({ heading, text }) => heading !== null || text !== '')
}

/** Whether a line stands by itself above a list. */
function leadsIn(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1).find(line => line.trim() !== '')
  return (lines[at - 1] ?? '').trim() === '' && next !== undefined && ITEM.test(next)
}
