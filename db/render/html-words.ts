/** The words of an HTML text, for comparing and for asking; nothing that is shown as HTML comes from here. */
import { readEntities } from './entities.ts'

const UNSEEN = /<(style|script|template|head)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi
const TAG = /<\/?([a-z][a-z0-9]*)\b[^>]*>/gi
const BLOCK = /^(?:p|div|br|li|ul|ol|dl|dt|dd|table|tr|td|th|pre|blockquote|h[1-6]|hr|img|svg|section|article)$/i
const MORE_THAN_A_LINE = /^(?:img|svg|table|li|pre|audio|video|iframe|object)$/i

/** Without tags and what is never seen, entities read, on one line. */
export function htmlWords(html: string): string {
  const bare = html.replaceAll(UNSEEN, ' ').replaceAll(TAG, (_, name: string) => (BLOCK.test(name) ? ' ' : ''))
  return readEntities(bare).replaceAll(/\s+/g, ' ').trim()
}

/** Whether it stands on one line: in one block at most, without pictures, lists, tables or code. */
export function isOneLine(html: string): boolean {
  const opened = [...html.replaceAll(UNSEEN, ' ').matchAll(/<([a-z][a-z0-9]*)\b/gi)].map(([, name = '']) => name)
  return opened.filter(name => BLOCK.test(name)).length <= 1 && !opened.some(name => MORE_THAN_A_LINE.test(name))
}

/** The images of an HTML text, with what stands for them where they cannot be shown. */
export function htmlImages(html: string): readonly { readonly src: string; readonly alt: string }[] {
  return [...html.replaceAll(UNSEEN, ' ').matchAll(/<img\b[^>]*>/gi)].map(([tag]) => {
    const src = attributeOf(tag, 'src')
    return { src, alt: attributeOf(tag, 'alt') || src || 'image' }
  })
}

function attributeOf(tag: string, name: string): string {
  const [, doubly, singly, bare] =
    new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))`, 'i').exec(tag) ?? []
  return readEntities(doubly ?? singly ?? bare ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
