/** Note types in the protobuf of schema 18, from the shape of schema 11. */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { CARD_REQUIREMENT, FIELD_CONFIG, NOTETYPE_CONFIG, TEMPLATE_CONFIG } from './messages.ts'
import { textOf, wholeOf, type Json } from './read-json.ts'
import { othersOf, type Model, type ModelField, type ModelTemplate } from './write-models.ts'

/** In the order of their numbers. */
const REQUIREMENTS = ['none', 'any', 'all']

/** What is written one by one; the rest is kept as JSON. */
const OF_TYPE =
  'id name type mod usn sortf did tmpls flds css latexPre latexPost latexsvg req originalStockKind originalId tags vers'
const OF_FIELD =
  'name ord sticky rtl font size description plainText collapsed excludeFromSearch id tag preventDeletion media'
const OF_TEMPLATE = 'name ord qfmt afmt bqfmt bafmt did bfont bsize id'

/** `Notetype.Config`. */
export function noteTypeConfig(model: Model): Uint8Array {
  const message = new Message()
  message.number(NOTETYPE_CONFIG.kind, model.type)
  message.number(NOTETYPE_CONFIG.sortField, model.sortf)
  message.text(NOTETYPE_CONFIG.css, model.css)
  message.text(NOTETYPE_CONFIG.latexPre, model.latexPre)
  message.text(NOTETYPE_CONFIG.latexPost, model.latexPost)
  message.flag(NOTETYPE_CONFIG.latexSvg, model.latexsvg)
  for (const [template, kind, fields] of model.req) {
    const requirement = new Message()
    requirement.number(CARD_REQUIREMENT.template, template)
    requirement.number(CARD_REQUIREMENT.kind, REQUIREMENTS.indexOf(kind))
    requirement.packed(CARD_REQUIREMENT.fields, fields)
    message.bytes(NOTETYPE_CONFIG.requirements, requirement.finish())
  }
  message.number(NOTETYPE_CONFIG.originalStockKind, wholeOf(model['originalStockKind']) ?? 0)
  message.long(NOTETYPE_CONFIG.originalId, model['originalId'])
  message.text(NOTETYPE_CONFIG.other, othersOf(model, OF_TYPE.split(' ')))
  return message.finish()
}

/** `Notetype.Field.Config`. */
export function fieldConfig(field: ModelField): Uint8Array {
  const message = new Message()
  message.flag(FIELD_CONFIG.sticky, field.sticky)
  message.flag(FIELD_CONFIG.rightToLeft, field.rtl)
  message.text(FIELD_CONFIG.font, field.font)
  message.number(FIELD_CONFIG.size, field.size)
  message.text(FIELD_CONFIG.description, textOf(field['description']))
  message.flag(FIELD_CONFIG.plainText, field['plainText'])
  message.flag(FIELD_CONFIG.collapsed, field['collapsed'])
  message.flag(FIELD_CONFIG.excludeFromSearch, field['excludeFromSearch'])
  message.long(FIELD_CONFIG.id, field['id'])
  // Unlike the others it may be there and be 0.
  message.given(FIELD_CONFIG.tag, wholeOf(field['tag']))
  message.flag(FIELD_CONFIG.preventDeletion, field['preventDeletion'])
  message.text(FIELD_CONFIG.other, othersOf(field, OF_FIELD.split(' ')))
  return message.finish()
}

/** `Notetype.Template.Config`. */
export function templateConfig(template: ModelTemplate): Uint8Array {
  const message = new Message()
  message.text(TEMPLATE_CONFIG.front, template.qfmt)
  message.text(TEMPLATE_CONFIG.back, template.afmt)
  message.text(TEMPLATE_CONFIG.browserFront, textOf(template['bqfmt']))
  message.text(TEMPLATE_CONFIG.browserBack, textOf(template['bafmt']))
  message.text(TEMPLATE_CONFIG.browserFont, textOf(template['bfont']))
  message.number(TEMPLATE_CONFIG.browserSize, wholeOf(template['bsize']) ?? 0)
  message.long(TEMPLATE_CONFIG.id, template['id'])
  message.text(TEMPLATE_CONFIG.other, othersOf(template, OF_TEMPLATE.split(' ')))
  return message.finish()
}

/** A message being written; what is 0 or empty is left out, which is how protobuf says it. */
class Message {
  private readonly writer = new BinaryWriter()

  number(field: number, value: number): void {
    if (value > 0) this.given(field, value)
  }

  given(field: number, value: number | null): void {
    if (value !== null && value >= 0) this.writer.tag(field, WireType.Varint).uint32(value)
  }

  flag(field: number, value: unknown): void {
    if (value === true) this.given(field, 1)
  }

  /** An id of 64 bits, as a number or as digits. */
  long(field: number, value: Json[string]): void {
    if (typeof value === 'string' || typeof value === 'number') this.writer.tag(field, WireType.Varint).int64(value)
  }

  text(field: number, value: string): void {
    if (value !== '') this.writer.tag(field, WireType.LengthDelimited).string(value)
  }

  bytes(field: number, value: Uint8Array): void {
    this.writer.tag(field, WireType.LengthDelimited).bytes(value)
  }

  packed(field: number, values: readonly number[]): void {
    this.writer.tag(field, WireType.LengthDelimited).fork()
    for (const value of values) this.writer.uint32(value)
    this.writer.join()
  }

  finish(): Uint8Array {
    return this.writer.finish()
  }
}
