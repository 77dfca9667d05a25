import { defaultSchema, type Schema } from 'hast-util-sanitize'

const MEDIA = /^\/media\/[0-9a-f]{64}$/

/**
 * What a card may contain after rendering: text, lists, tables, code, marks and pictures that lie in the collection.
 * No link, no form, no frame, no address outside; one of the three layers that each have to hold alone.
 */
export const ALLOWED: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(
      name => !['a', 'input', 'details', 'summary', 'picture', 'source'].includes(name),
    ),
    'mark',
    'u',
  ],
  strip: ['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript'],
  clobberPrefix: 'card-',
  attributes: {
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    img: [['src', MEDIA], 'alt', 'width', 'height'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
    ol: ['start'],
  },
  protocols: {},
}

/** The same for the cards of note types made here, with the parts that the page draws itself (`foreign-parts.ts`). */
export const ALLOWED_ON_CARDS: Schema = {
  ...ALLOWED,
  tagNames: [...(ALLOWED.tagNames ?? []), 'card-sound', 'card-missing', 'card-remote', 'card-link'],
  attributes: {
    ...ALLOWED.attributes,
    'card-link': ['address'],
    'card-missing': ['name'],
    'card-remote': ['address', ['kind', 'picture', 'sound', 'page']],
    'card-sound': [['src', MEDIA], 'name', ['kind', 'audio', 'video']],
  },
}
