/** What a drawn diagram may consist of. Like the allow-list of a card, and apart from it: these come from our own drawer. */

/** By name of the element: what it may say of itself, each as a pattern. */
const NUMBER = /^-?\d+(?:\.\d+)?$/
const POINTS = /^-?[\d.]+,-?[\d.]+(?: -?[\d.]+,-?[\d.]+)*$/

const PAINTED = { fill: /^/, stroke: /^/, strokeWidth: NUMBER, strokeDashArray: /^\d+ \d+$/ } as const
const WORDS = { fontWeight: /^\d00$/, fontStyle: /^italic$/, x: NUMBER, y: NUMBER, dy: NUMBER } as const

export const SHAPES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  g: {},
  rect: { ...PAINTED, x: NUMBER, y: NUMBER, width: NUMBER, height: NUMBER, rx: NUMBER, ry: NUMBER },
  line: { ...PAINTED, x1: NUMBER, y1: NUMBER, x2: NUMBER, y2: NUMBER },
  circle: { ...PAINTED, cx: NUMBER, cy: NUMBER, r: NUMBER },
  ellipse: { ...PAINTED, cx: NUMBER, cy: NUMBER, rx: NUMBER, ry: NUMBER },
  polygon: { ...PAINTED, points: POINTS },
  polyline: { ...PAINTED, points: POINTS },
  text: { ...WORDS, fill: /^/, fontSize: NUMBER, textAnchor: /^(?:start|middle|end)$/ },
  tspan: WORDS,
}

/** The drawer's paints by ours, which the page's style sheet gives a colour in every theme. */
const PAINTS: Readonly<Record<string, string>> = {
  none: 'none',
  'var(--bg)': 'var(--diagram-ground)',
  'var(--_text)': 'var(--diagram-text)',
  'var(--_text-sec)': 'var(--diagram-label)',
  'var(--_line)': 'var(--diagram-line)',
  'var(--_node-fill)': 'var(--diagram-node)',
  'var(--_node-stroke)': 'var(--diagram-border)',
  'var(--_inner-stroke)': 'none',
  'var(--_group-fill)': 'var(--diagram-group)',
  'var(--_group-hdr)': 'var(--diagram-group)',
}

/** The paint for what the drawer asked for; a colour that somebody chose gives way to ours. */
export function paintOf(property: 'fill' | 'stroke', asked: string): string {
  return PAINTS[asked] ?? (property === 'fill' ? 'var(--diagram-node)' : 'var(--diagram-border)')
}
