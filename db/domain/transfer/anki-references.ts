/** What texts of Anki's refer to: files by name, pictures elsewhere, and scripts, which are never run. */

import { leavesFolder } from './anki-names.ts'

/** What was found in a text. */
export interface References {
  /** Names of files, each once, as they are looked up: decoded, NFC. */
  readonly names: readonly string[]
  /** Pictures, sounds and films that lie on the web. */
  readonly remote: number
}

const NONE: References = { names: [], remote: 0 }
/** Elements that show a file, and which attribute names it. */
const ELEMENTS = /<(?:img|audio|video|object|source|embed)(?=[\s/>])/gi
/** One attribute: its name, and its value in double, in single or in no quotes. */
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y
const SOUND = /\[sound:([^[\]\n]+)\]/g
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i
const ON_THE_WEB = /^(?:https?:)?\/\//i

/** Files a field or a template refers to. */
export function referencesIn(html: string): References {
  const hasSounds = html.includes('[sound:')
  const hasTags = html.includes('<')
  if (!hasSounds && !hasTags) return NONE
  const found = [...(hasTags ? sourcesIn(html) : []), ...(hasSounds ? soundsIn(html) : [])]
  const names = found.filter(address => !ADDRESS.test(address)).map(nameOf)
  return {
    names: [...new Set(names.filter(isName))],
    remote: found.filter(address => ON_THE_WEB.test(address)).length,
  }
}

/** Files a style sheet refers to: `url(_x.png)`, `@import "_x.css"`. */
export function referencesInStyle(css: string): readonly string[] {
  const found = [
    ...css.matchAll(/url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"')]+))/gi),
    ...css.matchAll(/@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gi),
  ]
  const values = found.map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
  const names = values.filter(value => !ADDRESS.test(value)).map(value => nameOf(percentDecoded(value)))
  return [...new Set(names.filter(isName))]
}

const SCRIPT =
  /<script[\s>/]|<[a-z][^<>]*(?:[\s"'/]on[a-z]+\s*=|(?:href|src|action|data)\s*=\s*(?:["']\s*)?javascript:)/i

/** Whether a text would run something where scripts are run: an element, a handler or an address. */
export function hasScript(html: string): boolean {
  return html.includes('<') && SCRIPT.test(html)
}

/** Walks from element to element, each attribute once, so that no text takes longer than it is long. */
function sourcesIn(html: string): readonly string[] {
  const found: string[] = []
  ELEMENTS.lastIndex = 0
  for (let element = ELEMENTS.exec(html); element !== null; element = ELEMENTS.exec(html)) {
    ATTRIBUTE.lastIndex = ELEMENTS.lastIndex
    let end = ATTRIBUTE.lastIndex
    for (let one = ATTRIBUTE.exec(html); one !== null; one = ATTRIBUTE.exec(html)) {
      const [, name = '', double, single, bare] = one
      if (/^(?:src|data)$/i.test(name)) found.push(sourceOf(double ?? single ?? bare ?? ''))
      end = ATTRIBUTE.lastIndex
    }
    ELEMENTS.lastIndex = end
  }
  return found
}

function sourceOf(value: string): string {
  const address = entitiesDecoded(value).trim()
  return ADDRESS.test(address) ? address : percentDecoded(address)
}

function soundsIn(text: string): readonly string[] {
  return [...text.matchAll(SOUND)].map(([, name = '']) => entitiesDecoded(name).trim())
}

/** A template's `<img src="{{Picture}}">` names nothing by itself. */
function isName(text: string): boolean {
  return !leavesFolder(text) && !text.includes('{{')
}

function nameOf(address: string): string {
  return address.normalize('NFC')
}

/** Each escape by itself, as far as it makes sense: `100%.png` is a name, too. */
function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, escape => {
    try {
      return decodeURIComponent(escape)
    } catch {
      return escape
    }
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** The text that HTML's character references stand for. */
export function entitiesDecoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
