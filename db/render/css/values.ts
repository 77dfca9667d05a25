/** Which declarations of foreign CSS are kept. A list of what is allowed: whatever is new or unknown is left out. */
import { forBothThemes } from './dark.ts'

/** Where a declaration stands: on an element, or in the style sheet of a note type. */
export type Place = 'element' | 'sheet'

const EVERYWHERE = pattern(`
  accent-color background background-clip background-color background-image background-origin background-position
  background-repeat background-size border border-(?:block|inline|top|right|bottom|left)(?:-(?:start|end))?(?:-(?:color|style|width))?
  border-(?:color|style|width|radius|collapse|spacing) border-(?:top|bottom)-(?:left|right)-radius
  border-(?:start|end)-(?:start|end)-radius box-decoration-break box-shadow box-sizing break-inside caption-side clear color
  column-count column-gap column-rule column-rule-color column-width columns direction display dominant-baseline empty-cells
  fill fill-opacity fill-rule flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-family
  font-feature-settings font-kerning font-size font-stretch font-style font-variant(?:-[a-z]+)? font-weight gap
  align-(?:content|items|self) justify-(?:content|items|self) place-(?:content|items|self) grid grid-[a-z-]+
  (?:max-|min-)?(?:height|width|block-size|inline-size) hyphens letter-spacing line-break line-height list-style
  list-style-position list-style-type margin margin-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))? object-fit
  object-position opacity order orphans outline outline-(?:color|offset|style|width) overflow overflow-(?:x|y|wrap)
  padding padding-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))? quotes row-gap ruby-align ruby-position
  stroke stroke-(?:dasharray|dashoffset|linecap|linejoin|opacity|width) tab-size table-layout text-align text-align-last
  text-anchor text-decoration(?:-[a-z-]+)? text-emphasis(?:-[a-z]+)? text-indent text-orientation text-overflow text-shadow
  text-transform text-underline-offset text-wrap unicode-bidi vertical-align visibility white-space widows word-break
  word-spacing word-wrap writing-mode`)

const IN_SHEETS = pattern(`
  --[a-z0-9_-]+ animation animation-[a-z-]+ aspect-ratio backface-visibility bottom clip-path content counter-(?:increment|reset|set)
  cursor filter inset inset-[a-z-]+ left mix-blend-mode perspective pointer-events position right rotate scale
  top transform transform-origin transform-style transition transition-[a-z-]+ translate user-select z-index`)

const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp abs sign round mod rem var
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
  translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale scalex scaley scale3d
  skew skewx skewy matrix matrix3d perspective blur brightness contrast drop-shadow grayscale hue-rotate invert opacity
  saturate sepia cubic-bezier steps linear minmax repeat fit-content polygon circle ellipse inset counter counters`.split(
    /\s+/,
  ),
)

/** A number with its unit, and how much of each is still a size on a card. */
const SIZED =
  /([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|pt|pc|cm|mm|in|q|em|rem|ex|ch|cap|ic|lh|rlh|%|[a-z]*v(?:w|h|i|b|min|max)|cq[a-z]+)?/gi
const MOST_PX = 5_000
const MOST_OF_FONT = 150
const MOST_OF_PLACE = 500
/** Layers of a card are its own business; above this they only mean “over everything”. */
const MOST_BARE = 100_000
const LONGEST = 1_000

/** A declaration as it may stand, or null. Colours are given for both themes unless they were chosen for one. */
export function declarationOf(
  name: string,
  given: string,
  place: Place,
  { themed = true }: { readonly themed?: boolean } = {},
): string | null {
  const property = name.trim().toLowerCase()
  const value = given.trim().replace(/\s*!\s*important$/i, '')
  if (!EVERYWHERE.test(property) && !(place === 'sheet' && IN_SHEETS.test(property))) return null
  if (!isAllowedValue(property, value, place)) return null
  const important = place === 'sheet' && value.length < given.trim().length ? ' !important' : ''
  return `${property}: ${themed ? forBothThemes(property, value) : value}${important}`
}

function isAllowedValue(property: string, value: string, place: Place): boolean {
  if (value === '' || value.length > LONGEST) return false
  const bare = withoutStrings(value)
  // What is left may name nothing that fetches, ends a rule, or is written so that nobody sees what it is.
  if (bare === null || /[\\<>{}@;!&]|\/\*|--(?!>)|\p{Cc}/u.test(bare.replaceAll(/var\(\s*--[a-z0-9_-]+/gi, 'var(')))
    return false
  const functions = [...bare.matchAll(/([^\s(),/'"]*)\(/g)].map(([, name = '']) => name.toLowerCase())
  if (functions.some(name => name !== '' && !FUNCTIONS.has(name.replace(/^[+-]/, '')))) return false
  if (place === 'element' && functions.includes('var')) return false
  if (property === 'position' && !/^(?:static|relative|absolute|inherit|initial|unset)$/i.test(bare)) return false
  if (property === 'content' && /\(/.test(bare) && functions.some(name => !/^counters?$/.test(name))) return false
  return hasUsualSizes(bare)
}

function hasUsualSizes(value: string): boolean {
  return [...value.replaceAll(/#[0-9a-f]{3,8}\b/gi, '').matchAll(SIZED)].every(([, number = '', unit = '']) => {
    const size = Math.abs(Number(number))
    if (/^(?:em|rem|ex|ch|cap|ic|lh|rlh|in|cm|pc)$/i.test(unit)) return size <= MOST_OF_FONT
    if (/^(?:%|.*v(?:w|h|i|b|min|max)|cq.*)$/i.test(unit)) return size <= MOST_OF_PLACE
    return unit === '' ? size <= MOST_BARE : size <= MOST_PX
  })
}

/** The value with its strings emptied; null where one is not closed or brackets do not match. */
function withoutStrings(value: string): string | null {
  const bare = value.replaceAll(/"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/g, '""')
  if (/["']/.test(bare.replaceAll('""', ''))) return null
  let open = 0
  for (const sign of bare) {
    if (sign === '(') open += 1
    else if (sign === ')') open -= 1
    if (open < 0) return null
  }
  return open === 0 ? bare : null
}

function pattern(names: string): RegExp {
  return new RegExp(`^(?:${names.trim().split(/\s+/).join('|')})$`)
}
