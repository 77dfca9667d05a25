/**
 * What is never built, whatever a tree says. The collection has cut the tree down to its own list already; this holds for
 * itself, should anything have come past it.
 */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'

const NEVER =
  /^(?:script|style|link|meta|base|title|head|html|body|iframe|frame|frameset|object|embed|applet|portal|form|input|button|select|textarea|option|template|slot|noscript|audio|video|source|track|picture|area|map|foreignobject|use|image|animate\w*|set|discard|handler|listener|fence?dframe)$/i
const NEVER_SAID =
  /^(?:on.*|srcdoc|srcset|href|xlinkhref|xmlbase|action|formaction|background|poster|data|ping|cite|longdesc|usemap|is|slot|part|ref|key|children|dangerouslysetinnerhtml|contenteditable|autofocus|popover.*|command.*|target|nonce|http.*|innerhtml|style)$/i
const MEDIA = /^\/media\/[0-9a-f]{64}$/
const LOADS = /url|image-set|image\(|src\(|expression|@import|behavior|-moz-binding|\\/i
const FIXED = /position\s*:\s*(?:fixed|sticky)/i

/** The tree without any of it. */
export function buildable(tree: Root): Root {
  return { type: 'root', children: tree.children.flatMap(built) }
}

function built(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || NEVER.test(node.tagName)) return []
  return [{ ...node, properties: said(node.properties), children: node.children.flatMap(built) } satisfies Element]
}

function said(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (name === 'style') return typeof value === 'string' && isHarmless(value) ? [[name, value] as const] : []
      if (NEVER_SAID.test(name)) return []
      if (name === 'src') return MEDIA.test(String(value)) ? [[name, value] as const] : []
      // Paints of drawings may refer to others, and to files.
      return typeof value === 'string' && /url\(/i.test(value) ? [] : [[name, value] as const]
    }),
  )
}

function isHarmless(style: string): boolean {
  return !LOADS.test(style) && !FIXED.test(style)
}
