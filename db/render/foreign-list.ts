/** What foreign HTML may contain after rendering. One of the three layers that each have to hold alone. */
import { defaultSchema, type Schema } from 'hast-util-sanitize'

const MEDIA = /^\/media\/[0-9a-f]{64}$/
const NUMBER = /^-?(?:\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})(?:px|em|%)?$/
const NUMBERS = /^[\d\s.,+\-e]{0,2000}$/i
const PATH = /^[\d\s.,+\-eMmLlHhVvCcSsQqTtAaZz]{0,20000}$/
const TRANSFORM = /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([\d\s.,+\-e]{0,200}\)\s*,?\s*){0,10}$/
/** A colour or a word; never a reference (`url(#a)`). */
const PAINT = /^(?:#[0-9a-f]{3,8}|[a-z-]{1,40}|(?:rgb|hsl)a?\([\d\s.,%/]{0,60}\))$/i
const WORD = /^[\w .-]{1,60}$/

const HTML = `abbr address aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section
  small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`
const SVG = 'svg g path rect circle ellipse line polyline polygon text tspan desc'
/** Parts that the page makes of its own: `renderer/ui/card/`. */
const PARTS = 'card-sound card-missing card-remote card-link card-hint card-typed card-shape'

const SHAPE: NonNullable<Schema['attributes']>[string] = [
  ...['fill', 'stroke'].map((name): [string, RegExp] => [name, PAINT]),
  ...['strokeWidth', 'opacity', 'fillOpacity', 'strokeOpacity', 'strokeDashOffset', 'fontSize'].map(
    (name): [string, RegExp] => [name, NUMBER],
  ),
  ...['fillRule', 'clipRule', 'strokeLineCap', 'strokeLineJoin', 'textAnchor', 'fontFamily', 'fontWeight'].map(
    (name): [string, RegExp] => [name, WORD],
  ),
  ['dominantBaseline', WORD],
  ['strokeDashArray', NUMBERS],
  ['transform', TRANSFORM],
  ['vectorEffect', WORD],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height'].map(
    (name): [string, RegExp] => [name, NUMBER],
  ),
  ['points', NUMBERS],
  ['d', PATH],
]

/** Identifiers and classes live in a shadow root of their own, where they clobber nothing. */
export const FOREIGN: Schema = {
  ...defaultSchema,
  tagNames: `${HTML} ${SVG} ${PARTS}`.split(/\s+/),
  strip: `script style iframe frame object embed applet template noscript head title button select datalist textarea
    foreignObject animate animateMotion animateTransform set use defs symbol mask clipPath filter pattern marker
    math-field portal`.split(/\s+/),
  clobber: [],
  required: {},
  attributes: {
    '*': ['className', ['id', /^[\w:.-]{1,100}$/], 'style', 'title', ['dir', 'ltr', 'rtl', 'auto'], ['lang', WORD]],
    'card-hint': ['label'],
    'card-link': ['address'],
    'card-missing': ['name'],
    'card-remote': ['address', ['kind', 'picture', 'sound', 'page']],
    'card-shape': ['shape', 'as'],
    'card-sound': [['src', MEDIA], 'name', ['kind', 'audio', 'video']],
    code: [['className', /^[\w-]{1,60}$/]],
    col: [['span', NUMBER]],
    colgroup: [['span', NUMBER]],
    details: ['open'],
    img: [['src', MEDIA], 'alt', ['width', NUMBER], ['height', NUMBER]],
    li: [['value', NUMBER]],
    ol: [['start', NUMBER], ['type', WORD], 'reversed'],
    td: [
      ['align', WORD],
      ['vAlign', WORD],
      ['colSpan', NUMBER],
      ['rowSpan', NUMBER],
    ],
    th: [
      ['align', WORD],
      ['vAlign', WORD],
      ['colSpan', NUMBER],
      ['rowSpan', NUMBER],
    ],
    ...Object.fromEntries(
      ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'hr'].map(name => [name, [['align', WORD]]]),
    ),
    ...Object.fromEntries(SVG.split(' ').map(name => [name, SHAPE])),
    svg: [...SHAPE, ['viewBox', NUMBERS], ['preserveAspectRatio', WORD], ['ariaHidden', 'true']],
  },
  protocols: {},
}
