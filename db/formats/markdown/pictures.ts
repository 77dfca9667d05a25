/** The files that a Markdown text shows or plays. */

/** `![alt](path "title")`, also in angle brackets. */
const PICTURE =
  /(!\[[^\]\n]*\]\([ \t]*)(<[^<>\n]+>|[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)((?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\))/g
const CODE = /(^ {0,3}(`{3,}|~{3,})[^\n]*\n[^]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![^])))|(`+)(?!`)[^\n]*?[^`\n]\3(?!`)/gm

/**
 * A text with other addresses for its pictures. Code is left as it is.
 * @param address what stands for an address; null leaves it
 */
export function withPictures(text: string, address: (written: string) => string | null): string {
  if (!text.includes('](')) return text
  let [out, from] = ['', 0]
  for (const code of text.matchAll(CODE)) {
    out += readdressed(text.slice(from, code.index), address) + code[0]
    from = code.index + code[0].length
  }
  return out + readdressed(text.slice(from), address)
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
