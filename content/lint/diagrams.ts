import { parseMermaid, renderMermaidSVG } from 'beautiful-mermaid'

const FENCED = /```mermaid\n([\s\S]*?)```/g
const FLOWCHART = /^\s*flowchart (?:TD|LR)\n/
/** What is taken in at a glance. */
const MOST_BOXES = 8
/** As wide as a summary's text, in the drawer's units of a sixteenth of a rem. */
const WIDEST = 656
/** As `db/render` draws. */
const SPACES = { padding: 4, nodeSpacing: 20, layerSpacing: 36 } as const

/** What keeps the diagrams of a text from being drawn, or from being read at a glance. */
export function brokenDiagrams(markdown: string): string[] {
  return [...markdown.matchAll(FENCED)].flatMap(([, source = '']) => faultsOf(source))
}

function faultsOf(source: string): string[] {
  if (!FLOWCHART.test(source)) return ['is no flowchart that goes down or to the right']
  try {
    const { nodes } = parseMermaid(source)
    const nameless = [...nodes.values()].filter(({ id, label }) => id === label)
    const width = Number(/ width="([\d.]+)"/.exec(renderMermaidSVG(source, SPACES))?.[1])
    return [
      ...(nodes.size > MOST_BOXES ? [`has ${nodes.size} boxes, at most ${MOST_BOXES}`] : []),
      ...nameless.map(({ id }) => `has a box ${id} without a name`),
      ...(width <= WIDEST ? [] : [`is ${Math.round(width)} wide, at most ${WIDEST}`]),
    ]
  } catch (error) {
    return [`cannot be drawn: ${String(error)}`]
  }
}
