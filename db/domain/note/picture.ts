/**
 * Pictures in the text of a note: `![alt](name "width=320")` in Markdown, `<img src="name" width="320">` in HTML. The
 * width stands where other programs keep a title, so that it is never seen as words and closes no cloze around it.
 */

export type Markup = 'markdown' | 'html'

/** A picture as it stands in a text. */
export interface PictureMark {
  /** Where it begins and ends, in UTF-16 units. */
  readonly from: number
  readonly to: number
  /** The file, by the name the note calls it. */
  readonly name: string
  /** Pixels, or null: as wide as it is. */
  readonly width: number | null
}

/** Pixels that a picture may be wide. */
export const NARROWEST = 16
export const WIDEST = 4_000

const MARKDOWN = /!\[[^\]\n]*\]\([ \t]*(<[^<>\n]+>|[^\s()<>]+)(?:[ \t]+("[^"\n]*"|'[^'\n]*'))?[ \t]*\)/g
const HTML = /<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi
const TITLE = /^width=(\d{1,4})$/

/** The text of a picture to be put into a field. */
export function pictureText(name: string, markup: Markup): string {
  return markup === 'html' ? `<img src="${name}">` : `![](${name})`
}

/** The pictures of a text, in their order. */
export function picturesIn(text: string, markup: Markup): readonly PictureMark[] {
  return markup === 'html' ? inHtml(text) : inMarkdown(text)
}

/** The picture that a place in a text is in or next to, or null. */
export function pictureAt(text: string, at: number, markup: Markup): PictureMark | null {
  return picturesIn(text, markup).find(({ from, to }) => from <= at && at <= to) ?? null
}

/** The text of a mark with another width. @param width pixels; null: as wide as it is */
export function withWidth(mark: string, width: number | null, markup: Markup): string {
  if (markup === 'html') {
    const bare = mark.replace(/\s+(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    return width === null ? bare : bare.replace(/\s*(\/?)>$/, (_end, slash: string) => ` width="${width}"${slash}>`)
  }
  const bare = mark.replace(/[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]*\)$/, ')')
  return width === null ? bare : `${bare.slice(0, -1)} "width=${width}")`
}

/** The width that the title of a picture says, or null. */
export function widthInTitle(title: string): number | null {
  const pixels = Number(TITLE.exec(title.trim())?.[1] ?? Number.NaN)
  return pixels >= 1 && pixels <= WIDEST ? pixels : null
}

function inMarkdown(text: string): readonly PictureMark[] {
  if (!text.includes('](')) return []
  return [...text.matchAll(MARKDOWN)].map(({ index, 0: mark, 1: target = '', 2: title = '' }) => ({
    from: index,
    to: index + mark.length,
    name: decoded(target.startsWith('<') ? target.slice(1, -1) : target),
    width: widthInTitle(title.slice(1, -1)),
  }))
}

function inHtml(text: string): readonly PictureMark[] {
  return [...text.matchAll(HTML)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + mark.length,
    name: decoded(attribute(mark, 'src').replaceAll('&amp;', '&')),
    width: widthInTitle(`width=${Number.parseInt(attribute(mark, 'width'), 10)}`),
  }))
}

function attribute(mark: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(mark)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC')
  } catch {
    return address.normalize('NFC')
  }
}
