/** The files that a Markdown text shows or plays. */
import { widthInTitle, withWidth } from '../../domain/note/picture.ts'

/** `![alt](path "title")`, also in angle brackets. */
const PICTURE =
  /(!\[[^\]\n]*\]\([ \t]*)(<[^<>\n]+>|[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)((?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\))/g
/** `![[name]]`, `![[name|300]]`, `![[name|words]]`, as Obsidian writes files, pictures and sounds among them. */
const EMBED =
  /!\[\[([^\]|#\n]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|mp3|wav|m4a|ogg|flac|mp4|webm|ogv))(?:\|([^\]\n]*))?\]\]/gi
const CODE = /(^ {0,3}(`{3,}|~{3,})[^\n]*\n[^]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![^])))|(`+)(?!`)[^\n]*?[^`\n]\3(?!`)/gm

/**
 * A text with other addresses for its pictures. Code is left as it is.
 * @param address what stands for an address; null leaves it
 */
export function withPictures(text: string, address: (written: string) => string | null): string {
  return text.includes('](') ? outsideOfCode(text, part => readdressed(part, address)) : text
}

/** A text with the pictures and sounds of Obsidian as those of Markdown. Code is left as it is. */
export function withEmbeds(text: string): string {
  return text.includes('![[') ? outsideOfCode(text, part => part.replaceAll(EMBED, pictureOf)) : text
}

function pictureOf(_whole: string, name: string, said = ''): string {
  const width = widthInTitle(`width=${said.split('x')[0]}`)
  return withWidth(`![${width === null ? said : ''}](${escaped(name.trim())})`, width, 'markdown')
}

function outsideOfCode(text: string, change: (part: string) => string): string {
  let [out, from] = ['', 0]
  for (const code of text.matchAll(CODE)) {
    out += change(text.slice(from, code.index)) + code[0]
    from = code.index + code[0].length
  }
  return out + change(text.slice(from))
}

function readdressed(text: string, address: (written: string) => string | null): string {
  return text.replaceAll(PICTURE, (whole, before: string, target: string, after: string) => {
    const other = address(unescaped(target))
    return other === null ? whole : before + escaped(other) + after
  })
}

function unescaped(target: string): string {
  const bare = target.startsWith('<') ? target.slice(1, -1) : target
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

function escaped(name: string): string {
  return name.replaceAll(/[\s()<>%]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
