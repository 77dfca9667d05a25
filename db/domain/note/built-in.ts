/** The note types made here, as data. Their fields are Markdown; a field named Source stands below the answer. */

export interface BuiltIn {
  readonly name: string
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly string[]
  readonly templates: readonly { readonly name: string; readonly front: string; readonly back: string }[]
  readonly css: ''
  readonly markup: 'markdown'
}

/** Where the answer comes from, said below it. */
export const SOURCE_FIELD = 'Source'
/** How strictly a typed answer is compared; `typed.ts` reads it. */
export const COMPARE_FIELD = 'Compare'

/** Where cards go that were put nowhere. */
export const OWN_DECK = 'My cards'

const CARD = { name: 'Card', front: '{{Front}}', back: '{{Back}}' } as const
const REVERSED = { name: 'Reversed', front: '{{Back}}', back: '{{Front}}' } as const

function builtIn(
  name: string,
  fields: readonly string[],
  templates: BuiltIn['templates'],
  kind: BuiltIn['kind'] = 'standard',
): BuiltIn {
  return { name, kind, fields, templates, css: '', markup: 'markdown' }
}

/** All of them, the usual one first. */
export const BUILT_IN = {
  basic: builtIn('Basic', ['Front', 'Back', SOURCE_FIELD], [CARD]),
  reversed: builtIn('Basic and reversed', ['Front', 'Back', SOURCE_FIELD], [CARD, REVERSED]),
  optional: builtIn(
    'Basic, reversed on request',
    ['Front', 'Back', 'Add reverse', SOURCE_FIELD],
    [CARD, { ...REVERSED, front: '{{#Add reverse}}{{Back}}{{/Add reverse}}' }],
  ),
  typed: builtIn(
    'Typed answer',
    ['Front', 'Back', 'Extra', COMPARE_FIELD, SOURCE_FIELD],
    [{ name: 'Card', front: '{{Front}}{{type:Back}}', back: '{{type:Back}}{{Extra}}' }],
  ),
  cloze: builtIn(
    'Cloze',
    ['Text', 'Extra', SOURCE_FIELD],
    [{ name: 'Cloze', front: '{{cloze:Text}}', back: '{{cloze:Text}}{{Extra}}' }],
    'cloze',
  ),
  occlusion: builtIn(
    'Image occlusion',
    ['Image', 'Shapes', 'Header', 'Extra', SOURCE_FIELD],
    [
      {
        name: 'Image',
        front: '{{Header}}{{Image}}{{cloze:Shapes}}',
        back: '{{Header}}{{Image}}{{cloze:Shapes}}{{Extra}}',
      },
    ],
    'cloze',
  ),
} as const satisfies Readonly<Record<string, BuiltIn>>
