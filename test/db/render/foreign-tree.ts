/** Looks at the tree of a foreign card with a list of its own: what may never be in one, whatever it was made of. */
import type { Element, Root, RootContent } from 'hast'

const ELEMENTS = new Set(
  `abbr address aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section
  small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
  svg g path rect circle ellipse line polyline polygon text tspan desc
  card-sound card-missing card-remote card-link card-hint card-typed card-shape
  math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle msub msup msubsup mover munder munderover
  mtable mtr mtd menclose mpadded mphantom`.split(/\s+/),
)
/** What may carry text of any kind, because nothing follows or loads it. */
const WORDS = new Set(['alt', 'title', 'name', 'address', 'label', 'shape'])
const MEDIA = /^\/media\/[0-9a-f]{64}$/
const LOADS = /url|image-set|src\(|expression|import|javascript|fixed|sticky|-moz-|behavio|[\\<@]/i

/** Everything in a tree that must not be there, in words. */
export function outsideForeign(tree: Root): readonly string[] {
  return tree.children.flatMap(judge)
}

function judge(node: RootContent): readonly string[] {
  if (node.type === 'text') return []
  if (node.type !== 'element') return [`a ${node.type}`]
  const wrong = ELEMENTS.has(node.tagName) ? [] : [`<${node.tagName}>`]
  const said = Object.entries(node.properties).flatMap(([name, value]) => judgeProperty(node, name, String(value)))
  return [...wrong, ...said, ...node.children.flatMap(judge)]
}

function judgeProperty({ tagName }: Element, name: string, value: string): readonly string[] {
  const said = [`<${tagName} ${name}="${value}">`]
  if (/^on|href|srcset|srcdoc|action|^data|poster|^background|^is$|^part$|^slot$/i.test(name)) return said
  if (name === 'src') return MEDIA.test(value) ? [] : said
  if (name === 'style') return LOADS.test(value) ? said : []
  if (WORDS.has(name) || name === 'className' || name === 'id') return []
  return /url\(|javascript:|</i.test(value) ? said : []
}

/** Everything in a style sheet that must not be there. */
export function outsideSheet(css: string): readonly string[] {
  const bare = css.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
  return (
    bare.match(
      /url|image-set|@(?!media|supports|keyframes)[\w-]*|expression|fixed|sticky|behavio|-moz-|:host|\\|</gi,
    ) ?? []
  )
}
