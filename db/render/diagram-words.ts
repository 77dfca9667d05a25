import type { MermaidGraph } from 'beautiful-mermaid'

type Edge = MermaidGraph['edges'][number]

/** A diagram in words, for those who do not see it: `Diagram: user tower to index (top 500); index to ranker`. */
export function diagramWords({ nodes, edges }: MermaidGraph): string {
  const name = (id: string) => onOneLine(nodes.get(id)?.label ?? id)
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const alone = [...nodes.keys()].filter(id => !joined.has(id)).map(name)
  return `Diagram: ${[...edges.map(edge => edgeWords(edge, name)), ...alone].join('; ')}`
}

function edgeWords({ source, target, label, hasArrowStart, hasArrowEnd }: Edge, name: (id: string) => string): string {
  const [from, to] = hasArrowStart && !hasArrowEnd ? [target, source] : [source, target]
  const way = hasArrowStart || hasArrowEnd ? 'to' : 'with'
  const back = hasArrowStart && hasArrowEnd ? ' and back' : ''
  return `${name(from)} ${way} ${name(to)}${back}${label === undefined ? '' : ` (${onOneLine(label)})`}`
}

function onOneLine(label: string): string {
  return label
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
