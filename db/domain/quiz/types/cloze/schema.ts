import { z } from 'zod'
import { Key, Md, Prose } from '../../text.ts'

/** A sentence, or lines of code, with gaps written `{{key}}`. Case, accents, spaces and synonyms do not matter. */
export const Item = z.strictObject({
  type: z.literal('cloze'),
  stem: Prose,
  text: Prose,
  code: z.boolean().default(false),
  blanks: z
    .array(z.strictObject({ key: Key, answers: z.array(Prose).min(1), hint: Prose.optional(), reason: Prose }))
    .min(1)
    .max(4),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('cloze'),
  stem: Md,
  code: z.boolean(),
  pieces: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: Md }),
      /** `width` in characters, of the longest answer. */
      z.strictObject({ kind: z.literal('blank'), key: Key, hint: z.string().nullable(), width: z.int() }),
    ]),
  ),
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({
  type: z.literal('cloze'),
  blanks: z.array(z.strictObject({ key: Key, text: z.string().max(200) })).max(4),
})
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('cloze'),
  blanks: z.array(
    z.strictObject({ key: Key, accepted: z.array(z.string()), yours: z.string(), right: z.boolean(), reason: Md }),
  ),
})
export type Revealed = z.infer<typeof Revealed>
