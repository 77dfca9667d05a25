import { z } from 'zod'

/** A Markdown text inside a question. Services put its tree beside the question, by this text; pages never parse it. */
export const Md = z.strictObject({ md: z.string() })
export type Md = z.infer<typeof Md>

/** Marks a text of an item as Markdown to be rendered. */
export function md(text: string): Md {
  return { md: text }
}

/** A text of an item as its file holds it: Markdown, not empty. */
export const Prose = z.string().trim().min(1)
/** A key inside one item or block: lower-case words joined by hyphens. */
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is lower-case words joined by hyphens')
/** The call number of a card that repairs a misconception. */
export const CardNumber = z.string().regex(/^[A-Z]{2}-\d{3}$/, 'a call number looks like EM-014')
