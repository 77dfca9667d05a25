/** Note types as Anki wants them: fields in HTML, templates that lay them out, no filter that only we know. */
import { BUILT_IN, SOURCE_FIELD } from '../../domain/note/built-in.ts'
import { fieldsIn, templateOf, type TemplateNode } from '../../domain/note/template.ts'
import { htmlOfPlain } from '../../domain/transfer/plain.ts'
import type { BatchNoteType } from '../../formats/batch.ts'
import { portableHtml } from '../../render/portable.ts'

/** How the texts of a note are turned into Anki's. */
export interface AnkiType {
  readonly type: BatchNoteType
  /** The fields of a note in HTML, in the order of that type. */
  readonly fields: (texts: readonly string[]) => readonly string[]
}

const CSS = `.card {
  font-family: arial, sans-serif;
  font-size: 20px;
  line-height: 1.5;
  text-align: center;
  color: black;
  background-color: white;
}
.nightMode.card { color: white; background-color: #2c2c2c; }
.cloze { font-weight: bold; color: blue; }
.nightMode .cloze { color: lightblue; }
pre, table { display: inline-block; text-align: start; }
td, th { padding: 0 0.5em; }
.source { margin-top: 1em; font-size: 14px; opacity: 0.7; }
`
const ANSWER = '<hr id=answer>'
/** Shows a text letter for letter; Anki has no such filter. */
const PLAIN = 'plain'

/** @param type one of the collection's */
export function ankiType(type: BatchNoteType): AnkiType {
  if (type.markup === 'html') return ofHtml(type)
  return type.key === OCCLUSION ? ofOcclusion(type) : ofMarkdown(type)
}

const OCCLUSION = 'builtin:occlusion'

function ofMarkdown(type: BatchNoteType): AnkiType {
  const templates = type.templates.map(({ name, front, back }) => ({
    name,
    front: laidOut(front),
    back: [...questionAgain(type, front, back), laidOut(back), ...sourceBelow(type, back)].join('\n\n'),
  }))
  return {
    type: { ...type, name: ourName(type), templates, css: CSS, markup: 'html' },
    fields: texts => texts.map(portableHtml),
  }
}

/** Every Anki has types of its own by the names of ours. */
function ourName({ key, name }: BatchNoteType): string {
  return key.startsWith('builtin:') ? `${name} (Recall@K)` : name
}

/** What an answer is read under: the question, unless the answer shows it itself. */
function questionAgain({ kind }: BatchNoteType, front: string, back: string): readonly string[] {
  const asked = fieldsOf(front)
  if (kind === 'cloze' || fieldsOf(back).some(({ name }) => name === 'FrontSide')) return []
  const isTyped = asked.some(({ filters }) => filters.includes('type'))
  return [isTyped ? laidOut(front, ({ filters }) => !filters.includes('type')) : '{{FrontSide}}', ANSWER]
}

function sourceBelow({ fields }: BatchNoteType, back: string): readonly string[] {
  if (!fields.includes(SOURCE_FIELD) || fieldsOf(back).some(({ name }) => name === SOURCE_FIELD)) return []
  return [`{{#${SOURCE_FIELD}}}<div class="source">{{${SOURCE_FIELD}}}</div>{{/${SOURCE_FIELD}}}`]
}

type Field = Extract<TemplateNode, { readonly kind: 'field' }>

function fieldsOf(template: string): readonly Field[] {
  return fieldsIn(templateOf(template).nodes ?? [])
}

/** A side in Markdown as HTML: each field a block of its own. A side that cannot be read stays as it is. */
function laidOut(template: string, keep: (field: Field) => boolean = () => true): string {
  const { nodes } = templateOf(template)
  return nodes === null ? template : blocks(nodes, keep)
}

function blocks(nodes: readonly TemplateNode[], keep: (field: Field) => boolean): string {
  const parts = nodes.flatMap(node => {
    switch (node.kind) {
      case 'text':
        return node.text.trim() === '' ? [] : [portableHtml(node.text)]
      case 'field':
        return keep(node) ? [tagOf(node)] : []
      case 'section':
        return [`{{${node.unless ? '^' : '#'}${node.name}}}${blocks(node.children, keep)}{{/${node.name}}}`]
    }
  })
  return parts.length === 1 ? parts.join('') : parts.map(part => `<div>${part}</div>`).join('\n')
}

function tagOf({ name, filters }: Field): string {
  return `{{${[...filters.toReversed(), name].join(':')}}}`
}

/** HTML as it is; what is shown letter for letter becomes the HTML that shows it. */
function ofHtml(type: BatchNoteType): AnkiType {
  const plain = new Set(
    type.templates.flatMap(({ front, back }) =>
      [...fieldsOf(front), ...fieldsOf(back)].filter(({ filters }) => filters.includes(PLAIN)).map(({ name }) => name),
    ),
  )
  if (plain.size === 0) return { type, fields: texts => texts }
  return {
    type: { ...type, templates: type.templates.map(one => ({ ...one, front: bare(one.front), back: bare(one.back) })) },
    fields: texts => texts.map((text, index) => (plain.has(type.fields[index] ?? '') ? htmlOfPlain(text) : text)),
  }
}

function bare(side: string): string {
  return side.replaceAll(PLAIN_FILTER, '$1')
}

const PLAIN_FILTER = /(\{\{(?:[^{}:]+:)*)plain:(?=[^{}]*\}\})/g

/** Places of our fields in Anki's own type for pictures with shapes; `null` is a field of its own that we do not have. */
const PLACES = ['Shapes', 'Image', 'Header', 'Extra', null] as const
const FIELDS = ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments']
/** By which Anki knows the type and its fields again. */
const STOCK_KIND = 6
const SIDE = `{{#Header}}<div>{{Header}}</div>{{/Header}}
<div style="display: none">{{cloze:Occlusion}}</div>
<div id="err"></div>
<div id="image-occlusion-container">
{{Image}}
<canvas id="image-occlusion-canvas"></canvas>
</div>
<script>
anki.imageOcclusion.setup();
</script>`
const BELOW = '{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}'

function ofOcclusion(type: BatchNoteType): AnkiType {
  const own: readonly string[] = BUILT_IN.occlusion.fields
  return {
    type: {
      ...type,
      name: ourName(type),
      fields: FIELDS,
      templates: [{ name: 'Image Occlusion', front: SIDE, back: `${SIDE}\n${BELOW}` }],
      css: CSS,
      markup: 'html',
      details: { ...type.details, originalStockKind: STOCK_KIND, flds: FIELDS.map((_, tag) => ({ tag })) },
    },
    fields: texts => {
      const text = (name: string) => texts[own.indexOf(name)] ?? ''
      const source = text(SOURCE_FIELD)
      return PLACES.map(name => {
        if (name === null) return portableHtml(source)
        return name === 'Shapes' ? text(name) : portableHtml(text(name))
      })
    },
  }
}
