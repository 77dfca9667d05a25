/**
 * Colours that were chosen for white paper, for both themes: by day as written; by night text becomes light, grounds dark
 * and lines something between, each keeping its hue. Where nothing is known of the ground, that is what stays readable.
 */

const NAMES = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
  chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
  darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray
  darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
  fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
  lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
  lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
  limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
  olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
  powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver
  skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
  whitesmoke yellow yellowgreen`.split(/\s+/),
)

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^()]*\)|(?<![\w#.-])[a-z]{3,}(?![\w(.-])/gi
const WHITE = /^(?:white|#fff(?:f{3})?|rgba?\(\s*255[,\s]+255[,\s]+255\s*(?:[,/]\s*1\s*)?\))$/i

const FOREGROUND = /^(?:color|caret-color|text-decoration(?:-color)?|text-emphasis(?:-color)?|column-rule-color)$/
const GROUND = /^background(?:-color|-image)?$/
const LINE = /^(?:border|outline)(?:-.*)?$/

/** A value with its colours for both themes; every other value as it is. */
export function forBothThemes(property: string, value: string): string {
  const night = nightOf(property)
  return night === null ? value : value.replaceAll(COLOUR, colour => pair(colour, night))
}

function pair(colour: string, night: (colour: string) => string): string {
  return /^[a-z]+$/i.test(colour) && !NAMES.has(colour.toLowerCase())
    ? colour
    : `light-dark(${colour},${night(colour)})`
}

function nightOf(property: string): ((colour: string) => string) | null {
  if (FOREGROUND.test(property)) return colour => `oklch(from ${colour} max(l,.88) c h)`
  if (GROUND.test(property))
    return colour => (WHITE.test(colour) ? 'transparent' : `oklch(from ${colour} min(l,.32) c h)`)
  if (LINE.test(property)) return colour => `oklch(from ${colour} clamp(.36,l,.42) c h)`
  return null
}
